import type { ArticleRef, LegalDate } from '../vocabulary.ts';
import type { ParameterId } from './catalogue.ts';
import type { ParameterUnit } from './definition.ts';

/** A number of the measure, valid from a date until the next value of the same id. */
export interface DatedParameter {
  readonly id: ParameterId;
  readonly from: LegalDate;
  readonly value: number | string | null;
  readonly unit: ParameterUnit;
  readonly article: ArticleRef;
}

/** Settings as far as their figures go. */
export interface WithParameters {
  readonly parameters: readonly DatedParameter[];
}
