import type { LegalDate, Office, PostRole, UnitId } from '../vocabulary.ts';

/**
 * Causes that make the system act by itself: a passed deadline, a published year, a unit that moved or came to its end, a calendar that
 * came, minutes that were corrected.
 */
export const systemCauses = ['deadline', 'evaluation', 'restructure', 'work-calendar', 'minutes'] as const;
export type SystemCause = (typeof systemCauses)[number];

/** The one who acts: an officer for a body, the unit's own staff, or the system. */
export type Actor =
  | { readonly by: 'office'; readonly subject: string; readonly office: Office }
  | { readonly by: 'unit'; readonly subject: string; readonly unit: UnitId }
  | { readonly by: 'system'; readonly cause: SystemCause };

export interface DocumentRef {
  readonly number: string;
  readonly date: LegalDate;
}

/** Somebody in a post that carries responsibility (A4, A5): a reference, never a person's data. */
export interface PostHolder {
  readonly unit: UnitId;
  readonly post: string;
  readonly role: PostRole;
  readonly holder: string;
}

/** Somebody's time in a post; `to` is its last day, null while it lasts. */
export interface Tenure extends PostHolder {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}
