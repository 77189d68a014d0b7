import { type Answer, answerHistory, city, notFound, type Request } from '@jieti/lambda';
import type { Subject } from '@jieti/ledger';
import { type Decided, eventOf, type Post, postOf, postRef } from '@jieti/rules';
import { type Basis, type Chained, chainOf, type PlannedEntry, planEntry, planNextEntry } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { readUnit } from '../register/access.ts';
import { table } from '../table.ts';
import { loadPost, type PostRecord } from './post-record.ts';

/** A post's id is its own within its unit only, so that its history goes by both. */
const subjectOf = (unit: string, post: string): Subject => ({ type: 'post', id: postRef(unit, post) });

/** A post as it was read, to be held against its ledger. */
export const postBasis = (record: PostRecord): Basis => ({
  ...{ table, subject: subjectOf(record.unit, record.id), record },
  state: postOf(record),
});

/** The entry of an act in the history of its post. */
export const postEntry = (
  decided: Decided<Post, Readonly<Record<string, unknown>>>,
  before: Chained | undefined | null,
  /** The record as it was read, where that is at hand: it is held against its ledger before anything is written. */
  state?: Post,
): PlannedEntry => {
  const { unit, id } = decided.state;
  const content = { subject: subjectOf(unit, id), unit, ...eventOf(decided, city()) };
  return before && state
    ? planNextEntry(table, { record: before, state }, content, decided.state)
    : planEntry(table, chainOf(before), content, decided.state);
};

/** The history of a post, for whoever can read its unit. */
export const readPostHistory = async ({
  principal,
  params: { unitId, postId },
}: Request<typeof routes.readPostHistory>): Promise<Answer> => {
  await readUnit(principal, unitId);
  const load = () => loadPost(unitId, postId);
  if (!(await load())) throw notFound();
  return answerHistory(table, subjectOf(unitId, postId), load);
};
