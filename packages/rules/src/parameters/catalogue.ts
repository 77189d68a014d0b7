import type { ParameterUnit, ValueOfUnit } from './definition.ts';
import { commendationParameters, evaluationParameters } from './evaluation.ts';
import { ladderTerms } from './ladder-terms.ts';
import { amberWindows, officeTerms, rightsAndDeadlines } from './rights-and-deadlines.ts';

/** Every figure there is, with unit, article, the measure's own value and what it means. A new one is a new entry here. */
export const parameterCatalogue = {
  ...ladderTerms,
  ...rightsAndDeadlines,
  ...officeTerms,
  ...evaluationParameters,
  ...commendationParameters,
  ...amberWindows,
} as const;

type Catalogue = typeof parameterCatalogue;

export type ParameterId = keyof Catalogue;

export const parameterIds = Object.keys(parameterCatalogue) as readonly ParameterId[];

/** The ids of the figures of some units. */
type ParameterIn<U extends ParameterUnit> = {
  [I in ParameterId]: Catalogue[I]['unit'] extends U ? I : never;
}[ParameterId];

type UnitsOf<V> = { [U in ParameterUnit]: ValueOfUnit[U] extends V ? U : never }[ParameterUnit];

/** Ids of figures that are numbers: days, working days, points, percent. */
export type NumberParameter = ParameterIn<UnitsOf<number>>;
/** Ids of figures that are texts: terms, days of the year, grades. */
export type TextParameter = ParameterIn<UnitsOf<string>>;
/** Ids of terms and of their bounds. */
export type TermParameter = ParameterIn<'term' | 'term-minimum' | 'term-maximum'>;
