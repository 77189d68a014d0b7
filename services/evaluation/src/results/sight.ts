import { notFound, type Principal } from '@jieti/lambda';
import { isComplete } from '@jieti/rules';
import { assertCanFollow, mayReadResult } from '../access.ts';
import { type Review, reviewsOf } from '../reviews/review.ts';
import { findRun } from '../runs/run.ts';
import { draftOf, type Publication, publicationOf } from '../years.ts';
import { type ResultRecord, resultOf, versionOf } from './result.ts';

/** The run whose results a year shows: the published one or, before that, the draft. */
export interface Shown {
  readonly year: number;
  readonly runId: string;
  readonly publication: Publication | null;
  /** How many drafts the year has had. */
  readonly drafts: number;
  /** No result of the year, but what another scheme or other values would make of it. */
  readonly whatIf?: true;
}

export const shownOf = async (year: number): Promise<Shown | undefined> => {
  const [publication, draft] = await Promise.all([publicationOf(year), draftOf(year)]);
  const drafts = draft?.n ?? 1;
  if (publication) return { year, runId: publication.runId, publication, drafts };
  return draft && { year, runId: draft.runId, publication: null, drafts };
};

/** What a what-if shows, to those who follow the year's runs. @throws 404 for everybody else, and where there is none. */
export const whatIfShown = async (principal: Principal, year: number, id: string): Promise<Shown> => {
  assertCanFollow(principal);
  const run = await findRun(id);
  if (run?.year !== year || run.kind !== 'what-if' || !isComplete(run)) throw notFound();
  return { year, runId: id, publication: null, drafts: 1, whatIf: true };
};

/** A unit's result with everything that was done about it, as somebody may see it. */
export interface Seen {
  readonly shown: Shown;
  readonly record: ResultRecord;
  readonly reviews: readonly Review[];
  /** Its ETag: counts all that can change of it, each of which only grows. */
  readonly version: number;
}

/** @throws 404 where there is no result, and for whoever may not see it (yet). */
export const seeResult = async (principal: Principal, year: number, unit: string): Promise<Seen> => {
  const shown = await shownOf(year);
  if (!shown) throw notFound();
  const record = await resultOf(year, shown.runId, unit);
  if (!record) throw notFound();
  const { ancestors } = record.result;
  if (!mayReadResult(principal, { id: unit, ancestors }, shown.publication !== null)) throw notFound();
  const reviews = await reviewsOf(year, unit);
  const acts = reviews.reduce((sum, { resolution }) => sum + (resolution ? 2 : 1), 0);
  const version = shown.drafts + (shown.publication ? 1 : 0) + (versionOf(record) - 1) + acts;
  return { shown, record, reviews, version };
};
