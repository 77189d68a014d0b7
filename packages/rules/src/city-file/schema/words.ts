import { z } from 'zod';
import { isLegalDate, isZone, parseTerm } from '../../calendar/index.ts';
import type { Authority } from '../../city.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { named } from './named.ts';
import { strictObject } from './strict-object.ts';

const given = (input: unknown): string => JSON.stringify(input) ?? String(input);

const patterned = (pattern: RegExp, what: string) =>
  z.string().regex(pattern, { error: ({ input }) => `${given(input)} is no ${what}`, abort: true });

/** An id of the city's own. */
export const ownId = patterned(
  /^[a-z0-9][a-z0-9-]{0,63}$/,
  'id: lower-case letters, digits and hyphens, 64 at most',
).register(named, { id: 'Id' });

/** The id of a city names its stacks: it begins with a letter. */
export const cityId = patterned(
  /^[a-z][a-z0-9-]{0,31}$/,
  'id of a city: a lower-case letter, then lower-case letters, digits and hyphens, 32 at most',
);

/** The code that a law gives a ground: `18.4`, or an id. */
export const groundCode = patterned(
  /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/,
  'code of a ground: letters, digits, dots and hyphens, 64 at most',
).register(named, { id: 'GroundCode' });

/** An article, or an item of one: `A20`, `A18.4`. */
export const article = z
  .templateLiteral(['A', z.number()], {
    error: ({ input }) => `${given(input)} is no article: the letter A and its number`,
  })
  .refine((text) => /^A[1-9]\d*(\.[1-9]\d*)?$/.test(text), {
    error: ({ input }) => `${given(input)} is no article: the letter A and its number`,
  })
  .register(named, { id: 'Article' });

/** A text that says something. */
export const text = patterned(/\S/, 'text: it is blank').register(named, { id: 'Text' });

/** The same in both languages. */
export const bilingual = strictObject<Bilingual>()({ zh: text, en: text }).register(named, {
  id: 'Bilingual',
});

/** A day that exists. */
export const legalDate = patterned(/^\d{4}-\d{2}-\d{2}$/, 'day: YYYY-MM-DD')
  .refine(isLegalDate, {
    error: ({ input }) => `${given(input)} is no day that there is`,
  })
  .register(named, { id: 'Day' });

/** A term in calendar units. */
export const term = patterned(
  /^P(?:\d{1,2}Y)?(?:\d{1,3}M)?(?:\d{1,3}W)?(?:\d{1,4}D)?$/,
  'term: P30D, P6M, P1Y',
)
  .refine((one) => parseTerm(one) !== null, {
    error: ({ input }) => `${given(input)} is no term: it has no length`,
  })
  .register(named, { id: 'Term' });

/** A day of every year; 29 February is none. */
export const dayOfYear = patterned(/^\d{2}-\d{2}$/, 'day of the year: MM-DD').refine(
  (day) => isLegalDate(`2025-${day}`),
  { error: ({ input }) => `${given(input)} is no day of every year` },
);

export const zone = z.string().refine(isZone, {
  error: ({ input }) => `${given(input)} is no IANA name of a zone: Asia/Shanghai`,
});

export const authority = strictObject<Authority>()({
  title: text,
  number: text.nullable(),
  date: legalDate,
}).register(named, { id: 'Authority' });
