import { notFound, type Principal } from '@jieti/lambda';
import type { GradedYear } from '@jieti/rules';
import { mayReadResult } from '../access.ts';
import { draftOf, type PublicationRecord, publicationOf } from '../years.ts';
import { type ResultRecord, resultOf } from './result.ts';

/** The run whose results a year shows: the published one or, before that, the draft. */
export interface Shown extends GradedYear {
  readonly runId: string;
  readonly publication: PublicationRecord | null;
  /** How many drafts the year has had. */
  readonly drafts: number;
  /** No result of the year, but what another scheme or other values would make of it. */
  readonly whatIf?: true;
}

export const shownOf = async ({ year, by }: GradedYear): Promise<Shown | undefined> => {
  const of = { year, ...(by !== undefined && { by }) };
  const [publication, draft] = await Promise.all([publicationOf(of), draftOf(of)]);
  const drafts = draft?.number ?? 1;
  if (publication) return { ...of, runId: publication.runId, publication, drafts };
  return draft && { ...of, runId: draft.runId, publication: null, drafts };
};

/** A unit's result as a year shows it. */
export interface ShownResult {
  readonly shown: Shown;
  readonly record: ResultRecord;
}

/** @throws 404 where there is no result, and for whoever may not read it (yet). */
export const readableResult = async (
  principal: Principal,
  of: GradedYear,
  unit: string,
): Promise<ShownResult> => {
  const shown = await shownOf(of);
  const record = shown && (await resultOf(of.year, shown.runId, unit));
  if (!record) throw notFound();
  const { ancestors } = record.result;
  if (!mayReadResult(principal, { id: unit, ancestors }, shown.publication !== null)) throw notFound();
  return { shown, record };
};
