import { executeAndRetry, type PlannedWrites, type Request } from '@jieti/lambda';
import { table } from './table.ts';

/** Old name: use `executeAndRetry` of lambda with the table. */
export const settle = (request: Request, plan: () => Promise<PlannedWrites>) =>
  executeAndRetry(table, request, plan);
