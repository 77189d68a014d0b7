import type { CitySettings } from '../../city.ts';
import type {
  ConsequenceCondition,
  ConsequenceDefinition,
  ConsequenceEntry,
  WithEvaluation,
} from '../../law/evaluation-law.ts';
import { byGrade } from '../../law/grades.ts';
import { type Entry, requireRung, rungForGravity } from '../../law/rungs.ts';
import type { Grade, Gravity, UnitKind } from '../../vocabulary.ts';

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

/** The consequences that lead to a case and whose condition a result meets, whatever kinds of units they concern. */
const met = (result: PublishedResult, { evaluation }: WithEvaluation): readonly ConsequenceDefinition[] =>
  evaluation.consequences.filter(
    ({ when, leadsTo }) => leadsTo !== null && isSo(when, result, { evaluation }),
  );

/** True if something could follow from a result: only then does it matter of which kind its unit is. */
export const mayLeadToCase = (result: PublishedResult, city: WithEvaluation): boolean =>
  met(result, city).length > 0;

/** The reasons that a published result gives to propose a case (A22, A23) on a unit of a kind; those that lead to one rung make one case. */
export const reasonsOf = (
  result: PublishedResult,
  kind: UnitKind,
  city: WithEvaluation,
): readonly YearReason[] => met(result, city).flatMap(({ id, kinds }) => (kinds.includes(kind) ? [id] : []));

type WithLadder = Pick<CitySettings, 'ladder'>;

/**
 * A consequence as the law of its year drew it. A case keeps it: a later law may draw another one under that id, or none, and the
 * rung that it led to may be no more.
 */
export interface DrawnConsequence extends Pick<ConsequenceDefinition, 'name' | 'article' | 'kinds'> {
  readonly leadsTo: ConsequenceEntry;
  /** The gravity at which the law of the year entered the rung that it leads to. */
  readonly entersAt: Gravity;
}

/** A reason of a published year, with what its law drew from it; absent in a file kept from before that was kept. */
export interface DrawnReason {
  readonly reason: YearReason;
  readonly consequence?: DrawnConsequence;
}

/** Where a consequence enters the ladder: at its stage, or at the rung for its gravity (I-43). */
export const entryOf = (city: WithLadder, leadsTo: ConsequenceEntry): Entry =>
  'stage' in leadsTo
    ? { rung: requireRung(city, leadsTo.stage), exact: true }
    : rungForGravity(city, leadsTo.gravity);

/**
 * The consequence that a law draws for a reason, as a case keeps it.
 * @throws RangeError where the law draws none, or it leads to no case: nothing was proposed by it.
 */
export const drawnBy = (law: WithLadder & WithEvaluation, reason: YearReason): DrawnConsequence => {
  const { name, article, kinds, leadsTo } = consequenceOf(law, reason);
  if (!leadsTo) throw new RangeError(`the consequence ${reason} leads to no case`);
  const entersAt = 'gravity' in leadsTo ? leadsTo.gravity : entryOf(law, leadsTo).rung.entersAt;
  return { name, article, kinds, leadsTo, entersAt };
};

/** What a reason led to by the law of its year; of a file kept from before that was kept, by today's. */
export const consequenceDrawn = (
  city: WithLadder & WithEvaluation,
  { reason, consequence }: DrawnReason,
): DrawnConsequence => consequence ?? drawnBy(city, reason);

/**
 * Where a published year enters the city's ladder by a reason (A22, A23; I-43): a rung that the law has no more is entered at the
 * nearest one for its gravity.
 */
export const rungForYear = (city: WithLadder & WithEvaluation, drawn: DrawnReason): Entry => {
  const { leadsTo, entersAt } = consequenceDrawn(city, drawn);
  const named = 'stage' in leadsTo ? city.ladder.find(({ id }) => id === leadsTo.stage) : undefined;
  if (named) return { rung: named, exact: true };
  const nearest = rungForGravity(city, entersAt);
  return { rung: nearest.rung, exact: nearest.exact && 'gravity' in leadsTo };
};

/** The reasons of a year by which a case is proposed, and those that lead to something lighter beside them. */
export interface DrawnTogether {
  readonly proposed: readonly YearReason[];
  readonly lighter: readonly YearReason[];
}

/**
 * Of all reasons that a year gives, those that lead to the gravest rung propose its case; what leads to a lighter one is named with
 * them and makes no case of its own, so that a unit answers for its year once (A22, A23).
 */
export const drawnTogether = (
  law: WithLadder & WithEvaluation,
  reasons: readonly YearReason[],
): DrawnTogether => {
  const placed = reasons.map((reason) => ({
    reason,
    at: law.ladder.indexOf(entryOf(law, drawnBy(law, reason).leadsTo).rung),
  }));
  const gravest = Math.max(...placed.map(({ at }) => at));
  return {
    proposed: placed.filter(({ at }) => at === gravest).map(({ reason }) => reason),
    lighter: placed.filter(({ at }) => at < gravest).map(({ reason }) => reason),
  };
};
