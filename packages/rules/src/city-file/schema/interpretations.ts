import { z } from 'zod';
import { type DatedInterpretation, interpretations } from '../../interpretations/index.ts';
import { closed } from './strict-object.ts';
import { legalDate } from './words.ts';

const formOf = ({ id, settings }: (typeof interpretations)[number]) =>
  closed({ id: z.literal(id), from: legalDate, setting: z.enum(settings.map((one) => one.id)) });

const [first, ...others] = interpretations.map(formOf);
if (!first) throw new RangeError('the catalogue has no open point');

/** An open point, settled from a day on in one of its own ways: each form admits the settings of its point and no others. */
export const datedInterpretation = z.discriminatedUnion('id', [first, ...others], {
  error: ({ code }) =>
    code === 'invalid_union'
      ? `is none of the open points: ${interpretations.map(({ id }) => id).join(', ')}`
      : undefined,
}) as z.ZodType<DatedInterpretation>;
