import { streamHandler } from '@jieti/lambda';
import type { Key } from '@jieti/store';
import { type ArchiveBatch, fileBatch } from '../../archives/filing.ts';
import { reassess } from '../../commendations/reassess.ts';
import { carryOutChange } from '../../reactions/carry-out-change.ts';
import { carryOutPublication } from '../../reactions/carry-out-publication.ts';
import { startRun } from '../../reactions/start-run.ts';
import type { VersionRecord } from '../../results/version-record.ts';
import type { RunRecord } from '../../runs/run.ts';
import type { PublicationRecord } from '../../years.ts';

type Reaction = (item: never) => Promise<void>;

/** What follows from a record that was put for the first time, by its entity. A commendation is looked at once more, for what became known while it was entered. */
const reactions: Readonly<Record<string, Reaction>> = {
  'grading-run': (run: RunRecord) => startRun(run),
  publication: (publication: PublicationRecord) => carryOutPublication(publication),
  'result-version': (version: VersionRecord) => carryOutChange(version),
  'archive-batch': (batch: ArchiveBatch) => fileBatch(batch),
  commendation: (key: Key) => reassess(key),
};

/** Carries out what was decided. Idempotent: the stream may tell of a record more than once. */
export const handler = streamHandler(async ({ kind, after }) => {
  if (kind !== 'INSERT' || !after) return;
  await reactions[String(after.entity)]?.(after as never);
});
