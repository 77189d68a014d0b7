import type { LegalDate } from '../vocabulary.ts';

interface Dated {
  readonly id: string;
  readonly from: LegalDate;
}

/** Of all values of an id, the one in force on a day: the latest that had begun. */
export const inForce = <T extends Dated>(values: readonly T[], id: T['id'], on: LegalDate): T | undefined =>
  values
    .filter((value) => value.id === id && value.from <= on)
    .reduce<T | undefined>((best, value) => (best && best.from >= value.from ? best : value), undefined);
