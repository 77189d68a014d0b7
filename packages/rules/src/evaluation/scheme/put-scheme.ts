import { collect, type Decided, type Outcome, refuseOr } from '../../decision/index.ts';
import { byOf, type GradedYear } from '../evaluator.ts';
import { checkYearActor, checkYearOpen, type YearContext } from '../year.ts';
import { checkScheme } from './check-scheme.ts';
import type { RegisteredUnit, Scheme } from './scheme.ts';
import { type SchemeChanges, schemeChanges } from './scheme-changes.ts';

/** The scheme of a year in the version in force. */
export interface YearScheme extends GradedYear {
  readonly scheme: Scheme;
}

interface PutSchemeContext extends YearContext {
  /** The units that are to be graded in the year (I-31), each with who evaluates it. */
  readonly register: readonly RegisteredUnit[];
  /** The template of the city's file that it was made from, if it was. */
  readonly template?: string | undefined;
}

export type SchemePut = Decided<YearScheme, SchemeChanges>;

/** Puts a year's scheme, or a changed one in its place (A10); until the year is published. */
export const putScheme = (
  before: YearScheme | null,
  scheme: Scheme,
  context: PutSchemeContext,
): Outcome<SchemePut> => {
  const { year, now, actor, city, evaluator, register } = context;
  return refuseOr(
    collect(
      checkYearActor(context, 'put-scheme'),
      checkYearOpen(context),
      checkScheme(scheme, register, city, evaluator),
    ),
    () => ({
      type: 'scheme-put',
      at: now,
      actor,
      articles: ['evaluation'],
      data: {
        ...schemeChanges(before?.scheme, scheme),
        ...(context.template !== undefined && { template: context.template }),
      },
      state: { year, ...byOf(context), scheme },
    }),
  );
};
