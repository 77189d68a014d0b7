import type { DocumentRef } from '../../decision/actor.ts';
import type { Instant, LegalDate, UnitId } from '../../vocabulary.ts';

/** Names the record that another one supersedes; withdrawn: it was not done at all, and neither counts. */
export interface DutyCorrection {
  readonly of: string;
  readonly reasons: string;
  readonly withdrawn: boolean;
}

/** A duty that was done, with the document that shows it (A4–A6). Nothing but `supersededBy` ever changes, and that once. */
export interface Duty {
  readonly id: string;
  readonly unit: UnitId;
  /** Id of its kind. */
  readonly kind: string;
  readonly on: LegalDate;
  readonly title: string;
  readonly document: DocumentRef;
  readonly correction: DutyCorrection | null;
  /** Records like it that were there when it was entered, and why it is another; absent where there were none. */
  readonly despite?: { readonly alike: readonly string[]; readonly reasons: string } | undefined;
  readonly supersededBy: string | null;
  readonly at: Instant;
  readonly by: string;
}

/** True of a record that counts: neither superseded nor withdrawn. */
export const dutyIsCounted = ({
  supersededBy,
  correction,
}: Pick<Duty, 'supersededBy' | 'correction'>): boolean =>
  supersededBy === null && correction?.withdrawn !== true;
