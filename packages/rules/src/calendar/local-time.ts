import type { Instant } from '../vocabulary.ts';
import { dayText } from './day-number.ts';
import { dayMs, millisecondsOf, minuteText } from './epoch-milliseconds.ts';
import { offsetAt } from './zone-offset.ts';

/** An instant as people of a zone write it, to the minute: `2026-01-10 09:30`. @throws RangeError on what is no instant. */
export const localTime = (instant: Instant, zone: string): string => {
  const milliseconds = millisecondsOf(instant);
  const there = milliseconds + offsetAt(milliseconds, zone);
  const day = Math.floor(there / dayMs);
  return `${dayText(day)} ${minuteText(there - day * dayMs)}`;
};
