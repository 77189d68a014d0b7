import type { LegalDate, Term } from '../vocabulary.ts';
import type { NumberParameter, ParameterId, TermParameter, TextParameter } from './catalogue.ts';
import type { DatedParameter, WithParameters } from './dated-parameter.ts';
import { inForce } from './in-force.ts';

/**
 * The value in force on a day of a parameter that the city's law names. Amended values stand side by side and are chosen by date.
 * @throws RangeError when the city has none on that day: a fault of the city's file, which `inspectCity` finds.
 */
export const parameterNamed = (city: WithParameters, id: string, on: LegalDate): DatedParameter => {
  const found = inForce(city.parameters, id, on);
  if (!found) throw new RangeError(`the city's file has no parameter ${id} on ${on}`);
  return found;
};

/** The same of a parameter that the code asks for in every city. */
export const parameterAt = (city: WithParameters, id: ParameterId, on: LegalDate): DatedParameter =>
  parameterNamed(city, id, on);

/**
 * A parameter of the city's law that is a number. @throws RangeError when it is none: a fault of the city's file.
 */
export const numberNamed = (city: WithParameters, id: string, on: LegalDate): number => {
  const { value } = parameterNamed(city, id, on);
  if (typeof value !== 'number') throw new RangeError(`parameter ${id} is not a number on ${on}`);
  return value;
};

/** The same of a number that the code asks for in every city. */
export const numberAt = (city: WithParameters, id: NumberParameter, on: LegalDate): number =>
  numberNamed(city, id, on);

/** A parameter of the city's law that is a text (a term, a day of the year, a grade). @throws RangeError when it is none. */
export const textNamed = (city: WithParameters, id: string, on: LegalDate): string => {
  const { value } = parameterNamed(city, id, on);
  if (typeof value !== 'string') throw new RangeError(`parameter ${id} is not a text on ${on}`);
  return value;
};

/** The same of a text that the code asks for in every city. */
export const textAt = (city: WithParameters, id: TextParameter, on: LegalDate): string =>
  textNamed(city, id, on);

/** A parameter that is a term. @throws RangeError when it is none. */
export const termAt = (city: WithParameters, id: TermParameter, on: LegalDate): Term => textAt(city, id, on);

/** Parameters as an explanation states them: id → value and since when. */
export const stated = (
  parameters: readonly DatedParameter[],
): Record<string, { readonly value: unknown; readonly from: LegalDate }> =>
  Object.fromEntries(parameters.map(({ id, value, from }) => [id, { value, from }]));
