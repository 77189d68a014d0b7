import { executionInput } from '../../runs/execution.ts';
import { failRun } from '../../runs/fail.ts';

export const handler = async (event: unknown): Promise<{ runId: string; status: string }> =>
  failRun(executionInput.parse(event));
