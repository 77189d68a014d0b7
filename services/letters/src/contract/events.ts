import { eventContract } from '@jieti/lambda';
import { z } from 'zod';
import { letterId, letterStatus } from './letters.ts';
import { postSchema, unitId, unitSchema } from './records.ts';

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

/** A letter was issued, signed, or came into force. Consumers keep the highest version. */
export const letterChanged = eventContract({
  source,
  detailType: 'letter-changed',
  detail: z.strictObject({
    letter: letterId,
    unit: unitId,
    year: z.number().int(),
    status: letterStatus,
    version: z.number().int(),
  }),
});
