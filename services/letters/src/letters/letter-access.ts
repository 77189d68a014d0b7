import { notFound, type Principal } from '@jieti/lambda';
import type { Place } from '@jieti/rules';
import { canReadAt, placeOf } from '../register/access.ts';
import type { LetterRecord } from './letter-record.ts';

type Located = Pick<LetterRecord, 'superior' | 'path'>;

/**
 * The place of the unit above. It lies on the path of the letter, but for one that stayed with the two who signed it when
 * its unit moved: of that only the unit itself is known here.
 */
const placeOfSuperior = ({ superior, path }: Located): Place => {
  const { above } = placeOf({ path });
  return { id: superior, above: above.includes(superior) ? above.slice(above.indexOf(superior) + 1) : [] };
};

/** The place of the unit that signs for a side. */
export const placeOfSide = (letter: Located, side: 'superior' | 'subordinate'): Place =>
  side === 'superior' ? placeOfSuperior(letter) : placeOf(letter);

/** An office over its unit may read a letter, and those who act for either of its two sides. */
export const canReadLetter = (principal: Principal, letter: Located): boolean =>
  principal.units.includes(letter.superior) || canReadAt(principal, letter);

/** The letter, if there is one that this caller may read; else 404, the same for both. */
export const readableLetter = <T extends Located>(principal: Principal, letter: T | undefined): T => {
  if (!letter || !canReadLetter(principal, letter)) throw notFound();
  return letter;
};
