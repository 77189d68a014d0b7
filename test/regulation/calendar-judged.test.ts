import {
  addDays,
  addTerm,
  dayEndingAt,
  daysBetween,
  endOfDay,
  isLegalDate,
  legalDateOf,
  localTime,
  startOfDay,
} from '@jieti/rules';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

/** Zones without changes, with changes at midnight, by half an hour, in winter, and one that left out a day. */
const zones = [
  ...['Asia/Shanghai', 'Asia/Kathmandu', 'Europe/Berlin', 'Europe/Dublin', 'America/Sao_Paulo'],
  ...['Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'America/St_Johns', 'Africa/Cairo'],
];
const zone = fc.constantFrom(...zones);
const firstDay = Temporal.PlainDate.from('1900-01-01');
const day = fc.integer({ min: 0, max: 401_000 }).map((days) => firstDay.add({ days }).toString());
/** Most of all around the years of which the city has records, and around the changes of clocks. */
const instant = fc
  .oneof(
    fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2999, 0, 1) }),
    fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(2040, 0, 1) }),
  )
  .map((milliseconds) => new Date(milliseconds).toISOString());
const runs = { numRuns: 4_000 };

const there = (at: string, in_: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(in_);
const written = (moment: Temporal.ZonedDateTime): string =>
  moment.toInstant().toString({ fractionalSecondDigits: 3 });

/** The days of 1985–2040 on which a zone changes its clocks, with the day before and two after. */
const changesOf = (in_: string): Temporal.PlainDate[] => {
  const days: Temporal.PlainDate[] = [];
  const until = Date.UTC(2040, 0, 1);
  let change = there('1985-01-01T00:00:00Z', in_).getTimeZoneTransition('next');
  while (change && change.epochMilliseconds < until) {
    const date = change.toPlainDate();
    days.push(...[-1, 0, 1, 2].map((after) => date.add({ days: after })));
    change = change.getTimeZoneTransition('next');
  }
  return days;
};

describe('days are counted as Temporal counts them', () => {
  it('days between, days later and earlier, over months, leap years and centuries', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, n) => {
        const later = Temporal.PlainDate.from(from).add({ days: n }).toString();
        expect([addDays(from, n), daysBetween(from, later)]).toEqual([later, n]);
      }),
      runs,
    );
  });

  it('terms of years, months, weeks and days, which stop at the month’s end', () => {
    const part = (unit: string, max: number) =>
      fc.oneof(
        fc.constant(''),
        fc.nat({ max }).map((n) => `${n}${unit}`),
      );
    const term = fc
      .tuple(part('Y', 99), part('M', 999), part('W', 99), part('D', 999))
      .map((parts) => `P${parts.join('')}`)
      .filter((text) => /[1-9]/.test(text));
    fc.assert(
      fc.property(day, term, (from, text) => {
        expect(addTerm(from, text)).toBe(Temporal.PlainDate.from(from).add(text).toString());
      }),
      runs,
    );
  });

  it('a text is a day where Temporal finds one, and nowhere else', () => {
    const text = fc
      .tuple(fc.integer({ min: 1900, max: 2999 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
    const isOne = (candidate: string): boolean => {
      try {
        return Temporal.PlainDate.from(candidate, { overflow: 'reject' }).toString() === candidate;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (candidate) => {
        expect(isLegalDate(candidate)).toBe(isOne(candidate));
      }),
      runs,
    );
  });
});

describe('instants fall where Temporal has them fall, whatever the clocks of a zone do', () => {
  it('on their day, to the minute, and at the end of the day that ends with them', () => {
    fc.assert(
      fc.property(instant, zone, (at, in_) => {
        const moment = there(at, in_);
        const minute = moment.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
        expect(legalDateOf(at, in_)).toBe(moment.toPlainDate().toString());
        expect(localTime(at, in_)).toBe(`${moment.toPlainDate()} ${minute}`);
        expect(dayEndingAt(at, in_)).toBe(moment.subtract({ milliseconds: 1 }).toPlainDate().toString());
      }),
      runs,
    );
  });

  it('a day begins with its first instant and ends with the next one’s', () => {
    fc.assert(
      fc.property(instant, zone, (at, in_) => {
        const date = there(at, in_).toPlainDate();
        expect(startOfDay(date.toString(), in_)).toBe(written(date.toZonedDateTime(in_)));
        expect(endOfDay(date.toString(), in_)).toBe(written(date.add({ days: 1 }).toZonedDateTime(in_)));
      }),
      runs,
    );
  });

  it('also on every day of 1985–2040 on which, or next to which, a zone changes its clocks', () => {
    const changed = zones.flatMap((in_) => changesOf(in_).map((date) => ({ date, in_ })));
    const wrong = changed.filter(
      ({ date, in_ }) => startOfDay(date.toString(), in_) !== written(date.toZonedDateTime(in_)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['2026-01-31T24:00:00.000Z', '2026-02-30T00:00:00.000Z', '2026-01-31', 'tomorrow', ''])(
    '“%s” is no instant',
    (text) => {
      expect(() => legalDateOf(text, 'Asia/Shanghai')).toThrow(RangeError);
    },
  );

  it('an instant that others wrote, with an offset or without milliseconds, is the same instant', () => {
    for (const text of ['2026-01-31T23:59:59+08:00', '2026-01-31T15:59:59Z', '2026-01-31T15:59:59.000Z'])
      expect(localTime(text, 'Asia/Shanghai')).toBe('2026-01-31 23:59');
  });
});
