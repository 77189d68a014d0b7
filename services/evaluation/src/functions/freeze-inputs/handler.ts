import { type Frozen, freezeInputs } from '../../freezing/freeze-inputs.ts';
import { executionInput } from '../../runs/execution.ts';

export const handler = async (event: unknown): Promise<Frozen> => freezeInputs(executionInput.parse(event));
