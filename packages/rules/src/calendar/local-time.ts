import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../vocabulary.ts';

/** An instant as people of a zone write it, to the minute: `2026-01-10 09:30`. @throws RangeError on what is no instant. */
export const localTime = (instant: Instant, zone: string): string => {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${there.toPlainDate()} ${there.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' })}`;
};
