import { withLedgerAlarm } from '@jieti/lambda';
import { z } from 'zod';
import { rankResults } from '../../ranking/rank-results.ts';

const input = z.looseObject({ runId: z.string() });

export const handler = async (event: unknown): Promise<{ runId: string; status: string }> =>
  withLedgerAlarm(() => rankResults(input.parse(event).runId));
