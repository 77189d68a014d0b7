import { type Change, streamHandler } from '@jieti/lambda';
import { fileBatch } from '../../archives/filing.ts';
import { reassess } from '../../commendations/reassess.ts';
import { eventArrived } from '../../versions/facts-arrived.ts';
import { afterNewVersion } from './after-new-version.ts';
import { afterPublication } from './after-publication.ts';
import { startRun } from './start-run.ts';

type Reaction = (inserted: never) => Promise<void>;

/** Each kind of new item has its reaction; the declaration of the function lets through these kinds and no others. */
const reactions: Readonly<Record<string, Reaction>> = {
  'grading-run': startRun,
  publication: afterPublication,
  'result-version': afterNewVersion,
  'year-event': eventArrived,
  'archive-batch': fileBatch,
  // A commendation is looked at once more, for what became known while it was entered.
  commendation: reassess,
};

/**
 * Reacts to what was decided (at least once, in order): a stream has two readers and no more, so the reactions to all kinds of
 * items share this one. Each is idempotent: an item seen twice comes to the same.
 */
const react = async ({ kind, after }: Change): Promise<void> => {
  if (kind !== 'INSERT' || !after) return;
  await reactions[String(after.entity)]?.(after as never);
};

export const handler = streamHandler(react);
