import type { LegalDate, UnitId } from '../../vocabulary.ts';
import type { LetterStatus } from '../letter/letter-status.ts';

/** The status of a letter of which a unit is reminded: `missing` if it has none, or it was withdrawn. */
export type RemindedStatus = Exclude<LetterStatus, 'in-force' | 'withdrawn'> | 'missing';

/** A unit, as far as a reminder depends on it. */
interface UnitToRemind {
  readonly id: UnitId;
  /** Null for the city. */
  readonly parent: UnitId | null;
  /** The day from which it is no more, merged or abolished. */
  readonly endedOn: LegalDate | undefined;
  /** True of one that was entered to stand from a day to come. */
  readonly isToCome?: boolean;
}

/** A unit that is reminded of its letter, with the status of that. */
export interface LetterToRemind {
  readonly unit: UnitId;
  readonly status: RemindedStatus;
}

/**
 * The units to be reminded of their letters (A7, I-1): those whose letter is not in force, and those that have none. The city
 * signs with the province, not here; a unit that is no more, or does not stand yet, is asked for nothing.
 */
export const lettersToRemind = (
  units: readonly UnitToRemind[],
  statuses: ReadonlyMap<UnitId, LetterStatus>,
): LetterToRemind[] =>
  units
    .filter(({ parent, endedOn, isToCome }) => parent !== null && endedOn === undefined && !isToCome)
    .flatMap(({ id: unit }) => {
      const status = statuses.get(unit) ?? 'missing';
      if (status === 'in-force') return [];
      return [{ unit, status: status === 'withdrawn' ? 'missing' : status }];
    });
