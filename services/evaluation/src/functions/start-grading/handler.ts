import { type Change, effects, env, streamHandler } from '@jieti/lambda';
import { openProposals } from '../../publication/proposals.ts';
import type { Run } from '../../runs/run.ts';
import type { Publication } from '../../years.ts';

/**
 * Carries on what a request decided: a run that was asked for starts its machine under the run's id, so that a record
 * seen twice starts nothing twice; a publication opens its proposals.
 */
const carryOn = async ({ kind, after }: Change): Promise<void> => {
  if (kind !== 'INSERT' || !after) return;
  if (after.entity === 'publication') return openProposals(after as Record<string, unknown> & Publication);
  const { entity, status, id } = after as Record<string, unknown> & Partial<Run>;
  if (entity === 'grading-run' && status === 'requested' && id !== undefined)
    await effects.startExecution(env('GRADING_MACHINE'), id, { runId: id });
};

export const handler = streamHandler(carryOn);
