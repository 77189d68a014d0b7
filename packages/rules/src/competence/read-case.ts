import { interpretationAt, type SettledLaw } from '../interpretations/index.ts';
import type { LegalDate, UnitId } from '../vocabulary.ts';
import { type Caller, canRead } from './caller.ts';
import type { Place } from './place.ts';

/** A case as far as it matters who may read it. */
export interface CaseToRead {
  /** Its grounds were found so, or a published year established them. */
  readonly verified: boolean;
  /** The places that decided something in it. */
  readonly decidedIn: readonly UnitId[];
}

type Reader = Pick<Caller, 'offices' | 'units'>;

const sitsIn = ({ offices }: Reader, places: readonly UnitId[]): boolean =>
  offices.some(({ jurisdiction }) => places.includes(jurisdiction));

/**
 * Who may read a case: offices above its unit, and those of a place that decided in it. The unit itself, its own staff and the offices
 * of its own locality, learns of it when the lead is verified, so that nobody is warned before an office has looked; one that was not
 * verified it never reads (I-41, or at once where the city says so).
 */
export const canReadCase = (
  reader: Reader,
  place: Place,
  { verified, decidedIn }: CaseToRead,
  city: SettledLaw,
  on: LegalDate,
): boolean => {
  if (sitsIn(reader, place.above) || sitsIn(reader, decidedIn)) return true;
  const known = verified || interpretationAt(city, 'I-41', on).setting === 'at-once';
  return known && canRead(reader, place);
};
