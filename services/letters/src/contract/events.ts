import { eventContract } from '@jieti/lambda';
import { z } from 'zod';
import { postSchema, unitSchema } from './records.ts';

const source = 'jieti.letters';

/** A unit was entered or changed. Consumers keep the highest version. */
export const unitChanged = eventContract({
  source,
  detailType: 'unit-changed',
  detail: z.strictObject({ unit: unitSchema, version: z.number().int() }),
});

/** A post or its holders changed. Consumers keep the highest version. */
export const postChanged = eventContract({
  source,
  detailType: 'post-changed',
  detail: z.strictObject({ post: postSchema, version: z.number().int() }),
});
