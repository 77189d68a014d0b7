import type { DocumentRef } from '../../decision/index.ts';
import type { LegalDate, UnitId } from '../../vocabulary.ts';

/** An event that caps a grade by itself, as it was entered of a unit: a murder case, an accident. */
export interface YearEvent {
  readonly id: string;
  /** The year whose grade it caps: the one in which it happened. */
  readonly year: number;
  readonly unit: UnitId;
  /** The id of the city's cap. */
  readonly cap: string;
  readonly on: LegalDate;
  /** The document that establishes it. */
  readonly document: DocumentRef;
  readonly facts: string;
  readonly status: 'entered' | 'withdrawn';
  /** The reasons of the last correction, or of the withdrawal; null before. */
  readonly reasons: string | null;
}

/** Everything that a correction can put right. */
export type EventContent = Pick<YearEvent, 'cap' | 'on' | 'document' | 'facts'>;

/** The ids of events say of which unit they are: a unit’s id has no point. */
export const eventIdOf = (unit: UnitId, unique: string): string => `${unit}.${unique}`;

/** The unit that an event's id names. */
export const unitOfEvent = (id: string): UnitId => id.slice(0, Math.max(0, id.indexOf('.')));
