import type { LegalDate, Term } from '../vocabulary.ts';
import type { NumberParameter, ParameterId, TermParameter, TextParameter } from './catalogue.ts';
import type { DatedParameter, WithParameters } from './dated-parameter.ts';
import { inForce } from './in-force.ts';

/**
 * The value of a parameter in force on a day. Amended values stand side by side and are chosen by date.
 * @throws RangeError when the city has none on that day: a fault of the city's file, which `checkCity` finds.
 */
export const parameterAt = (city: WithParameters, id: ParameterId, on: LegalDate): DatedParameter => {
  const found = inForce(city.parameters, id, on);
  if (!found) throw new RangeError(`the city's file has no parameter ${id} on ${on}`);
  return found;
};

/**
 * A parameter that is a number. @throws RangeError when it is none: a fault of the city's file.
 */
export const numberAt = (city: WithParameters, id: NumberParameter, on: LegalDate): number => {
  const { value } = parameterAt(city, id, on);
  if (typeof value !== 'number') throw new RangeError(`parameter ${id} is not a number on ${on}`);
  return value;
};

/** A parameter that is a text (a term, a day of the year, a grade). @throws RangeError when it is none. */
export const textAt = (city: WithParameters, id: TextParameter, on: LegalDate): string => {
  const { value } = parameterAt(city, id, on);
  if (typeof value !== 'string') throw new RangeError(`parameter ${id} is not a text on ${on}`);
  return value;
};

/** A parameter that is a term. @throws RangeError when it is none. */
export const termAt = (city: WithParameters, id: TermParameter, on: LegalDate): Term => textAt(city, id, on);

/** Parameters as an explanation states them: id → value and since when. */
export const stated = (
  parameters: readonly DatedParameter[],
): Record<string, { readonly value: unknown; readonly from: LegalDate }> =>
  Object.fromEntries(parameters.map(({ id, value, from }) => [id, { value, from }]));
