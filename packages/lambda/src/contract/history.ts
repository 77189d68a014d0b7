import { z } from 'zod';
import { actorSchema, article, explanationSchema, instant } from './words.ts';

/** An entry of a history, as it was sealed. What an act adds of its own is under its hash too. */
const historyEntry = z
  .looseObject({
    subject: z.strictObject({ type: z.string(), id: z.string() }),
    entry: z.int(),
    type: z.string(),
    at: instant,
    actor: actorSchema,
    articles: z.array(article),
    unit: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    explanation: explanationSchema.optional(),
    state: z.string(),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'LedgerEntry' });

export const chainVerdict = z
  .strictObject({
    intact: z.boolean(),
    entries: z.int(),
    head: z.string(),
    faults: z.array(z.strictObject({ entry: z.int(), code: z.string() })),
  })
  .meta({ id: 'ChainVerdict', description: '对链的核验结论 / the verdict on the chain' });

/** The history of a subject: every act in order, and the verdict on its chain. */
export const historyAnswer = z
  .strictObject({
    subject: z.strictObject({ type: z.string(), id: z.string() }),
    entries: z.array(historyEntry),
    verdict: chainVerdict,
  })
  .meta({ id: 'History' });
