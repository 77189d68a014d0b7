import { type Change, effects, env, streamHandler } from '@jieti/lambda';
import { type ArchiveBatch, fileBatch, fileVersion, startFiling } from '../../archives/filing.ts';
import type { CommendationRecord } from '../../commendations/commendation-record.ts';
import { reassess, reassessDependents } from '../../commendations/reassess.ts';
import { openProposals } from '../../publication/proposals.ts';
import { settleProposals } from '../../publication/settle.ts';
import type { RunRecord } from '../../runs/run.ts';
import { catchUp } from '../../versions/catch-up.ts';
import type { VersionRecord } from '../../versions/version.ts';
import type { Publication } from '../../years.ts';

type Inserted<T> = Record<string, unknown> & T;

/** A published year takes in what its draft could not know, is filed in the archives, and proposes what follows from it. */
const published = async (publication: Publication): Promise<void> => {
  await catchUp(publication);
  await startFiling(publication);
  await openProposals(publication, (unit) => settleProposals(publication.year, unit));
};

/** A new version settles what was proposed of its unit, is filed beside the earlier one, and may shake commendations. */
const changed = async ({ year, unit, version }: VersionRecord): Promise<void> => {
  if (version === 1) return;
  await settleProposals(year, unit);
  await fileVersion(year, unit);
  await reassessDependents(unit);
};

const started = async ({ entity, status, id }: Partial<RunRecord>): Promise<void> => {
  if (entity === 'grading-run' && status === 'requested' && id !== undefined)
    await effects.startExecution(env('GRADING_MACHINE'), id, { runId: id });
};

/**
 * Carries on what was decided: a run that was asked for starts its machine under the run's id, so that a record seen twice starts
 * nothing twice; a publication opens its proposals and is filed, batch by batch; a new version of a result settles what rested on
 * the earlier one; a commendation is looked at once more, for what was told while it was entered.
 */
const carryOn = async ({ kind, after }: Change): Promise<void> => {
  if (kind !== 'INSERT' || !after) return;
  switch (after.entity) {
    case 'publication':
      return published(after as Inserted<Publication>);
    case 'result-version':
      return changed(after as Inserted<VersionRecord>);
    case 'archive-batch':
      return fileBatch(after as Inserted<ArchiveBatch>);
    case 'commendation':
      return reassess(after as Inserted<CommendationRecord>);
    default:
      return started(after as Inserted<Partial<RunRecord>>);
  }
};

export const handler = streamHandler(carryOn);
