import type { DatedParameter } from '../city.ts';
import type { ArticleRef, Term } from '../vocabulary.ts';
import { since } from './since.ts';

const term = (id: string, value: Term, unit: string, article: ArticleRef): DatedParameter => ({
  id,
  from: since,
  value,
  unit,
  article,
});

/** A stage's term with its bounds: `<stage>-term`, `-minimum`, `-maximum`. */
const termOf = (
  stage: string,
  article: ArticleRef,
  [general, minimum, maximum]: readonly [Term, Term, Term],
): DatedParameter[] => [
  term(`${stage}-term`, general, 'term', article),
  term(`${stage}-term-minimum`, minimum, 'term-minimum', article),
  term(`${stage}-term-maximum`, maximum, 'term-maximum', article),
];

/** Terms of the five stages (A20–A24; I-4, I-5) and what recurs during them (I-6, I-7). */
export const ladderTerms: readonly DatedParameter[] = [
  ...termOf('notice', 'A20', ['P30D', 'P1D', 'P180D']),
  ...termOf('interview', 'A21', ['P30D', 'P1D', 'P180D']),
  ...termOf('listed-supervision', 'A22', ['P6M', 'P1M', 'P12M']),
  term('progress-check-interval', 'P1M', 'term', 'A22'),
  ...termOf('veto-warning', 'A23', ['P1Y', 'P1Y', 'P1Y']),
  ...termOf('veto', 'A24', ['P1Y', 'P1Y', 'P1Y']),
  term('veto-verify-again-interval', 'P3M', 'term', 'A24'),
];
