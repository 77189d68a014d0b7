import type { Actor, Decided } from '../../decision/index.ts';
import type { Instant } from '../../vocabulary.ts';
import { type ContentRef, type Letter, type LetterCore, letterFrom, letterIdOf } from './letter.ts';

/** An act on a letter that somebody else's decision leads to: by whom, and when. */
export interface LetterAct {
  readonly actor: Actor;
  readonly now: Instant;
}

/** The history's words for an issued letter: between whom, and what it says. */
export type LetterIssued = {
  readonly superior: string;
  readonly template: ContentRef;
  readonly issuedOn: string;
};

/** Issues a letter (A7): nobody has signed. Who gets one is decided for the whole year, by `issueLetters`. */
export const issueLetter = (
  issued: Pick<LetterCore, 'year' | 'unit' | 'superior' | 'issuedOn'> & { readonly template: ContentRef },
  { actor, now }: LetterAct,
): Decided<Letter, LetterIssued> => {
  const { template, year, unit, superior, issuedOn } = issued;
  const state = letterFrom({
    id: letterIdOf(year, unit),
    year,
    unit,
    superior,
    issuedOn,
    contents: [{ ...template, on: issuedOn }],
    signatures: [],
  });
  return {
    type: 'letter-issued',
    at: now,
    actor,
    articles: ['letters'],
    data: { superior, template, issuedOn },
    state,
  };
};
