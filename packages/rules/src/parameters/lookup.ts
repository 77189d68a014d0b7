import type { CitySettings, DatedInterpretation, DatedParameter } from '../city.ts';
import type { InterpretationRef, LegalDate } from '../vocabulary.ts';

interface Dated {
  readonly id: string;
  readonly from: LegalDate;
}

/** Of all values of an id, the one in force on a day: the latest that had begun. */
const inForce = <T extends Dated>(values: readonly T[], id: string, on: LegalDate): T | undefined =>
  values
    .filter((value) => value.id === id && value.from <= on)
    .reduce<T | undefined>((best, value) => (best && best.from >= value.from ? best : value), undefined);

/**
 * The value of a parameter in force on a day. Amended values stand side by side and are chosen by date.
 * @throws RangeError when the city has none on that day: a fault of the city's file, which `checkCity` finds.
 */
export const parameterAt = (
  city: Pick<CitySettings, 'parameters'>,
  id: string,
  on: LegalDate,
): DatedParameter => {
  const found = inForce(city.parameters, id, on);
  if (!found) throw new RangeError(`the city's file has no parameter ${id} on ${on}`);
  return found;
};

/**
 * How a city settles an open point on a day.
 * @throws RangeError when the city does not settle it: a fault of the city's file, which `checkCity` finds.
 */
export const interpretationAt = (
  city: Pick<CitySettings, 'interpretations'>,
  id: InterpretationRef,
  on: LegalDate,
): DatedInterpretation => {
  const found = inForce(city.interpretations, id, on);
  if (!found) throw new RangeError(`the city's file does not settle ${id} on ${on}`);
  return found;
};

/**
 * A parameter that is a number. @throws RangeError when it is none: a fault of the city's file.
 */
export const numberAt = (city: Pick<CitySettings, 'parameters'>, id: string, on: LegalDate): number => {
  const { value } = parameterAt(city, id, on);
  if (typeof value !== 'number') throw new RangeError(`parameter ${id} is not a number on ${on}`);
  return value;
};

/** A parameter that is a text (a term, a day of the year, a grade). @throws RangeError when it is none. */
export const textAt = (city: Pick<CitySettings, 'parameters'>, id: string, on: LegalDate): string => {
  const { value } = parameterAt(city, id, on);
  if (typeof value !== 'string') throw new RangeError(`parameter ${id} is not a text on ${on}`);
  return value;
};

/** Parameters as an explanation states them: id → value and since when. */
export const stated = (
  parameters: readonly DatedParameter[],
): Record<string, { readonly value: unknown; readonly from: LegalDate }> =>
  Object.fromEntries(parameters.map(({ id, value, from }) => [id, { value, from }]));
