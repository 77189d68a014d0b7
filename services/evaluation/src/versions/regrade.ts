import { effects } from '@jieti/lambda';
import {
  type Cap,
  type CitySettings,
  type GroupSettings,
  outcomeOf,
  rescoreMeasures,
  type YearFacts,
} from '@jieti/rules';
import { bySystem, commitBySystem } from '../audit.ts';
import { canonical } from '../content.ts';
import { liabilitiesOf, measuresOf } from '../facts/measures.ts';
import { type Result, resultOf, versionOf } from '../results/result.ts';
import { settingsOfGroups } from '../runs/frozen.ts';
import type { Publication } from '../years.ts';
import { type Told, versionWrites } from './version.ts';

type Facts = Pick<YearFacts, 'measures' | 'criminallyLiable'>;

/** Caps of one list that are not in the other. */
const without = (caps: readonly Cap[], others: readonly Cap[]): Cap[] => {
  const known = new Set(others.map(canonical));
  return caps.filter((cap) => !known.has(canonical(cap)));
};

/** A new version of a result, and the caps that fell or came. */
export interface Regraded {
  readonly result: Result;
  readonly lifted: readonly Cap[];
  readonly added: readonly Cap[];
}

/**
 * A result graded again by its own scores, rank and place in the quota and by what is known of measures and liabilities now,
 * with the settings it was graded by. An indicator that reads measures follows them, so that a revoked one takes nothing off
 * either (I-9); rank and quota stand (I-23). Null if the same caps apply and the total is the same: a fact that changes neither,
 * and the same fact once more, change nothing (A25).
 */
export const regraded = (before: Result, now: Facts, settings: GroupSettings): Regraded | null => {
  const { city } = settings;
  const { year, outcome, quota } = before;
  const facts = { year, ...now };
  const indicators = rescoreMeasures(before.indicators, now.measures, settings);
  const after = outcomeOf({ ...before, indicators, facts }, quota?.within ?? null, city);
  const lifted = without(outcome.caps, after.caps);
  const added = without(after.caps, outcome.caps);
  if (lifted.length === 0 && added.length === 0 && after.score === outcome.score) return null;
  const { explanation } = after;
  const interpretations = [...explanation.interpretations, 'I-23'] as const;
  return {
    result: {
      ...before,
      indicators,
      facts,
      outcome: { ...after, explanation: { ...explanation, interpretations } },
    },
    lifted,
    added,
  };
};

const factsNow = async (unit: string, city: CitySettings): Promise<Facts> => {
  const [measures, liable] = await Promise.all([measuresOf(unit, unit, city), liabilitiesOf(unit, unit)]);
  return { measures: measures.get(unit) ?? [], criminallyLiable: liable.get(unit) ?? [] };
};

/** Others may change the same result at the same time; each try begins with what stands then. */
const tries = 20;

/**
 * Regrades a unit's published result by the facts known now (I-23), until they and it agree. It looks once more after every
 * version it wrote, so that a fact that came in between is not missed; in whatever order messages come, the last version is that
 * of all of them.
 */
export const regradeUnit = async (
  publication: Publication,
  unit: string,
  event: Told | null,
): Promise<void> => {
  const { year, runId } = publication;
  for (let n = 0; n < tries; n++) {
    const record = await resultOf(year, runId, unit);
    if (!record) return;
    const settings = (await settingsOfGroups(record.result.inputHash))(record.result.group);
    const next = regraded(record.result, await factsNow(unit, settings.city), settings);
    if (!next) return;
    const { result, lifted, added } = next;
    const origin = {
      ...({ cause: 'facts-changed', at: effects.now(), by: bySystem, document: null, event } as const),
      ...{ lifted, added, corrections: [] },
    };
    const data = { runId, unit, version: versionOf(record) + 1, event, lifted, added };
    await commitBySystem(year, 'result-regraded', data, versionWrites(publication, record, result, origin));
  }
  throw new Error(`the result of ${unit} for ${year} changed ${tries} times under our hands`);
};
