import type { CitySettings } from '../city.ts';
import { inWordsOf } from '../decision/own-words.ts';
import { inForce } from '../parameters/in-force.ts';
import { type DatedParameter, type ParameterId, parameterCatalogue } from '../parameters/index.ts';
import type { Bilingual, LegalDate } from '../vocabulary.ts';

/** A figure that another part of the law points to. */
export interface Figure {
  readonly parameter: string;
  /** Null: the law sets none, or none is in force on the day. */
  readonly value: DatedParameter['value'];
  /** The unit of the value: a bare number does not say what it counts. Null where none is in force on the day. */
  readonly unit: DatedParameter['unit'] | null;
  /** Null where none is in force on the day. */
  readonly from: LegalDate | null;
}

/** The value that a parameter has on a day. */
export const figureOf = (city: CitySettings, parameter: string, on: LegalDate): Figure => {
  const found = inForce(city.parameters, parameter, on);
  return { parameter, value: found?.value ?? null, unit: found?.unit ?? null, from: found?.from ?? null };
};

/** A parameter in force with what it means; null where neither the city nor the catalogue describes it. */
export type DescribedParameter = Omit<DatedParameter, 'description'> & {
  readonly description: Bilingual | null;
};

const isOfCatalogue = (id: string): id is ParameterId => id in parameterCatalogue;

/** An amended value may leave its description to the one before it. */
const descriptionOf = (city: CitySettings, { id, description }: DatedParameter): Bilingual | null => {
  const own = city.parameters.find((one) => one.id === id && one.description)?.description;
  const text = description ?? own ?? (isOfCatalogue(id) ? parameterCatalogue[id].description : null);
  return text && inWordsOf(city, text);
};

/** Every parameter in force on a day, each once, in the order of the file. */
export const parametersOn = (city: CitySettings, on: LegalDate): readonly DescribedParameter[] =>
  [...new Set(city.parameters.map(({ id }) => id))].flatMap((id) => {
    const found = inForce(city.parameters, id, on);
    if (!found) return [];
    const { from, value, unit, article } = found;
    return [{ id, from, value, unit, article, description: descriptionOf(city, found) }];
  });
