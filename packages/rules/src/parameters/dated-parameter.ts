import type { ArticleRef, Bilingual, LegalDate } from '../vocabulary.ts';
import type { ParameterUnit } from './definition.ts';

/** A number of the measure, valid from a date until the next value of the same id. */
export interface DatedParameter {
  /** One of the catalogue's, or one that the city's own law names. */
  readonly id: string;
  readonly from: LegalDate;
  readonly value: number | string | null;
  readonly unit: ParameterUnit;
  readonly article: ArticleRef;
  /** Of a figure that the city's own law names; absent: the catalogue describes it. */
  readonly description?: Bilingual;
}

/** Settings as far as their figures go. */
export interface WithParameters {
  readonly parameters: readonly DatedParameter[];
}
