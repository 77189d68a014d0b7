import type { Decided } from '../../decision/index.ts';
import type { Explanation, Instant } from '../../vocabulary.ts';
import {
  type Cap,
  type GroupSettings,
  outcomeOf,
  type RankOf,
  type ResultsBelow,
  rescored,
  type Standing,
  standingIn,
  surveyOf,
  type UnitResult,
  type YearFacts,
} from '../grading/index.ts';
import {
  type FactEvent,
  newVersion,
  type Origin,
  type ResultChanged,
  type VersionInForce,
} from './result-version.ts';

/** Measures, liabilities and entered events as they are known now. */
type CappingFacts = Pick<YearFacts, 'measures' | 'criminallyLiable' | 'events'>;

/** All that a published result follows: what caps it, and, where it was read, the published year of those below as it stands now (I-47). */
export interface FactsNow extends CappingFacts {
  readonly below?: ResultsBelow | null;
}

const keyOf = ({ why, caseId, post, event, on, limit, article }: Cap): string =>
  [why, caseId, post, event, on, limit, article].join(' ');

/** Caps of one list that are not in the other. */
const without = (caps: readonly Cap[], others: readonly Cap[]): Cap[] => {
  const known = new Set(others.map(keyOf));
  return caps.filter((cap) => !known.has(keyOf(cap)));
};

/** A result that is graded after its publication says by which reading (I-23). */
const afterPublication = (explanation: Explanation): Explanation => ({
  ...explanation,
  interpretations: [...explanation.interpretations, 'I-23'],
});

/** A result with its grade worked out by its indicators, its facts and a place in the quota. */
const withOutcome = (result: UnitResult, settings: GroupSettings): UnitResult => {
  const outcome = outcomeOf(result, result.quota?.within ?? null, settings);
  return { ...result, outcome: { ...outcome, explanation: afterPublication(outcome.explanation) } };
};

/** A result with all of its own worked out again, at the place it had, and by what it stands in its group now. */
export interface Reworked {
  readonly result: UnitResult;
  readonly standing: Standing;
}

/**
 * Works a published result out again by its own values and by what is known of measures, liabilities, events and results below now,
 * with the settings it was graded by: indicators that read measures, the survey or results below follow them, so that a revoked
 * measure takes nothing off either (I-9), and a county's correction reaches the city (I-47). Its place in the group comes after.
 */
export const reworkResult = (before: UnitResult, now: FactsNow, settings: GroupSettings): Reworked => {
  const percent = before.survey?.percent ?? null;
  const { below = null, ...capping } = now;
  const facts = { year: before.year, ...capping };
  const followed = { measures: now.measures, survey: percent, below };
  const indicators = rescored(before.indicators, followed, settings);
  const survey = surveyOf(percent, settings);
  const result = withOutcome({ ...before, indicators, survey, facts }, settings);
  return { result, standing: standingIn(result, settings.city) };
};

/** A result at the place in its group that its standing has now: rank, quota, and the grade that follows (A10, I-12, I-40). */
export const placedResult = (
  { result, standing }: Reworked,
  rankOf: RankOf,
  settings: GroupSettings,
): UnitResult => {
  const place = rankOf(standing);
  if (!place) throw new RangeError(`nobody is ranked in the group ${standing.group}`);
  return withOutcome({ ...result, ...place }, settings);
};

interface Changed {
  readonly lifted: readonly Cap[];
  readonly added: readonly Cap[];
}

/** Caps that fell or came; null if the same caps apply, the total is the same, and so is the survey's place (A25). */
const changesOf = (before: UnitResult, after: UnitResult): Changed | null => {
  const lifted = without(before.outcome.caps, after.outcome.caps);
  const added = without(after.outcome.caps, before.outcome.caps);
  const isSame =
    lifted.length === 0 &&
    added.length === 0 &&
    after.outcome.score === before.outcome.score &&
    after.survey?.fromLast === before.survey?.fromLast;
  return isSame ? null : { lifted, added };
};

/** True if facts that are known now would change a published result. A fact that comes once more changes nothing. */
export const isSuperseded = (before: UnitResult, now: FactsNow, settings: GroupSettings): boolean =>
  changesOf(before, reworkResult(before, now, settings).result) !== null;

interface RegradeContext {
  readonly now: Instant;
  /** The settings the result was graded by. */
  readonly settings: GroupSettings;
  /** Tells ranks among all standings of the year, the unit's own as it is now. */
  readonly rankOf: RankOf;
}

export interface FactsContext extends RegradeContext {
  readonly facts: FactsNow;
  /** The message that brought a fact; null where facts came before the publication and were found by it. */
  readonly event: FactEvent | null;
}

const evaluation = { by: 'system', cause: 'evaluation' } as const;

/** A published result is graded anew by the facts known now, at its place among all others (A25, I-23); null where they change nothing. */
export const regradeResult = (
  over: VersionInForce,
  { now, facts, settings, event, rankOf }: FactsContext,
): Decided<UnitResult, ResultChanged> | null => {
  const reworked = reworkResult(over.result, facts, settings);
  const found = changesOf(over.result, reworked.result);
  if (!found) return null;
  const result = placedResult(reworked, rankOf, settings);
  const change = { cause: 'facts-changed', event, ...found } as const;
  return newVersion(over, result, change, { at: now, actor: evaluation });
};

/** Everything of a result that another unit's result can change. */
const rested = ({ rank, groupSize, quota, survey, indicators, outcome }: UnitResult): string =>
  JSON.stringify([
    ...[rank, groupSize, outcome.score, outcome.grade, survey?.belowLimit, survey?.fromLast],
    ...[quota?.places, quota?.within, quota?.takesNoPlace, quota?.needs?.score, quota?.needs?.rank],
    ...indicators.map(({ score }) => score),
  ]);

export interface GroupContext extends RegradeContext {
  /** The changes of other results that it follows. */
  readonly dueTo: readonly Origin[];
}

/**
 * A published result follows a change of another in its group: rank, quota, grade, and points made of the surveys of all (I-23).
 * Null where nothing of it rests on what changed.
 */
export const regradeInGroup = (
  over: VersionInForce,
  { now, settings, rankOf, dueTo }: GroupContext,
): Decided<UnitResult, ResultChanged> | null => {
  const { result: before } = over;
  const result = placedResult(reworkResult(before, before.facts, settings), rankOf, settings);
  if (rested(result) === rested(before)) return null;
  return newVersion(over, result, { cause: 'group-changed', dueTo }, { at: now, actor: evaluation });
};
