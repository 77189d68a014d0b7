import { Cron } from 'croner';

const rateUnits: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Answers the next occurrence strictly after an instant, both in epoch milliseconds; null for never again. */
export type Next = (after: number) => number | null;

const cronNext = (fields: string, zone: string): Next => {
  // AWS has no seconds, asks for `?` where we would write `*`, and counts weekdays from Sunday = 1.
  const cron = new Cron(`0 ${fields.replaceAll('?', '*')}`, {
    mode: '7-part',
    alternativeWeekdays: true,
    timezone: zone,
    paused: true,
  });
  return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
};

/**
 * Reads a Scheduler expression: `cron(minute hour day month weekday year)` in the zone's wall time, or `rate(n unit)`,
 * counted from the epoch. Throws on any other.
 */
export const nextOf = (expression: string, zone: string): Next => {
  const [, kind, inner = ''] = /^(cron|rate)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'cron' && inner.trim().split(/\s+/).length === 6) return cronNext(inner.trim(), zone);
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(inner) ?? [];
  const every = Number(count) * (rateUnits[unit] ?? 0);
  if (kind === 'rate' && every > 0) return (after) => (Math.floor(after / every) + 1) * every;
  throw new Error(`schedule ${expression} is not understood by the embedded default`);
};

/** The latest occurrence in (after, until]; null if there was none. */
export const lastWithin = (next: Next, after: number, until: number): number | null => {
  let last: number | null = null;
  for (let at = next(after); at !== null && at <= until; at = next(at)) last = at;
  return last;
};
