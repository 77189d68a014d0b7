import { z } from 'zod';

const actor = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('office'),
      subject: z.string(),
      office: z.strictObject({
        body: z.string(),
        level: z.string(),
        jurisdiction: z.string(),
        capacity: z.string(),
      }),
    }),
    z.strictObject({ by: z.literal('unit'), subject: z.string(), unit: z.string() }),
    z.strictObject({ by: z.literal('system'), cause: z.string() }),
  ])
  .meta({ id: 'EntryActor', description: 'Who acted, in the one capacity in which they acted' });

const explanation = z
  .strictObject({
    articles: z.array(z.string()),
    facts: z.record(z.string(), z.unknown()),
    parameters: z.record(z.string(), z.strictObject({ value: z.unknown(), from: z.string() })),
    interpretations: z.array(z.string()),
  })
  .meta({ id: 'EntryExplanation', description: 'What an outcome rests on' });

/**
 * The form of an entry. Its words are those of the law of its day, so no list of today's is asked of them. What an act adds of its
 * own is under its hash too.
 */
export const entrySchema = z
  .looseObject({
    subject: z.strictObject({ type: z.string(), id: z.string() }),
    entry: z.int(),
    type: z.string(),
    at: z.iso.datetime({ precision: 3 }),
    actor,
    articles: z.array(z.string()),
    unit: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    explanation: explanation.optional(),
    state: z.string(),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'LedgerEntry' });

/** An entry that somebody altered out of that form: the place at which it lies, and its contents as they stand. */
export const unreadableEntrySchema = z
  .strictObject({ entry: z.int(), raw: z.record(z.string(), z.unknown()) })
  .meta({
    id: 'UnreadableEntry',
    description: '已被改动、无法识别的记录 / an entry altered out of its form',
  });
