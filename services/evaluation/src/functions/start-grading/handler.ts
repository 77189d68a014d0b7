import { type Change, effects, env, streamHandler } from '@jieti/lambda';
import { openProposals } from '../../publication/proposals.ts';
import { settleProposals } from '../../publication/settle.ts';
import type { Run } from '../../runs/run.ts';
import { catchUp } from '../../versions/catch-up.ts';
import type { VersionRecord } from '../../versions/version.ts';
import type { Publication } from '../../years.ts';

type Inserted<T> = Record<string, unknown> & T;

/** A published year first takes in what its draft could not know, then proposes what follows from it. */
const published = async (publication: Publication): Promise<void> => {
  await catchUp(publication);
  await openProposals(publication, (unit) => settleProposals(publication.year, unit));
};

/**
 * Carries on what was decided: a run that was asked for starts its machine under the run's id, so that a record
 * seen twice starts nothing twice; a publication opens its proposals; a new version of a result settles those of its unit.
 */
const carryOn = async ({ kind, after }: Change): Promise<void> => {
  if (kind !== 'INSERT' || !after) return;
  if (after.entity === 'publication') return published(after as Inserted<Publication>);
  if (after.entity === 'result-version') {
    const { year, unit, version } = after as Inserted<VersionRecord>;
    return version > 1 ? settleProposals(year, unit) : undefined;
  }
  const { entity, status, id } = after as Inserted<Partial<Run>>;
  if (entity === 'grading-run' && status === 'requested' && id !== undefined)
    await effects.startExecution(env('GRADING_MACHINE'), id, { runId: id });
};

export const handler = streamHandler(carryOn);
