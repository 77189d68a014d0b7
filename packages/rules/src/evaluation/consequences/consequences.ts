import type { CitySettings } from '../../city.ts';
import type {
  ConsequenceCondition,
  ConsequenceDefinition,
  ConsequenceEntry,
  WithEvaluation,
} from '../../law/evaluation-law.ts';
import { byGrade } from '../../law/grades.ts';
import { type Entry, requireRung, rungForGravity } from '../../law/rungs.ts';
import type { Grade } from '../../vocabulary.ts';

/** The id of one of the consequences that the city's law draws from a published year: why a case is proposed. */
export type YearReason = string;

/** A published result, as far as something follows from it. */
export interface PublishedResult {
  readonly grade: Grade;
  /** Null: the unit has no survey; only localities have one. */
  readonly survey: {
    readonly belowLimit: boolean;
    /** Its place from the last of its group; 1 is the last. Absent where the law does not ask. */
    readonly fromLast?: number;
  } | null;
}

/**
 * The consequence of that id.
 * @throws RangeError when the city's file has none, or has lost it: a fault of the file.
 */
export const consequenceOf = ({ evaluation }: WithEvaluation, id: YearReason): ConsequenceDefinition => {
  const found = evaluation.consequences.find((one) => one.id === id);
  if (!found) throw new RangeError(`the city's law draws no consequence ${id} from a year`);
  return found;
};

const isSo = (
  when: ConsequenceCondition,
  { grade, survey }: PublishedResult,
  city: WithEvaluation,
): boolean => {
  if ('gradedAtOrBelow' in when) return byGrade(city, grade, when.gradedAtOrBelow) >= 0;
  if (!survey?.belowLimit) return false;
  return when.amongLast === undefined || (survey.fromLast ?? Number.POSITIVE_INFINITY) <= when.amongLast;
};

/** The reasons that a published result gives to propose a case (A22, A23); those that lead to one rung make one case. */
export const reasonsOf = (result: PublishedResult, city: WithEvaluation): readonly YearReason[] =>
  city.evaluation.consequences
    .filter(({ when, leadsTo }) => leadsTo !== null && isSo(when, result, city))
    .map(({ id }) => id);

type WithLadder = Pick<CitySettings, 'ladder'>;

/** Where a consequence enters the ladder: at its stage, or at the rung for its gravity (I-43). */
export const entryOf = (city: WithLadder, leadsTo: ConsequenceEntry): Entry =>
  'stage' in leadsTo
    ? { rung: requireRung(city, leadsTo.stage), exact: true }
    : rungForGravity(city, leadsTo.gravity);

/**
 * Where a published year enters the city's ladder by a reason (A22, A23; I-43).
 * @throws RangeError where the reason leads to no case: nothing was proposed by it.
 */
export const rungForYear = (city: WithLadder & WithEvaluation, reason: YearReason): Entry => {
  const { leadsTo } = consequenceOf(city, reason);
  if (!leadsTo) throw new RangeError(`the consequence ${reason} leads to no case`);
  return entryOf(city, leadsTo);
};
