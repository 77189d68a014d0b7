import { freeText } from '@jieti/lambda';
import { z } from 'zod';

export const legalDate = z.iso.date();

export const bilingualSchema = z.strictObject({ zh: freeText(200), en: freeText(200) });

/** Ids are chosen by the city's register: lower-case words joined by hyphens. */
export const unitId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** What is held responsible (A3). `parent` is null only for the city itself. */
export const unitSchema = z.strictObject({
  id: unitId,
  name: bilingualSchema,
  kind: z.enum(['locality', 'department', 'unit']),
  level: z.enum(['city', 'county', 'township']),
  parent: unitId.nullable(),
  affiliation: z.enum(['central', 'provincial', 'municipal', 'local']),
  group: z.string().max(64).nullable(),
});

/** Who held a post from a date to a date; `to` is null while they hold it. An opaque personnel reference, nothing more. */
export const tenureSchema = z.strictObject({
  holder: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
  name: freeText(60).optional(),
  from: legalDate,
  to: legalDate.nullable(),
});

/** An office in a unit that carries responsibility (A4, A5). */
export const postSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  unit: unitId,
  title: bilingualSchema,
  role: z.enum(['principal', 'in-charge', 'supervising', 'member']),
  tenures: z.array(tenureSchema),
});

export type Unit = z.infer<typeof unitSchema>;
export type Post = z.infer<typeof postSchema>;
