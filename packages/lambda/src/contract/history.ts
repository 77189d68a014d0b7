import { entrySchema, unreadableEntrySchema } from '@jieti/ledger/schema';
import { z } from 'zod';

export const chainVerdict = z
  .strictObject({
    intact: z.boolean(),
    entries: z.int(),
    head: z.string(),
    faults: z.array(z.strictObject({ entry: z.int(), code: z.string() })),
  })
  .meta({ id: 'ChainVerdict', description: '对链的核验结论 / the verdict on the chain' });

/** The history of a subject: every act in order, what was altered as it stands, and the verdict on its chain. */
export const historyAnswer = z
  .strictObject({
    subject: z.strictObject({ type: z.string(), id: z.string() }),
    entries: z.array(z.union([entrySchema, unreadableEntrySchema])),
    verdict: chainVerdict,
  })
  .meta({ id: 'History' });
