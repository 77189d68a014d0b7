import { yearOf } from '../../calendar/index.ts';
import type { Decided } from '../../decision/index.ts';
import type { LegalDate, UnitId } from '../../vocabulary.ts';
import type { LetterAct } from './issue-letter.ts';
import type { Letter } from './letter.ts';
import type { LetterStatus } from './letter-status.ts';

/** A unit's move from the unit above it to another. */
export interface UnitMove {
  readonly from: LegalDate;
  readonly parentBefore: UnitId | null;
  readonly parentNow: UnitId | null;
}

/**
 * The unit with which a letter is signed after its unit moved (I-32): a letter that nobody has signed yet is one with
 * whoever is now above; one that anybody signed stays between those two.
 */
export const superiorAfterMove = (letter: Letter, { from, parentBefore, parentNow }: UnitMove): UnitId => {
  const open = letter.status === 'issued' && letter.superior === parentBefore && letter.year >= yearOf(from);
  return open ? (parentNow ?? letter.superior) : letter.superior;
};

/** The history's words for a letter that is now with another unit above. */
export type LetterReaddressed = {
  readonly superiorBefore: UnitId;
  readonly superior: UnitId;
  readonly movedFrom: LegalDate;
};

/** Readdresses a letter whose unit moved; null where it stays between the two it was issued to (I-32). */
export const readdressLetter = (
  letter: Letter,
  move: UnitMove,
  { actor, now }: LetterAct,
): Decided<Letter, LetterReaddressed> | null => {
  const superior = superiorAfterMove(letter, move);
  if (superior === letter.superior) return null;
  return {
    type: 'letter-readdressed',
    at: now,
    actor,
    articles: ['units', 'letters'],
    data: { superiorBefore: letter.superior, superior, movedFrom: move.from },
    state: { ...letter, superior },
  };
};

/** The history's words for a letter whose unit is no more: it stays in force, or lapses with the status it had. */
export type LetterEnded = {
  readonly endedOn: LegalDate;
  readonly status: LetterStatus;
};

/** Ends a letter with its unit: one in force stays and counts, another lapses (I-32). Null where that was done. */
export const endLetter = (
  letter: Letter,
  endedOn: LegalDate,
  { actor, now }: LetterAct,
): Decided<Letter, LetterEnded> | null => {
  if (letter.endedOn !== undefined || letter.status === 'withdrawn') return null;
  return {
    type: 'letter-ended',
    at: now,
    actor,
    articles: ['units', 'letters'],
    data: { endedOn, status: letter.status },
    state: { ...letter, endedOn },
  };
};
