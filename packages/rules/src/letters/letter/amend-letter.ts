import type { Decided } from '../../decision/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import type { LetterAct } from './issue-letter.ts';
import { type ContentRef, type Letter, letterFrom } from './letter.ts';
import { amendContents } from './letter-contents.ts';
import type { LetterStatus } from './letter-status.ts';

/** An amendment of the template, as far as it is about one letter. */
export interface AmendLetter {
  readonly next: ContentRef;
  /** Versions among the letter's contents that say what the new one says. */
  readonly same: readonly number[];
  /** The day of the amendment. */
  readonly on: LegalDate;
}

/** The history's words for an amended letter: what it said before, what it says now, and what that leaves to be signed. */
export type LetterAmended = {
  readonly before: ContentRef;
  readonly next: ContentRef;
  readonly status: LetterStatus;
  readonly amendment: Letter['amendment'];
};

/**
 * Amends a letter that is out (A7): in force, it stays so until both sides have signed the new content. Null where the
 * letter says so already or was withdrawn, or its unit is no more, which signs nothing again (A3).
 */
export const amendLetter = (
  letter: Letter,
  { next, same, on }: AmendLetter,
  { actor, now }: LetterAct,
): Decided<Letter, LetterAmended> | null => {
  if (letter.endedOn !== undefined || letter.status === 'withdrawn') return null;
  const contents = amendContents(letter, next, on, same);
  if (!contents) return null;
  const state = letterFrom({ ...letter, contents });
  const { status, amendment } = state;
  return {
    type: 'letter-amended',
    at: now,
    actor,
    articles: ['letters'],
    data: { before: letter.template, next, status, amendment },
    state,
  };
};
