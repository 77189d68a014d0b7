import { city } from '@jieti/lambda';
import { lateAt, signingDeadline } from '@jieti/rules';
import { type Amounts, counted } from '../signing/counters.ts';
import { type LetterState, lapsed } from './letter-record.ts';

/**
 * How a letter counts: where it stands, and whether it came into force only after the deadline. That of a unit which is
 * no more counts its unit too, which the register has ceased to count; one that lapsed counts nowhere.
 */
export const countOf = (letter: LetterState): Amounts => {
  if (lapsed(letter)) return {};
  const late =
    letter.inForceOn !== null &&
    lateAt(letter.inForceOn, signingDeadline(letter.year, city()), letter.inForceOn);
  return { ...counted(letter.status, late), ...(letter.endedOn !== undefined && { ended: 1 }) };
};
