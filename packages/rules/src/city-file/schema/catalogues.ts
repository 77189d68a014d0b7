import { z } from 'zod';
import type { Factor, Ground, WorkCalendarYear } from '../../city.ts';
import { named } from './named.ts';
import { strictObject } from './strict-object.ts';
import { article, bilingual, groundCode, legalDate, ownId } from './words.ts';

export const factor = strictObject<Factor>()({ id: ownId, name: bilingual }).register(named, {
  id: 'Factor',
});

export const ground = strictObject<Ground>()({
  code: groundCode,
  article,
  wording: bilingual.nullable(),
  caution: bilingual.exactOptional(),
  elements: z.array(strictObject<Ground['elements'][number]>()({ id: ownId, name: bilingual })),
}).register(named, { id: 'Ground' });

const calendarYear = strictObject<WorkCalendarYear>()({
  holidays: z.array(legalDate),
  workdays: z.array(legalDate),
});

/** Holidays and make-up workdays by year. */
export const workCalendar = z.record(
  z.string().regex(/^\d{4}$/, { error: 'is no year: YYYY' }),
  calendarYear,
);
