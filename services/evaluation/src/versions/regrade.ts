import { effects } from '@jieti/lambda';
import {
  type CitySettings,
  type FactEvent,
  type FactsNow,
  type GradedYear,
  isSuperseded,
  originOf,
  regradeResult,
  reworkResult,
  type UnitResult,
} from '@jieti/rules';
import { LostRace, retryOnConflict, transact } from '@jieti/store';
import { liabilitiesOf, measuresOf } from '../projections/measures.ts';
import { belowResult } from '../results/published-below.ts';
import { resultOf, versionOf } from '../results/result.ts';
import { planVersion, storeFirst } from '../results/version-record.ts';
import { settingsOfGroups } from '../runs/frozen.ts';
import { cappingEvents } from '../year-events/event-record.ts';
import type { PublicationRecord } from '../years.ts';
import { planRegrading } from './group-regrading.ts';
import { standingsNow } from './standings.ts';

const factsNow = async (result: UnitResult, of: GradedYear, city: CitySettings): Promise<FactsNow> => {
  const { unit } = result;
  const [measures, liable, events, below] = await Promise.all([
    measuresOf(unit, unit, city),
    liabilitiesOf(unit, unit),
    cappingEvents(of, unit, unit),
    belowResult(result),
  ]);
  return {
    measures: measures.get(unit) ?? [],
    criminallyLiable: liable.get(unit) ?? [],
    events: events.get(unit) ?? [],
    below,
  };
};

/** Answers false where the facts known now change nothing. @throws LostRace where somebody else changed the result meanwhile. */
const regradeOnce = async (
  publication: PublicationRecord,
  unit: string,
  event: FactEvent | null,
): Promise<boolean> => {
  const over = await resultOf(publication.year, publication.runId, unit);
  if (!over) return false;
  const { result } = over;
  const settings = (await settingsOfGroups(result.inputHash))(result.group);
  const facts = await factsNow(result, publication, settings.city);
  // Most facts change nothing: only for one that does everybody's standing is read.
  if (!isSuperseded(result, facts, settings)) return false;
  const standings = await standingsNow(publication);
  const settingsNow = standings.settingsOf(result.group);
  const { standing } = reworkResult(result, facts, settingsNow);
  const { rankOf } = standings.ranked(standings.settingsOf, new Map([[unit, standing]]));
  const decided = regradeResult(
    { result, version: versionOf(over) },
    { now: effects.now(), facts, settings: settingsNow, event, rankOf },
  );
  if (!decided) return false;
  await storeFirst(publication, over);
  const origin = originOf(decided, settings.city);
  const writes = [
    ...planVersion(publication, over, decided),
    ...planRegrading(standings, [{ unit, standing, origin }]),
  ];
  if (!(await transact(writes))) throw new LostRace();
  return true;
};

/** Facts may arrive faster than results are regraded; each time begins with what is known then. */
const maxVersions = 20;

/**
 * Regrades a unit's published result by the facts known now (I-23), until they and it agree. It looks once more after every
 * version it wrote, so that a fact that came in between is not missed; in whatever order messages come, the last version is that
 * of all of them.
 */
export const regradeUnit = async (
  publication: PublicationRecord,
  unit: string,
  event: FactEvent | null,
): Promise<void> => {
  for (let n = 0; n < maxVersions; n++) {
    const changed = await retryOnConflict(
      () => regradeOnce(publication, unit, event),
      (error) => error instanceof LostRace,
    );
    if (!changed) return;
  }
  throw new Error(`the result of ${unit} for ${publication.year} changed ${maxVersions} times in a row`);
};
