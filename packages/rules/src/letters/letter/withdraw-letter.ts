import { type Decided, type Refusal, refusal } from '../../decision/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import type { LetterAct } from './issue-letter.ts';
import { type Letter, letterFrom } from './letter.ts';

/** The history's words for a letter that is withdrawn with its issue. */
export type LetterWithdrawn = { readonly on: LegalDate; readonly reasons: string };

/** Nothing is done with a letter that was withdrawn; it may be issued again. */
export const checkNotWithdrawn = ({ withdrawn }: Pick<Letter, 'withdrawn'>): Refusal | null =>
  withdrawn ? refusal('letter-withdrawn', { on: withdrawn.on }, { facts: withdrawn }) : null;

/**
 * Withdraws a letter that nobody had signed when its issue was withdrawn (A7): who signs between that decision and its turn signs what is
 * withdrawn already. Null of one that was signed before, which stands, and of one whose unit is no more.
 * @param act `now` is the instant of the decision.
 */
export const withdrawLetter = (
  letter: Letter,
  { on, reasons }: LetterWithdrawn,
  { actor, now }: LetterAct,
): Decided<Letter, LetterWithdrawn> | null => {
  const signedBefore = letter.signatures.some(({ at }) => at < now);
  if (signedBefore || letter.withdrawn || letter.endedOn !== undefined) return null;
  return {
    type: 'letter-withdrawn',
    at: now,
    actor,
    articles: ['letters'],
    data: { on, reasons },
    state: letterFrom({ ...letter, withdrawn: { on, reasons } }),
  };
};
