import type { LegalDate, PostRole } from '../../vocabulary.ts';

/** Somebody's days in a post; `to` is the last, null while it lasts. */
export interface TenureDays {
  readonly holder: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

/** A11 keeps archives of the principals and of those in charge; supervising leaders and other members have none. */
export const hasArchive = (role: PostRole): boolean => role === 'principal' || role === 'in-charge';

/** Who held a post in a year, each with their days in it: first and last, both included (A11). */
export const heldInYear = <T extends TenureDays>(
  tenures: readonly T[],
  year: number,
): (T & { readonly to: LegalDate })[] => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return tenures.flatMap((tenure) => {
    const from = tenure.from > first ? tenure.from : first;
    const to = tenure.to !== null && tenure.to < last ? tenure.to : last;
    return from <= to ? [{ ...tenure, from, to }] : [];
  });
};
