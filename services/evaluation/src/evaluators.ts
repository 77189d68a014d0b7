import { city, notFound, type Principal, refused } from '@jieti/lambda';
import { canRead, checkEvaluator, type GradedYear, gradedYear, type Place, placeOfCity } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { graderKey, movedUnitKey, movedUnitsPK } from './keys.ts';
import { placeOfLocality, unitsById } from './projections/units.ts';
import { table } from './table.ts';
import { lawOfYear } from './year-law.ts';

/** A year of one evaluator, with the place of that one. */
export interface Evaluation extends GradedYear {
  readonly place: Place;
}

/** The place of whoever grades a year. A locality that is not known here has nothing above it. */
export const evaluationIn = async ({ year, by }: GradedYear): Promise<Evaluation> =>
  by === undefined
    ? { year, place: placeOfCity(city()) }
    : { year, by, place: (await placeOfLocality(by)) ?? { id: by, above: [] } };

/** A year as a request asks for it: of the locality it names, or of the top. */
export interface AskedYear {
  readonly params: { readonly year: number };
  readonly query: { readonly under?: string | undefined };
}

/** The graded year that a request names, whoever asks. */
export const yearAsked = ({ params: { year }, query: { under } }: AskedYear): GradedYear =>
  gradedYear(year, under ?? city().root, city());

/**
 * The year of the locality that a request names, for those who hold an office there or above it.
 * @throws 404 for everybody else, 422 for a locality whose bodies evaluate nobody.
 */
export const evaluationAsked = async (
  request: AskedYear & { readonly principal: Principal },
): Promise<Evaluation> => {
  const of = yearAsked(request);
  const { year, by } = of;
  const evaluation = await evaluationIn(of);
  if (by === undefined) return evaluation;
  const unit = (await unitsById([by])).get(by);
  if (!unit || !canRead(request.principal, evaluation.place)) throw notFound();
  const refusal = checkEvaluator(unit, lawOfYear(year), year);
  if (refusal) throw refused([refusal]);
  return evaluation;
};

/** Who graded a unit's year last: a locality below the top, or the top for a unit that was moved. */
interface Grader extends Key {
  readonly by: string;
}

/**
 * Writes down who grades units (idempotent); of the top nothing is written but for units that were moved, which another may have had in
 * a draft before. Those are written once more where a publication looks for them.
 */
export const storeGraders = async (
  { year, by = city().root }: GradedYear,
  units: readonly string[],
  moved: ReadonlySet<string>,
): Promise<void> => {
  const graded = by === city().root ? units.filter((unit) => moved.has(unit)) : units;
  await table.putMany([
    ...graded.map((unit) => ({ ...graderKey(year, unit), entity: 'grader', by })),
    ...units
      .filter((unit) => moved.has(unit))
      .map((unit) => ({ ...movedUnitKey(year, unit), entity: 'moved-unit', by })),
  ]);
};

/** Units that were moved since a year began and are in somebody's draft, each with who has graded it last. */
export const movedUnits = async (year: number): Promise<{ readonly unit: string; readonly by: string }[]> =>
  (await table.all<Grader>({ partition: movedUnitsPK(year) })).map(({ SK, by }) => ({ unit: SK, by }));

/** The year as the locality grades it that graded the unit last: by it a unit's result is found, wherever the unit is now. */
export const gradedYearOfUnit = async (year: number, unit: string): Promise<GradedYear> => {
  const grader = await table.read<Grader>(graderKey(year, unit));
  return grader ? gradedYear(year, grader.by, city()) : { year };
};

/**
 * The year of whoever graded the unit that a path names.
 * @throws 404 where the request names another.
 */
export const yearOfUnitAsked = async ({
  params,
  query,
}: AskedYear & { readonly params: { readonly unitId: string } }): Promise<GradedYear> => {
  const of = await gradedYearOfUnit(params.year, params.unitId);
  if (query.under !== undefined && query.under !== (of.by ?? city().root)) throw notFound();
  return of;
};
