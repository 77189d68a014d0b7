import type { ArticleRef, Bilingual } from './vocabulary.ts';

/**
 * Why an act is refused. `competence`: who acts may not (403). `state`: the case does not allow it now (409).
 * `input`: what was given does not suffice (422). All refusals of an act are collected, not only the first.
 */
export interface Refusal {
  readonly code: string;
  readonly kind: 'competence' | 'state' | 'input';
  readonly articles: readonly ArticleRef[];
  readonly text: Bilingual;
  /** What it rests on: figures, dates, who could act instead. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** RFC 6901 pointer into the request's body, when one field is at fault. */
  readonly pointer?: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const allow = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusals: readonly Refusal[]): Outcome<never> => ({ ok: false, refusals });
