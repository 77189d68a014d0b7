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
 * Withdraws a letter that nobody has signed (A7). Null of one that somebody signed meanwhile, which stands, and of one whose unit is
 * no more.
 */
export const withdrawLetter = (
  letter: Letter,
  { on, reasons }: LetterWithdrawn,
  { actor, now }: LetterAct,
): Decided<Letter, LetterWithdrawn> | null => {
  const stands = letter.status === 'issued' && letter.signatures.length === 0;
  if (!stands || letter.endedOn !== undefined) return null;
  return {
    type: 'letter-withdrawn',
    at: now,
    actor,
    articles: ['letters'],
    data: { on, reasons },
    state: letterFrom({ ...letter, withdrawn: { on, reasons } }),
  };
};
