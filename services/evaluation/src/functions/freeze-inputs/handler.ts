import { executionInput } from '../../runs/execution.ts';
import { type Frozen, freezeInputs } from '../../runs/freeze.ts';

export const handler = async (event: unknown): Promise<Frozen> => freezeInputs(executionInput.parse(event));
