import type { Decided } from '../../decision/index.ts';
import type { Explanation, Instant } from '../../vocabulary.ts';
import {
  type Cap,
  type GroupSettings,
  outcomeOf,
  rescoreMeasures,
  type UnitResult,
  type YearFacts,
} from '../grading/index.ts';
import { type FactEvent, newVersion, type ResultChanged, type VersionInForce } from './result-version.ts';

/** Measures, liabilities and entered events as they are known now. */
export type CappingFacts = Pick<YearFacts, 'measures' | 'criminallyLiable' | 'events'>;

const keyOf = ({ why, caseId, post, event, on, limit, article }: Cap): string =>
  [why, caseId, post, event, on, limit, article].join(' ');

/** Caps of one list that are not in the other. */
const without = (caps: readonly Cap[], others: readonly Cap[]): Cap[] => {
  const known = new Set(others.map(keyOf));
  return caps.filter((cap) => !known.has(keyOf(cap)));
};

/** A result that is graded after its publication says by which reading (I-23). */
export const afterPublication = (explanation: Explanation): Explanation => ({
  ...explanation,
  interpretations: [...explanation.interpretations, 'I-23'],
});

/** A result graded again, and the caps that fell or came. */
interface Regraded {
  readonly result: UnitResult;
  readonly lifted: readonly Cap[];
  readonly added: readonly Cap[];
}

/**
 * Grades a result again by its own scores, rank and place in the quota and by what is known of measures and liabilities now,
 * with the settings it was graded by. An indicator that reads measures follows them, so that a revoked one takes nothing off
 * either (I-9); rank and quota stand (I-23). Null if the same caps apply and the total is the same: a fact that changes neither,
 * and the same fact once more, change nothing (A25).
 */
const regraded = (before: UnitResult, now: CappingFacts, settings: GroupSettings): Regraded | null => {
  const { year, outcome, quota } = before;
  const facts = { year, ...now };
  const indicators = rescoreMeasures(before.indicators, now.measures, settings);
  const after = outcomeOf({ ...before, indicators, facts }, quota?.within ?? null, settings);
  const lifted = without(outcome.caps, after.caps);
  const added = without(after.caps, outcome.caps);
  if (lifted.length === 0 && added.length === 0 && after.score === outcome.score) return null;
  return {
    result: {
      ...before,
      indicators,
      facts,
      outcome: { ...after, explanation: afterPublication(after.explanation) },
    },
    lifted,
    added,
  };
};

/** True if facts that are known now would change a published result. */
export const isSuperseded = (before: UnitResult, now: CappingFacts, settings: GroupSettings): boolean =>
  regraded(before, now, settings) !== null;

export interface RegradeContext {
  readonly now: Instant;
  readonly facts: CappingFacts;
  /** The settings the result was graded by. */
  readonly settings: GroupSettings;
  /** The message that brought a fact; null where facts came before the publication and were found by it. */
  readonly event: FactEvent | null;
}

/** A published result is graded anew by the facts known now (A25, I-23); null where they change nothing. */
export const regradeResult = (
  over: VersionInForce,
  { now, facts, settings, event }: RegradeContext,
): Decided<UnitResult, ResultChanged> | null => {
  const found = regraded(over.result, facts, settings);
  if (!found) return null;
  const { result, lifted, added } = found;
  const actor = { by: 'system', cause: 'evaluation' } as const;
  return newVersion(over, result, { cause: 'facts-changed', event, lifted, added }, { at: now, actor });
};
