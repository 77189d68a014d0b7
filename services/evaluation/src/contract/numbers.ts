import { holdsPersonalNumber } from '@jieti/lambda/contract';
import { type Bilingual, largestFigure } from '@jieti/rules';
import { z } from 'zod';

/** Attached to a zod issue, this is what the caller reads, in both languages. */
const saying = (code: string, detail: Bilingual) => ({ error: detail.en, params: { code, detail } });

const upTo = (decimals: number) =>
  saying('too-many-decimals', {
    zh: `至多 ${decimals} 位小数`,
    en: `At most ${decimals} decimal${decimals === 1 ? '' : 's'}`,
  });

const between = (least: number, most: number, decimals: number) =>
  z
    .number()
    .min(least)
    .max(most)
    .refine((n) => Number(n.toFixed(decimals)) === n, upTo(decimals));

const upToMost = (most: number, decimals: number) => between(0, most, decimals);

/** A number from 0 to 100 with at most so many decimals. */
export const hundred = (decimals: number) => upToMost(100, decimals);

/** A figure of whatever an indicator counts, with two decimals. */
export const figure = upToMost(largestFigure, 2);

/** Points with two decimals, in the unit of whatever they are given for; they may take off. */
export const points = between(-10_000, 10_000, 2);

/** A figure, or how much better it is than another; worse is below 0. */
export const change = between(-largestFigure, largestFigure, 2);

/** Lower-case words joined by hyphens, chosen by the city. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .refine((text) => !holdsPersonalNumber(text), { params: { code: 'personal-number' } });

/** The column that a score is entered in: an indicator, and then its round, its deduction or addition, what of it. */
export const scoreColumn = z
  .string()
  .max(259)
  .regex(/^[a-z0-9][a-z0-9-]{0,63}(\.[a-z0-9][a-z0-9-]{0,63}){0,3}$/)
  .refine((text) => !holdsPersonalNumber(text), { params: { code: 'personal-number' } });

/** A year of the evaluation, as a path says it. */
export const yearParams = z.strictObject({ year: z.coerce.number().int().min(2000).max(2199) });
