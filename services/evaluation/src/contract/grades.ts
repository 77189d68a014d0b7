import { grade } from '@jieti/lambda/contract';
import { z } from 'zod';

export const gradeSchema = grade.meta({
  description: "One of the grades of the city's law ({@article:evaluation})",
});

export const capSchema = z
  .strictObject({
    limit: gradeSchema,
    article: z.string(),
    why: z.string().meta({ description: "The id of a cap of the city's law" }),
    caseId: z.string().optional(),
    post: z.string().optional(),
    event: z.string().optional().meta({ description: 'The event that was entered' }),
    on: z.string().optional(),
  })
  .meta({
    id: 'Cap',
    description: 'A limit on the grade: the best grade still allowed, and why ({@article:caps})',
  });
