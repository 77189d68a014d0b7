import { env } from '@jieti/lambda';
import type { StageId } from '@jieti/rules';
import { z } from 'zod';

const machines = z.record(z.string(), z.string());

/** The state machine of a stage, from the template. Throws if the template has none for it. */
export const machineOf = (stage: StageId): string => {
  const arn = machines.parse(JSON.parse(env('STAGE_MACHINES')))[stage];
  if (!arn) throw new Error(`no state machine for stage ${stage}`);
  return arn;
};
