import { withLedgerAlarm } from '@jieti/lambda';
import { executionInput } from '../../runs/execution.ts';
import { type FailedRun, failRun } from '../../runs/fail-run.ts';

export const handler = async (event: unknown): Promise<FailedRun> =>
  withLedgerAlarm(() => failRun(executionInput.parse(event)));
