import {
  type CitySettings,
  checkEvaluator,
  eachLevelEvaluates,
  evaluatorInYear,
  type FindUnit,
  firstDayOf,
  type GradedYear,
  gradedInYear,
  layBelow,
  type RegisteredUnit,
  wasMoved,
} from '@jieti/rules';
import type { Key } from '@jieti/store';
import { type Evaluation, gradedYearOfUnit } from './evaluators.ts';
import { resultKey } from './keys.ts';
import { endOf, type PositionedUnit, registerAbove, unitPages } from './projections/units.ts';
import { table } from './table.ts';
import { lawOfYear } from './year-law.ts';
import { publicationOf } from './years.ts';

const unitsAtOnce = 500;

const nothing: FindUnit = () => undefined;

/** Reads what stood above units since a year began. */
export const registerOfYear = (year: number) => registerAbove(firstDayOf(year));

/** The same as far as it matters to who evaluates them: under a law by which the top evaluates all, nothing is read. */
const registerIn = (law: CitySettings, year: number, aboveIn = registerOfYear(year)) =>
  eachLevelEvaluates(law, year) ? aboveIn : async () => nothing;

/** Who has published the year of a unit that was moved since it began; of others nobody asks. */
export const publisherOf = async (unit: string, year: number, root: string): Promise<string | undefined> => {
  const of = await gradedYearOfUnit(year, unit);
  const publication = await publicationOf(of);
  const result = publication && (await table.read<Key>(resultKey(year, publication.runId, unit)));
  return result ? (of.by ?? root) : undefined;
};

/** Says who evaluates units in a year, and which of them were moved since it began. */
export const evaluatorsIn = (year: number, aboveIn = registerOfYear(year)) => {
  const law = lawOfYear(year);
  const above = registerIn(law, year, aboveIn);
  return async <U extends PositionedUnit>(units: readonly U[]) => {
    const find = await above(units);
    return Promise.all(
      units.map(async (unit) => {
        const moved = eachLevelEvaluates(law, year) && wasMoved(unit, find, year);
        const published = moved ? await publisherOf(unit.id, year, law.root) : undefined;
        return { unit, moved, find, evaluator: evaluatorInYear(unit, find, law, year, published) };
      }),
    );
  };
};

/** Finds those among units that a locality evaluates in a year (A10, I-47); the top itself is evaluated by nobody. */
export const ownUnits = ({ year, by }: GradedYear, evaluatorsOf = evaluatorsIn(year)) => {
  const { root } = lawOfYear(year);
  return async <U extends PositionedUnit>(units: readonly U[]): Promise<U[]> =>
    (await evaluatorsOf(units)).flatMap(({ unit, evaluator }) =>
      unit.id !== root && evaluator === (by ?? root) ? [unit] : [],
    );
};

/** Says who evaluates units; those that lay outside an evaluator's own place all along it need not know, and they are left out. */
const registered = ({ year, by }: Evaluation) => {
  const evaluatorsOf = evaluatorsIn(year);
  return async (units: readonly PositionedUnit[]): Promise<RegisteredUnit[]> =>
    (await evaluatorsOf(units)).flatMap(({ unit, find, evaluator }): RegisteredUnit[] => {
      const { id, group, kind } = unit;
      return by === undefined || layBelow(unit, by, find, year) ? [{ id, group, kind, evaluator }] : [];
    });
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
  units: ReadonlyMap<string, PositionedUnit>,
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
