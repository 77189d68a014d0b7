import { compareTerms, parseTerm } from '../../calendar/index.ts';
import type { CitySettings, StageDefinition } from '../../city.ts';
import { evaluationParameters } from '../../parameters/evaluation.ts';
import { type ParameterId, parameterIds } from '../../parameters/index.ts';
import { ladderTerms } from '../../parameters/ladder-terms.ts';
import { parameterNamed } from '../../parameters/lookup.ts';
import { since } from '../../parameters/since.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { reachedGrades } from '../grades.ts';
import { ladderParameters } from '../ladder-parameters.ts';
import { yearParameters } from '../year-parameters.ts';

/** The figures that the code asks for in every city, whatever its ladder and its grades. */
const always: readonly ParameterId[] = parameterIds.filter(
  (id) => !(id in ladderTerms || id in evaluationParameters),
);

const valueOn = (city: CitySettings, id: string, on: LegalDate): unknown =>
  city.parameters.some((parameter) => parameter.id === id && parameter.from <= on)
    ? parameterNamed(city, id, on).value
    : undefined;

/** Every day on which something changes, and the first day of all. */
const datesOf = (city: CitySettings): LegalDate[] =>
  [...new Set([since, ...city.parameters.map(({ from }) => from)])].filter((day) => day >= since).sort();

const missing = (city: CitySettings): string[] => {
  const needed = new Set<string>([
    ...always,
    ...yearParameters(city).keys(),
    ...ladderParameters(city).keys(),
  ]);
  return [...needed]
    .filter((id) => valueOn(city, id, since) === undefined)
    .map((id) => `parameter ${id} has no value on ${since}, when the measure begins`);
};

const termFaults = (city: CitySettings, stage: StageDefinition, on: LegalDate): string[] => {
  const [minimum, general, maximum] = [stage.term.minimum, stage.term.general, stage.term.maximum].map((id) =>
    parseTerm(String(valueOn(city, id, on))),
  );
  // A missing or malformed term is named elsewhere.
  if (!minimum || !general || !maximum) return [];
  const ordered = compareTerms(minimum, general, on) <= 0 && compareTerms(general, maximum, on) <= 0;
  return ordered ? [] : [`stage ${stage.id} on ${on}: ${minimum} ≤ ${general} ≤ ${maximum} does not hold`];
};

const thresholdFaults = (city: CitySettings, on: LegalDate): string[] => {
  const values = reachedGrades(city).map(({ threshold }) => valueOn(city, threshold, on));
  // One that is missing is named elsewhere.
  if (values.includes(undefined)) return [];
  const descending = values.every((value, index) => index === 0 || Number(values[index - 1]) > Number(value));
  return descending ? [] : [`thresholds on ${on} do not descend: ${values.join(', ')}`];
};

/** Faults between values: none missing when the measure begins, terms within their bounds, thresholds descending. */
export const parameterFaults = (city: CitySettings): string[] => [
  ...missing(city),
  ...datesOf(city).flatMap((on) => [
    ...city.ladder.flatMap((stage) => termFaults(city, stage, on)),
    ...thresholdFaults(city, on),
  ]),
];
