import type { Provision } from '../provisions/index.ts';
import type { Bilingual, Grade, Term } from '../vocabulary.ts';

/** The kinds of figures: the value of each kind has a form of its own, see `ValueOfUnit`. */
export const parameterUnits = [
  'term',
  'term-minimum',
  'term-maximum',
  'days',
  'working-days',
  'points',
  'percent',
  'grade',
  'day-of-year',
] as const;
export type ParameterUnit = (typeof parameterUnits)[number];

/** The form of a value: ISO 8601 terms, whole days, points and percent from 0 to 100, a grade, `MM-DD`. */
export interface ValueOfUnit extends Readonly<Record<ParameterUnit, number | string>> {
  readonly term: Term;
  readonly 'term-minimum': Term;
  readonly 'term-maximum': Term;
  readonly days: number;
  readonly 'working-days': number;
  readonly points: number;
  readonly percent: number;
  readonly grade: Grade;
  readonly 'day-of-year': string;
}

/** A figure of the measure as the catalogue describes it, with the measure's own value; null: the measure sets none. */
type ParameterDefinition = {
  readonly [U in ParameterUnit]: {
    readonly unit: U;
    readonly article: Provision;
    readonly value: ValueOfUnit[U] | null;
    readonly description: Bilingual;
  };
}[ParameterUnit];

export type ParameterDefinitions = Readonly<Record<string, ParameterDefinition>>;
