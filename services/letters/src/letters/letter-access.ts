import { notFound, type Principal } from '@jieti/lambda';
import { canRead, type Place } from '@jieti/rules';
import { above, lies } from '../register/path.ts';
import type { LetterRecord } from './letter-record.ts';

type Located = Pick<LetterRecord, 'unit' | 'superior' | 'path'>;

/** The place of a letter's unit in the tree. */
export const placeOfUnit = ({ unit, path }: Located): Place => ({ id: unit, above: above(path).toReversed() });

/**
 * The place of the unit above. It lies on the path of the letter, but for one that stayed with the two who signed it when
 * its unit moved: of that only the unit itself is known here.
 */
const placeOfSuperior = ({ superior, path }: Located): Place => {
  const chain = lies(path, superior) ? above(path) : [superior];
  return { id: superior, above: chain.slice(0, chain.indexOf(superior)).toReversed() };
};

/** The place of the unit that signs for a side. */
export const placeOfSide = (letter: Located, side: 'superior' | 'subordinate'): Place =>
  side === 'superior' ? placeOfSuperior(letter) : placeOfUnit(letter);

/** An office over its unit may read a letter, and those who act for either of its two sides. */
export const canReadLetter = (principal: Principal, letter: Located): boolean =>
  principal.units.includes(letter.superior) || canRead(principal, placeOfUnit(letter));

/** The letter, if there is one that this caller may read; else 404, the same for both. */
export const readableLetter = <T extends Located>(principal: Principal, letter: T | undefined): T => {
  if (!letter || !canReadLetter(principal, letter)) throw notFound();
  return letter;
};
