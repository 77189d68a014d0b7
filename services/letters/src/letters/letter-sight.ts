import { notFound, type Principal } from '@jieti/lambda';
import { seesUnit } from '../register/sight.ts';
import type { LetterState } from './letter-record.ts';

/** Who may know of a letter: an office over its unit, and those who act for either of its two sides. */
export const seesLetter = (principal: Principal, letter: LetterState): boolean =>
  principal.units.includes(letter.superior) || seesUnit(principal, { id: letter.unit, path: letter.path });

/** The letter, if there is one that this caller may know of; else 404, the same for both. */
export const seenLetter = <T extends LetterState>(principal: Principal, letter: T | undefined): T => {
  if (!letter || !seesLetter(principal, letter)) throw notFound();
  return letter;
};
