import { city, problemCatalogue } from '@jieti/lambda';
import { inputErrorCatalogue, unknownCatalogue } from '@jieti/lambda/contract';
import { type ArticleRef, cite, inWordsOf, type RefusalKind, refusalCatalogue } from '@jieti/rules';

/** A code that a client may meet, in a problem or in its list of errors. */
export interface DescribedProblem {
  readonly code: string;
  readonly status: number;
  /** The kind of a refusal of the law; `interface` for what HTTP itself refuses, `field` for a fault of one field. */
  readonly kind: RefusalKind | 'interface' | 'field';
  readonly articles: readonly ArticleRef[];
  readonly zh: string;
  readonly en: string;
}

const statusOf: Readonly<Record<RefusalKind, number>> = {
  competence: 403,
  state: 409,
  input: 422,
  form: 422,
};

const refusals = (): DescribedProblem[] =>
  Object.entries(refusalCatalogue).map(([code, definition]) => ({
    code,
    ...definition,
    ...inWordsOf(city(), definition),
    articles: cite(city(), ...definition.articles),
    status: statusOf[definition.kind],
  }));

const ofInterface = (): DescribedProblem[] =>
  Object.entries(problemCatalogue).map(([code, definition]) => ({
    code,
    kind: 'interface',
    articles: [],
    ...definition,
  }));

const ofFields = (
  catalogue: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
  status: number,
): DescribedProblem[] =>
  Object.entries(catalogue).map(([code, text]) => ({ code, kind: 'field', status, articles: [], ...text }));

/** Every code there is, once, in alphabetical order: made of the catalogues that the answers are made of. */
export const describedProblems = (): readonly DescribedProblem[] =>
  [
    ...refusals(),
    ...ofInterface(),
    ...ofFields(inputErrorCatalogue, 422),
    ...ofFields(unknownCatalogue, 404),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
