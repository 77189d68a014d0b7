import type { DocumentRef } from '../../decision/index.ts';
import type { LegalDate, UnitId } from '../../vocabulary.ts';
import type { GradedYear } from '../evaluator.ts';

/**
 * An event that caps a grade by itself, as it was entered of a unit: a murder case, an accident. Its year is the one whose grade it
 * caps: that in which it happened.
 */
export interface YearEvent extends GradedYear {
  readonly id: string;
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
