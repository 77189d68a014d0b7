import type { DatedParameter } from '../../parameters/index.ts';
import type { ArticleRef, LegalDate, Term } from '../../vocabulary.ts';

/** The term of a rung with its bounds: as one term that nobody may change, if no bounds are said. */
export const termsOf = (
  stage: string,
  {
    article,
    from,
    term,
    shortest = term,
    longest = term,
  }: {
    readonly article: ArticleRef;
    readonly from: LegalDate;
    readonly term: Term;
    readonly shortest?: Term;
    readonly longest?: Term;
  },
): readonly DatedParameter[] => [
  { id: `${stage}-term`, from, value: term, unit: 'term', article },
  { id: `${stage}-term-minimum`, from, value: shortest, unit: 'term-minimum', article },
  { id: `${stage}-term-maximum`, from, value: longest, unit: 'term-maximum', article },
];

/** The parameters that hold the term of a rung. */
export const termOf = (stage: string) => ({
  general: `${stage}-term`,
  minimum: `${stage}-term-minimum`,
  maximum: `${stage}-term-maximum`,
  reasonOffGeneral: false,
});
