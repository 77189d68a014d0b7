import { capReasons, grades } from '@jieti/rules';
import { z } from 'zod';

export const gradeSchema = z.enum(grades);

export const capSchema = z
  .strictObject({
    limit: gradeSchema,
    article: z.string(),
    why: z.enum(capReasons),
    caseId: z.string().optional(),
    post: z.string().optional(),
    on: z.string().optional(),
  })
  .meta({ id: 'Cap', description: 'A limit on the grade: the best grade still allowed, and why (A25)' });
