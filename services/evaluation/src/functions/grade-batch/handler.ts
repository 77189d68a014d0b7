import { z } from 'zod';
import { gradeBatch } from '../../grading/grade-batch.ts';

const input = z.looseObject({ runId: z.string(), batch: z.number().int().min(0) });

export const handler = async (event: unknown): Promise<{ batch: number; graded: number }> => {
  const { runId, batch } = input.parse(event);
  return gradeBatch(runId, batch);
};
