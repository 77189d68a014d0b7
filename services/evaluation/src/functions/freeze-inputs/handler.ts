import { withLedgerAlarm } from '@jieti/lambda';
import { type Frozen, freezeInputs } from '../../freezing/freeze-inputs.ts';
import { executionInput } from '../../runs/execution.ts';

export const handler = async (event: unknown): Promise<Frozen> =>
  withLedgerAlarm(() => freezeInputs(executionInput.parse(event)));
