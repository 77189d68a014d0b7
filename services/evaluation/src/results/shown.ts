import { notFound, type Principal } from '@jieti/lambda';
import { mayReadResult } from '../access.ts';
import { draftOf, type PublicationRecord, publicationOf } from '../years.ts';
import { type ResultRecord, resultOf } from './result.ts';

/** The run whose results a year shows: the published one or, before that, the draft. */
export interface Shown {
  readonly year: number;
  readonly runId: string;
  readonly publication: PublicationRecord | null;
  /** How many drafts the year has had. */
  readonly drafts: number;
  /** No result of the year, but what another scheme or other values would make of it. */
  readonly whatIf?: true;
}

export const shownOf = async (year: number): Promise<Shown | undefined> => {
  const [publication, draft] = await Promise.all([publicationOf(year), draftOf(year)]);
  const drafts = draft?.number ?? 1;
  if (publication) return { year, runId: publication.runId, publication, drafts };
  return draft && { year, runId: draft.runId, publication: null, drafts };
};

/** A unit's result as a year shows it. */
export interface ShownResult {
  readonly shown: Shown;
  readonly record: ResultRecord;
}

/** @throws 404 where there is no result, and for whoever may not read it (yet). */
export const readableResult = async (
  principal: Principal,
  year: number,
  unit: string,
): Promise<ShownResult> => {
  const shown = await shownOf(year);
  const record = shown && (await resultOf(year, shown.runId, unit));
  if (!record) throw notFound();
  const { ancestors } = record.result;
  if (!mayReadResult(principal, { id: unit, ancestors }, shown.publication !== null)) throw notFound();
  return { shown, record };
};
