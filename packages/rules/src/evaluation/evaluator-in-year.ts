import { firstDayOf } from '../calendar/index.ts';
import { seatsAbove } from '../competence/index.ts';
import { endOf, parentsSince, positionOn, type Unit, type WithPositions } from '../letters/register/index.ts';
import type { LegalDate, UnitFacts, UnitId } from '../vocabulary.ts';
import { type EvaluatingLaw, eachLevelEvaluates, evaluatorOf } from './evaluator.ts';
import { gradingDay } from './grading/grades.ts';

/** A unit of the register, as far as it matters what it hangs below, today and on the days before. */
export type RegisterUnit = WithPositions<Pick<Unit, 'id' | 'kind' | 'level' | 'parent' | 'from' | 'status'>>;

/** Finds a unit of the register among those that were read. */
export type FindUnit = (id: UnitId) => RegisterUnit | undefined;

/** A tree is at most city – county – township – unit – its institution deep; a loop in bad data ends here too. */
const maxDepth = 8;

/** What stood above a unit, from its parent up to the top: on a day, or as it is now. */
export const ancestorsOf = (unit: RegisterUnit, find: FindUnit, day?: LegalDate): UnitFacts['ancestors'] => {
  const on = (one: RegisterUnit) => (day === undefined ? one : positionOn(one, day));
  const up = ({ parent }: Pick<Unit, 'parent'>) => (parent === null ? undefined : find(parent));
  const chain: UnitFacts['ancestors'][number][] = [];
  for (let next = up(on(unit)); next && chain.length < maxDepth; next = up(on(next))) {
    const { kind, level } = on(next);
    chain.push({ id: next.id, level, kind });
  }
  return chain;
};

/**
 * What stood above a unit in a year: on its last day, as it is graded if it stood then (I-31). Where the locality over it then is no
 * more, what stands above it now, so that somebody ends what is open.
 */
export const ancestorsInYear = (
  unit: RegisterUnit,
  find: FindUnit,
  city: Pick<EvaluatingLaw, 'levels'>,
  year: number,
): UnitFacts['ancestors'] => {
  const ancestors = ancestorsOf(unit, find, gradingDay(year));
  const [seat] = seatsAbove(city, { ancestors });
  const over = seat && find(seat.id);
  return over && endOf(over) !== undefined ? ancestorsOf(unit, find) : ancestors;
};

/**
 * Names the locality whose bodies evaluate a unit for a year (A10, I-47): by what stood above it on the year's last day, whenever it is
 * asked. So a unit that was moved, within the year or after it, is evaluated once, by one.
 * @param published who has published its result of the year already: that stays, whatever is entered of the register since.
 */
export const evaluatorInYear = (
  unit: RegisterUnit,
  find: FindUnit,
  city: EvaluatingLaw,
  year: number,
  published?: UnitId,
): UnitId => {
  if (!eachLevelEvaluates(city, year)) return city.root;
  return published ?? evaluatorOf({ ancestors: ancestorsInYear(unit, find, city, year) }, city, year);
};

/** Everything that a unit lay below on any day since the year began. */
const everAbove = (unit: RegisterUnit, find: FindUnit, year: number): ReadonlySet<UnitId> => {
  const reached = new Set<UnitId>();
  const parentsOf = (one: RegisterUnit | undefined) =>
    one ? parentsSince(one, firstDayOf(year)).filter((id) => !reached.has(id)) : [];
  for (let above = parentsOf(unit); above.length > 0; above = above.flatMap((id) => parentsOf(find(id))))
    for (const id of above) reached.add(id);
  return reached;
};

/** True for a unit that lay below a locality since the year began: those who knew of it then may learn who evaluates it. */
export const layBelow = (unit: RegisterUnit, by: UnitId, find: FindUnit, year: number): boolean =>
  everAbove(unit, find, year).has(by);

/** True for a unit that was moved since the year began, by itself or with what it lies below. */
export const wasMoved = (unit: RegisterUnit, find: FindUnit, year: number): boolean =>
  everAbove(unit, find, year).size > ancestorsOf(unit, find).length;
