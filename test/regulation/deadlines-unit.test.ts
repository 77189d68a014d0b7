import { progressChecksOf } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { daysOf, kindsOf, lightOf, running, theOne } from './deadlines-desk.ts';
import {
  acceptance,
  at,
  cgcMeeting,
  cgcOffice,
  conference,
  imposed,
  measureOn,
  officer,
  progress,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const unit = staffOf(units.county);
const extension = { type: 'extend', lastDay: '2025-08-31', reasons: 'The flood.' } as const;

describe('the unit’s term to put things right (A20–A24)', () => {
  // Noticed on 1 March: 30 days end with 31 March.
  const notice = () => imposed('notice', '2025-03-01 09:00');

  it.each([
    [
      'on the last day at 23:59:59.999: amber, for due today is not overdue',
      '2025-03-31 23:59:59.999',
      'amber',
    ],
    ['at 24:00: red', '2025-04-01 00:00', 'red'],
    ['the day after: red', '2025-04-02 09:00', 'red'],
  ])('%s (A20)', (_, when, light) => {
    expect(lightOf(notice(), 'rectification', when)).toBe(light);
  });

  it('is the unit’s, with its last day, and is gone once it is accepted as put right (A20)', () => {
    const desk = notice();
    expect(theOne(desk, 'rectification', '2025-03-02 09:00')).toMatchObject({
      ...{ whose: 'unit', bodies: [], stage: 'notice', of: measureOn(desk).entry },
      ...{ lastDay: '2025-03-31', until: at('2025-04-01 00:00'), expires: false },
    });
    desk.do(cgcOffice, acceptance(), '2025-03-20 09:00');
    expect(kindsOf(desk, '2025-03-21 09:00')).toEqual(['appeal']);
  });

  it('extended, the deadline and its light move with it (A22)', () => {
    const desk = imposed('listed-supervision', '2025-01-15 09:00'); // until 15 July
    expect(lightOf(desk, 'rectification', '2025-07-01 09:00')).toBe('amber');
    desk.do(cgcOffice, extension, '2025-07-01 10:00');
    expect(theOne(desk, 'rectification', '2025-07-01 11:00').lastDay).toBe('2025-08-31');
    expect(lightOf(desk, 'rectification', '2025-07-01 11:00')).toBe('green');
    expect(lightOf(desk, 'rectification', '2025-07-16 00:00')).toBe('green');
  });

  it('once the term has ended unmet it runs no longer: the next stage is the offices’ (A21)', () => {
    const desk = notice();
    desk.clock('2025-04-01 00:00');
    expect(kindsOf(desk, '2025-04-01 09:00')).toEqual(['decision']);
  });
});

describe('the light of a term, by its length: amber from so many days before its last (A20–A24)', () => {
  // Each notice is given on 1 March 2025 for a term; its window before the last day is the city's.
  it.each([
    ['P7D', '2025-03-08', 2],
    ['P8D', '2025-03-09', 3],
    ['P15D', '2025-03-16', 3],
    ['P16D', '2025-03-17', 7],
    ['P30D', '2025-03-31', 7],
    ['P31D', '2025-04-01', 10],
    ['P90D', '2025-05-30', 10],
    ['P91D', '2025-05-31', 15],
    ['P180D', '2025-08-28', 15],
  ])('a term of %s, last day %s: %s days', (term, lastDay, window) => {
    const desk = imposed('notice', '2025-03-01 09:00', { term });
    const deadline = theOne(desk, 'rectification', '2025-03-01 09:00');
    expect(deadline.lastDay).toBe(lastDay);
    const first = new Date(Date.parse(`${lastDay}T00:00Z`) - window * 86_400_000).toISOString().slice(0, 10);
    expect(deadline.amberAt).toBe(at(`${first} 00:00`));
    const before = new Date(Date.parse(deadline.amberAt) - 1).toISOString();
    const beijing = (instant: string) =>
      new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().replace('T', ' ').replace('Z', '');
    expect(lightOf(desk, 'rectification', beijing(before))).toBe('green');
    expect(lightOf(desk, 'rectification', beijing(deadline.amberAt))).toBe('amber');
  });

  it('a year: thirty days (A23)', () => {
    const desk = imposed('veto-warning', '2025-03-01 09:00'); // until 1 March 2026
    expect(lightOf(desk, 'rectification', '2026-01-29 23:59:59.999')).toBe('green');
    expect(lightOf(desk, 'rectification', '2026-01-30 00:00')).toBe('amber');
  });

  it('a term shorter than its window is amber from the decision on (I-4)', () => {
    const desk = imposed('notice', '2025-03-01 09:00', { term: 'P1D' });
    expect(theOne(desk, 'rectification', '2025-03-01 09:00').amberAt).toBe(at('2025-03-01 09:00'));
  });
});

describe('monthly progress under listed supervision (A22; I-7, I-20)', () => {
  // Listed on 31 January: checks end with 28 February, 31 March, 30 April …
  const listed = () => imposed('listed-supervision', '2025-01-31 09:00');

  it('the next check runs beside the term, nearest first (A22)', () => {
    expect(daysOf(listed(), '2025-02-01 09:00')).toMatchObject({
      progress: '2025-02-28',
      rectification: '2025-07-31',
    });
    expect(kindsOf(listed(), '2025-02-01 09:00').slice(0, 2)).toEqual(['progress', 'appeal']);
  });

  it.each([
    ['2025-02-28 23:59:59.999', 'amber'],
    ['2025-03-01 00:00', 'red'],
  ])('without a report, at %s it is %s (A22)', (when, light) => {
    expect(lightOf(listed(), 'progress', when)).toBe(light);
  });

  it('reported in its month it is met: the next one runs (A22)', () => {
    const desk = listed();
    desk.do(unit, progress(false), '2025-02-28 23:59:59.999');
    expect(theOne(desk, 'progress', '2025-03-01 00:00').lastDay).toBe('2025-03-31');
  });

  it('missed, it is overdue until something is reported; the report ends the delay, and it stays late (I-20)', () => {
    const desk = listed();
    desk.clock('2025-03-01 00:00');
    expect(theOne(desk, 'progress', '2025-03-10 09:00').lastDay).toBe('2025-02-28');
    desk.do(unit, progress(false), '2025-03-10 10:00');
    expect(theOne(desk, 'progress', '2025-03-10 11:00').lastDay).toBe('2025-04-30');
    const checks = progressChecksOf(measureOn(desk), at('2025-03-10 11:00'));
    expect(checks.map(({ state }) => state)).toEqual(['late', 'reported', 'open', 'open', 'open']);
  });

  it('reported as complete nothing more is owed; found untrue, the next check runs from there (A22)', () => {
    const desk = listed();
    desk.do(unit, progress(true), '2025-02-10 09:00');
    expect(kindsOf(desk, '2025-02-11 09:00')).not.toContain('progress');
    desk.clock('2025-04-01 00:00');
    expect(kindsOf(desk, '2025-04-01 09:00')).not.toContain('progress');
    desk.do(cgcOffice, acceptance(false), '2025-04-10 09:00');
    expect(theOne(desk, 'progress', '2025-04-10 10:00').lastDay).toBe('2025-05-31');
  });
});

describe('the unit’s rights lapse and are never overdue (I-8, I-9)', () => {
  // Proposed on Monday 6 January: five working days end with Monday 13 January.
  const heard = () => {
    const desk = verifiedCase(units.county, 'grave', '2025-01-06 09:00');
    desk.do(conference, desk.studied('veto', '2025-01-06'), '2025-01-06 10:00');
    return desk;
  };

  it('the statement: amber up to its last instant, then gone (A23, A24; I-8)', () => {
    const desk = heard();
    expect(theOne(desk, 'statement', '2025-01-13 23:59:59.999')).toMatchObject({
      expires: true,
      lastDay: '2025-01-13',
    });
    expect(lightOf(desk, 'statement', '2025-01-13 23:59:59.999')).toBe('amber');
    expect(kindsOf(desk, '2025-01-14 00:00')).toEqual(['decision']);
  });

  it('once made it runs no longer', () => {
    const desk = heard();
    desk.do(unit, { type: 'state-case', text: 'We see it otherwise.' }, '2025-01-07 09:00');
    expect(kindsOf(desk, '2025-01-07 10:00')).toEqual(['decision']);
  });

  it('the appeal: thirty days from the decision, also of a closed case, then gone (I-9)', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.do(cgcOffice, acceptance(), '2025-03-02 09:00');
    expect(daysOf(desk, '2025-03-31 23:59:59.999')).toEqual({ appeal: '2025-03-31' });
    expect(lightOf(desk, 'appeal', '2025-03-31 23:59:59.999')).toBe('amber');
    expect(running(desk, '2025-04-01 00:00')).toEqual([]);
  });

  it('used, it is the body above that has a deadline (I-9, I-19)', () => {
    const desk = imposed('veto', '2025-03-03 09:00');
    desk.do(unit, { type: 'appeal', entry: measureOn(desk).entry, reasons: 'Wrong.' }, '2025-03-04 09:00');
    expect(kindsOf(desk, '2025-03-04 10:00')).toEqual(['filing', 'appeal-resolution', 'rectification']);
    expect(theOne(desk, 'appeal-resolution', '2025-03-04 10:00')).toMatchObject({
      ...{ whose: 'office', of: 1, lastDay: '2025-05-03' },
      bodies: [{ body: 'slg', level: 'city', jurisdiction: 'yangcheng' }],
    });
    const document = { number: 'A1', date: '2025-03-05' };
    const rejected = {
      type: 'resolve-appeal',
      number: 1,
      outcome: 'rejected',
      document,
      reasons: 'Well founded.',
    } as const;
    desk.do(officer('slg', 'meeting'), rejected, '2025-03-05 09:00');
    expect(kindsOf(desk, '2025-03-05 10:00')).toEqual(['filing', 'rectification']);
    expect(desk.refusals(cgcMeeting, acceptance(), '2025-03-05 10:00')).toEqual([]);
  });
});
