import { city, effects, type Principal } from '@jieti/lambda';
import {
  type ActId,
  type Actor,
  actAs,
  type GradedYear,
  type Outcome,
  type Publication,
  type YearContext,
} from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { type Evaluation, gradedYearOfUnit } from './evaluators.ts';
import { draftKey, gradedYearId, publicationKey, publisherKey, publishersPK } from './keys.ts';
import { historyOf, type RecordOf, type Stored } from './stored.ts';
import { table } from './table.ts';
import { actingLaw } from './year-law.ts';

/** The complete run that is the year's draft. */
export interface Draft extends Key, GradedYear {
  readonly entity: 'draft';
  readonly runId: string;
  /** The number of drafts the year has had; absent in one stored before they were counted. */
  readonly number?: number;
}

/** A year's publication as the table holds it. */
export type PublicationRecord = Stored<Publication>;

export const draftOf = (of: GradedYear): Promise<Draft | undefined> => table.read<Draft>(draftKey(of));

export const publicationOf = (of: GradedYear): Promise<PublicationRecord | undefined> =>
  table.read<PublicationRecord>(publicationKey(of));

export const publicationRecordOf = (of: GradedYear): RecordOf => ({
  entity: 'publication',
  id: gradedYearId(of),
  key: publicationKey(of),
  unit: null,
});

export const publicationHistory = (of: GradedYear) => historyOf(publicationRecordOf(of));

/** Part of a publication: notes that a locality below the top has published the year. */
export const publisherWrites = ({ year, by }: GradedYear): Write[] =>
  by === undefined ? [] : [table.put({ ...publisherKey(year, by), entity: 'publisher' })];

/** The localities below the top that have published a year, in one query. */
export const publishersOf = async (year: number): Promise<ReadonlySet<string>> =>
  new Set((await table.all<Key>({ partition: publishersPK(year) })).map(({ SK }) => SK));

/** An act on a year is judged by this, beside its own record and who acts. */
export const yearContext = async (of: Evaluation): Promise<Omit<YearContext, 'actor'>> => ({
  year: of.year,
  evaluator: of.place,
  now: effects.now(),
  city: actingLaw(of.year),
  published: (await publicationOf(of)) !== undefined,
});

/** The publication by which a unit's year was graded. */
export const publicationOfUnit = async (year: number, unit: string): Promise<PublicationRecord | undefined> =>
  publicationOf(await gradedYearOfUnit(year, unit));

/** Judges an act on a whole year in the name of the best of the caller's offices. */
export const actOnYear = <T>(
  principal: Principal,
  act: ActId,
  { place }: Evaluation,
  decide: (actor: Actor) => Outcome<T>,
): Outcome<T> => actAs(principal, act, place, city(), decide);

/** Part of a transaction, against a publication that comes in between. */
export const whileOpen = (of: GradedYear): Write => table.check(publicationKey(of), null);

/** Part of a transaction: the draft is still the one that was looked at. */
export const stillDraft = (of: GradedYear, runId: string): Write => table.check(draftKey(of), { runId });

/** Part of a transaction: makes a run the year's draft, the next in number. */
export const draftWrite = ({ year, by }: GradedYear, runId: string): Write =>
  table.update(draftKey({ year, by }), {
    set: { entity: 'draft', year, ...(by !== undefined && { by }), runId },
    add: { number: 1 },
  });
