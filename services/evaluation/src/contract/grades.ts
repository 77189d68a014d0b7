import { z } from 'zod';

export const gradeSchema = z.enum(['excellent', 'good', 'qualified', 'poor']);

export const capSchema = z
  .strictObject({
    limit: gradeSchema,
    article: z.string(),
    why: z.enum(['listed-for-supervision', 'veto-warned', 'vetoed', 'criminal-liability']),
    caseId: z.string().optional(),
    post: z.string().optional(),
    on: z.string().optional(),
  })
  .meta({ id: 'Cap', description: 'A limit on the grade: the best grade still allowed, and why (A25)' });
