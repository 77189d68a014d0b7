import { addDays, daysBetween, endOfDay, startOfDay } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { amberWindowAt } from '../../parameters/amber-window.ts';
import type { Instant } from '../../vocabulary.ts';
import { signingDeadline } from './signing-deadline.ts';

/** Reasons to call a letter to mind that is not in force: its deadline draws near (`before`), or has passed (`late`). */
export const signingReminders = ['before', 'late'] as const;
export type SigningReminder = (typeof signingReminders)[number];

/** The next step of the timer of a year's letters. */
export type SigningCheckpoint =
  | { readonly action: 'wait'; readonly until: Instant }
  | { readonly action: 'remind'; readonly why: SigningReminder }
  | { readonly action: 'finish' };

/**
 * Says what is next for the letters of a year (A7, I-1): they are called to mind once when their deadline turns amber, at
 * 00:00 of that day, and once when it has passed, at 24:00 of its last. `done` are the rounds that were made. A round before
 * the deadline that was missed is not made up for after it.
 */
export const signingCheckpoint = (
  year: number,
  done: Readonly<Record<SigningReminder, boolean>>,
  now: Instant,
  city: Pick<CitySettings, 'parameters' | 'zone'>,
): SigningCheckpoint => {
  const deadline = signingDeadline(year, city);
  const start = `${deadline.slice(0, 4)}-01-01`;
  const window = amberWindowAt(city, daysBetween(start, deadline), start);
  const [before, late] = [startOfDay(addDays(deadline, -window), city.zone), endOfDay(deadline, city.zone)];
  if (now >= late) return done.late ? { action: 'finish' } : { action: 'remind', why: 'late' };
  if (now < before) return { action: 'wait', until: before };
  return done.before ? { action: 'wait', until: late } : { action: 'remind', why: 'before' };
};
