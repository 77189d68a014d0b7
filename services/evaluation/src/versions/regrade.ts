import { effects } from '@jieti/lambda';
import { type CappingFacts, type CitySettings, type FactEvent, regradeResult } from '@jieti/rules';
import { LostRace, retryOnConflict, transact } from '@jieti/store';
import { liabilitiesOf, measuresOf } from '../projections/measures.ts';
import { resultOf, versionOf } from '../results/result.ts';
import { planVersion, storeFirst } from '../results/version-record.ts';
import { settingsOfGroups } from '../runs/frozen.ts';
import { cappingEvents } from '../year-events/event-record.ts';
import type { PublicationRecord } from '../years.ts';

const factsNow = async (unit: string, year: number, city: CitySettings): Promise<CappingFacts> => {
  const [measures, liable, events] = await Promise.all([
    measuresOf(unit, unit, city),
    liabilitiesOf(unit, unit),
    cappingEvents(year, unit, unit),
  ]);
  return {
    measures: measures.get(unit) ?? [],
    criminallyLiable: liable.get(unit) ?? [],
    events: events.get(unit) ?? [],
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
  const facts = await factsNow(unit, publication.year, settings.city);
  const inForce = { result, version: versionOf(over) };
  const decided = regradeResult(inForce, { now: effects.now(), facts, settings, event });
  if (!decided) return false;
  await storeFirst(publication, over);
  if (!(await transact(planVersion(publication, over, decided)))) throw new LostRace();
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
