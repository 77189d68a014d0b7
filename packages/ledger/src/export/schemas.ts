import { z } from 'zod';

/** The parts that the records of all formats are made of. */
export const count = z.int().min(0);
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const rootFields = {
  date: z.string(),
  sealedAt: z.string(),
  leaves: hash,
  previous: z.strictObject({ date: z.string().nullable(), root: hash }),
  root: hash,
};
/** As it was parsed, if it fits: whatever a schema might drop is still under the hash. */
export const fitting = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> | null =>
  schema.safeParse(value).success ? (value as z.output<S>) : null;

/** Its hash covers whatever else an entry says. */
export const entryFields = { entry: count, at: z.string(), previous: hash, hash };
