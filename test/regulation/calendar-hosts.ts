import { addTerm, endOfDay, legalDateOf, startOfDay } from '@jieti/rules';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { everyDay, monthsLater } from './calendar-reference.ts';

const hosts = [
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
  ['Asia/Shanghai', -480],
] as const;

/** The sentence about hosts in other zones, for every day of some years. */
export const onAnyHost = (first: number, last: number): void => {
  const days = everyDay(first, last);
  describe.each(hosts)('on a host that lives in %s', (host, minutesBehindUtc) => {
    afterEach(() => {
      vi.unstubAllEnvs();
    });

    it(`a day of the city’s is the city’s all the same, every day of ${first}–${last}`, () => {
      vi.stubEnv('TZ', host);
      expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(minutesBehindUtc);
      const wrong = days.filter(
        (day) =>
          endOfDay(day, 'Asia/Shanghai') !== `${day}T16:00:00.000Z` ||
          legalDateOf(startOfDay(day, 'Asia/Shanghai'), 'Asia/Shanghai') !== day ||
          addTerm(day, 'P6M') !== monthsLater(day, 6),
      );
      expect(wrong).toEqual([]);
    });
  });
};
