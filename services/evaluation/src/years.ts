import { city, effects, type Principal } from '@jieti/lambda';
import {
  type ActId,
  type Actor,
  actAs,
  type Outcome,
  type Publication,
  placeOfCity,
  type YearContext,
} from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { draftKey, publicationKey } from './keys.ts';
import { historyOf, type RecordOf, type Stored } from './stored.ts';
import { table } from './table.ts';
import { actingLaw } from './year-law.ts';

/** The complete run that is the year's draft. */
export interface Draft extends Key {
  readonly entity: 'draft';
  readonly year: number;
  readonly runId: string;
  /** The number of drafts the year has had; absent in one stored before they were counted. */
  readonly number?: number;
}

/** A year's publication as the table holds it. */
export type PublicationRecord = Stored<Publication>;

export const draftOf = (year: number): Promise<Draft | undefined> => table.read<Draft>(draftKey(year));

export const publicationOf = (year: number): Promise<PublicationRecord | undefined> =>
  table.read<PublicationRecord>(publicationKey(year));

export const publicationRecordOf = (year: number): RecordOf => ({
  entity: 'publication',
  id: String(year),
  key: publicationKey(year),
  unit: null,
});

export const publicationHistory = (year: number) => historyOf(publicationRecordOf(year));

/** An act on a year is judged by this, beside its own record and who acts. */
export const yearContext = async (year: number): Promise<Omit<YearContext, 'actor'>> => ({
  year,
  now: effects.now(),
  city: actingLaw(year),
  published: (await publicationOf(year)) !== undefined,
});

/** Judges an act on a whole year in the name of the best of the caller's offices. */
export const actOnYear = <T>(
  principal: Principal,
  act: ActId,
  decide: (actor: Actor) => Outcome<T>,
): Outcome<T> => actAs(principal, act, placeOfCity(city()), city(), decide);

/** Part of a transaction, against a publication that comes in between. */
export const whileOpen = (year: number): Write => table.check(publicationKey(year), null);

/** Part of a transaction: the draft is still the one that was looked at. */
export const stillDraft = ({ year, runId }: Pick<Draft, 'year' | 'runId'>): Write =>
  table.check(draftKey(year), { runId });

/** Part of a transaction: makes a run the year's draft, the next in number. */
export const draftWrite = (year: number, runId: string): Write =>
  table.update(draftKey(year), { set: { entity: 'draft', year, runId }, add: { number: 1 } });
