import type { Unit } from '@jieti/letters/contract';
import {
  type CitySettings,
  checkEvaluator,
  eachLevelEvaluates,
  evaluatorOf,
  type GradedYear,
  gradedInYear,
  type RegisteredUnit,
} from '@jieti/rules';
import type { Evaluation } from './evaluators.ts';
import { type Ancestors, ancestry, endOf, unitPages } from './projections/units.ts';
import { lawOfYear } from './year-law.ts';

const unitsAtOnce = 500;

const none: Ancestors = [];

/** Places of units, as far as they matter to who evaluates them: under a law by which the top evaluates all, nothing is read. */
const placesIn = (law: CitySettings, year: number, ancestorsOf = ancestry()) =>
  eachLevelEvaluates(law, year)
    ? ancestorsOf
    : async (units: readonly Unit[]): Promise<Map<string, Ancestors>> =>
        new Map(units.map(({ id }) => [id, none]));

/** Finds those among units that a locality evaluates in a year (A10, I-47); the top itself is evaluated by nobody. */
export const ownUnits = ({ year, by }: GradedYear, ancestorsOf = ancestry()) => {
  const law = lawOfYear(year);
  const placesOf = placesIn(law, year, ancestorsOf);
  return async (units: readonly Unit[]): Promise<Unit[]> => {
    const places = await placesOf(units);
    return units.filter(
      ({ id }) =>
        id !== law.root && evaluatorOf({ ancestors: places.get(id) ?? none }, law, year) === (by ?? law.root),
    );
  };
};

/** Says who evaluates units; those outside an evaluator's own place it need not know, and they are left out. */
const registered = ({ year, by }: Evaluation) => {
  const law = lawOfYear(year);
  const placesOf = placesIn(law, year);
  return async (units: readonly Unit[]): Promise<RegisteredUnit[]> => {
    const places = await placesOf(units);
    return units.flatMap(({ id, group, kind }): RegisteredUnit[] => {
      const ancestors = places.get(id) ?? none;
      const lies = by === undefined || ancestors.some((one) => one.id === by);
      return lies ? [{ id, group, kind, evaluator: evaluatorOf({ ancestors }, law, year) }] : [];
    });
  };
};

/** The localities below the top whose bodies evaluate in a year (A10, I-47). */
export async function* evaluatorsBelow(year: number): AsyncGenerator<string> {
  const law = lawOfYear(year);
  if (!eachLevelEvaluates(law, year)) return;
  for await (const page of unitPages(unitsAtOnce))
    for (const unit of page)
      if (unit.id !== law.root && gradedInYear(endOf(unit), law, year) && !checkEvaluator(unit, law, year))
        yield unit.id;
}

/** Units as an upload is checked against them: each with who evaluates it, as far as the evaluator may know of it. */
export const registeredUnits = async (
  of: Evaluation,
  units: ReadonlyMap<string, Unit>,
): Promise<Map<string, RegisteredUnit>> =>
  new Map((await registered(of)([...units.values()])).map((unit) => [unit.id, unit]));

/** The units that are to be graded in a year (I-31), each with who evaluates it, as far as a scheme is checked against them. */
export const gradedRegister = async (of: Evaluation): Promise<RegisteredUnit[]> => {
  const withEvaluator = registered(of);
  const law = lawOfYear(of.year);
  const all: RegisteredUnit[] = [];
  for await (const page of unitPages(unitsAtOnce))
    all.push(...(await withEvaluator(page.filter((unit) => gradedInYear(endOf(unit), law, of.year)))));
  return all;
};
