import {
  type Bilingual,
  cite,
  type FillValues,
  fillText,
  type Outcome,
  type Provision,
  type Refusal,
  refusalInTermsOf,
  refusalKinds,
} from '@jieti/rules';
import { city } from './city.ts';
import { inputErrorText } from './contract/input-error-catalogue.ts';
import { type ProblemCode, problemCatalogue } from './problem-catalogue.ts';

/** One fault of the input: where (RFC 6901) and what, in both languages. */
export interface InputError {
  readonly pointer: string;
  readonly detail: Bilingual;
  readonly code?: string;
  /** The cell of a file that was sent: `B7`. */
  readonly cell?: string;
}

interface ProblemOptions {
  readonly fill?: FillValues;
  readonly detail?: Bilingual;
  /** The provisions it rests on; the answer names the city's own articles. */
  readonly articles?: readonly Provision[];
  readonly errors?: readonly InputError[];
  /** Further members of the problem: figures, dates, who could act instead. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A refusal on its way to the client, as RFC 9457 describes it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: Bilingual;
  readonly options: ProblemOptions;

  constructor(status: number, code: string, title: Bilingual, options: ProblemOptions = {}) {
    super(`${status} ${code}`);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.options = options;
  }
}

/** A problem of the catalogue; its status and titles stand there. `fill` has a value for each name in the titles' braces. */
export const problem = (code: ProblemCode, options: ProblemOptions = {}): Problem => {
  const { status, ...title } = problemCatalogue[code];
  return new Problem(status, code, fillText(title, options.fill ?? {}), options);
};

/** Outside somebody's jurisdiction an object does not exist: the same answer as for an unknown id. */
export const notFound = (): Problem => problem('not-found');

const statusOf = { competence: 403, state: 409, input: 422, form: 422 } as const;

const inputErrorOf = ({ pointer, text, code, cell }: Refusal): InputError => ({
  pointer: pointer ?? '',
  detail: text,
  code,
  ...(cell !== undefined && { cell }),
});

/** An answer names at most so many faults; its last line says how many more there are. */
const mostNamed = 1_000;

/** The characters of one fault's text that are told: whatever a fault quotes, an answer stays short. */
const mostTold = 600;

const told = (text: string): string =>
  text.length > mostTold ? `${text.slice(0, mostTold).toWellFormed()}…` : text;

const bounded = (errors: readonly InputError[]): readonly InputError[] => {
  const more = errors.length - mostNamed;
  if (more <= 0) return errors;
  const code = 'more-faults';
  return [
    ...errors.slice(0, mostNamed),
    { pointer: '', code, detail: inputErrorText(code, { count: more }) },
  ];
};

/**
 * All refusals of the rules as one problem. The gravest kind decides the status: who may not act at all learns that (403)
 * before the state of the record (409) and the shape of the input (422). Where nothing but the form is at fault, the problem
 * has the common code of bad input.
 * @param faults of the form, found while the input was read, before the law was asked.
 */
export const refused = (found: readonly Refusal[], faults: readonly InputError[] = []): Problem => {
  const refusals = found.map((refusal) => refusalInTermsOf(city(), refusal));
  const kind = refusalKinds.find((k) => refusals.some((r) => r.kind === k)) ?? 'input';
  const errors = [...faults, ...refusals.map(inputErrorOf)];
  const articles = [...new Set(refusals.flatMap((r) => r.articles))];
  if (kind === 'form') return problem('invalid-input', { errors, articles });
  const first = refusals.find((r) => r.kind === kind);
  return new Problem(
    statusOf[kind],
    first?.code ?? 'refused',
    first?.text ?? problemCatalogue['invalid-input'],
    {
      articles,
      errors,
      facts: {
        refusals: refusals
          .slice(0, mostNamed)
          .map(({ code, articles: by, facts }) => ({ code, articles: by, ...facts })),
      },
    },
  );
};

/** The value of an outcome, or its refusals as the problem they make, together with faults found while the input was read. */
export const allowed = <T>(outcome: Outcome<T>, faults: readonly InputError[] = []): T => {
  if (!outcome.ok) throw refused(outcome.refusals, faults);
  if (faults.length > 0) throw problem('invalid-input', { errors: faults });
  return outcome.value;
};

export type Language = 'zh' | 'en';

/**
 * The body of an `application/problem+json` answer in the caller's language. Its `type` leads to the page of its code, and
 * `requestId` to what the logs say of the request.
 */
export const problemBody = (p: Problem, language: Language, requestId?: string): Record<string, unknown> => ({
  type: `/docs/problems/${p.code}`,
  title: p.title[language],
  status: p.status,
  ...(p.options.detail && { detail: p.options.detail[language] }),
  code: p.code,
  ...(requestId !== undefined && { requestId }),
  ...(p.options.articles?.length && { articles: cite(city(), ...p.options.articles) }),
  ...(p.options.errors?.length && {
    errors: bounded(p.options.errors).map((e) => ({
      pointer: e.pointer,
      detail: told(e.detail[language]),
      ...(e.code && { code: e.code }),
      ...(e.cell && { cell: e.cell }),
    })),
  }),
  ...p.options.facts,
});
