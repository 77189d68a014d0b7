import type { CitySettings } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { daysOf, kindsOf, running, theOne } from './deadlines-desk.ts';
import {
  at,
  cgcOffice,
  city,
  imposed,
  measureOn,
  progress,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

/** 2025 is published, 2026 is not. */
const rules: CitySettings = { ...city, workCalendar: { '2025': { holidays: [], workdays: [] } } };
/** I-10 is on: a last day on which offices are closed moves. */
const moving: CitySettings = {
  ...rules,
  interpretations: [...city.interpretations, { id: 'I-10', from: '2025-01-01', setting: 'next-working-day' }],
};
/** The notice that comes: 1 and 2 January off, Sunday 4 January at work. */
const notice = { holidays: ['2026-01-01', '2026-01-02'], workdays: ['2026-01-04'] };

const marked = (desk: Parameters<typeof running>[0], when: string): string[] =>
  running(desk, when)
    .filter(({ provisional }) => provisional)
    .map(({ kind }) => kind);

/** A warning proposed on Monday 29 December 2025: the unit has five working days. */
const heard = (of = rules) => {
  const desk = verifiedCase(units.county, 'grave-below-veto', '2025-12-29 09:00', { rules: of });
  const conference = {
    by: 'office',
    subject: 'c',
    office: { body: 'joint-conference', capacity: 'meeting', jurisdiction: 'yangcheng', level: 'city' },
  } as const;
  desk.do(conference, desk.studied('veto-warning', '2025-12-29 09:00'), '2025-12-29 10:00');
  return desk;
};

describe('a deadline into a year whose working calendar is not published (I-8, I-10)', () => {
  it('leaves New Year out, which is known of every year, and is marked: five working days from 29 December end on 6 January', () => {
    expect(theOne(heard(), 'statement', '2025-12-29 11:00')).toMatchObject({
      lastDay: '2026-01-06',
      provisional: true,
    });
  });

  it('that ends within a published year is not marked', () => {
    const desk = verifiedCase(units.county, 'grave-below-veto', '2025-12-01 09:00', { rules });
    expect(marked(desk, '2025-12-01 10:00')).toEqual([]);
  });

  it('moves when the notice comes, on the record: 2 January is off, Sunday the 4th is not, and 6 January stays', () => {
    const desk = heard();
    expect(desk.calendarComes(2026, notice, '2025-12-30 09:00')).toEqual([]);
    expect(theOne(desk, 'statement', '2025-12-30 10:00')).toMatchObject({ lastDay: '2026-01-06' });
    expect(marked(desk, '2025-12-30 10:00')).toEqual([]);
  });

  it('moves to 7 January where the notice has no Sunday at work: the entry says from which day to which', () => {
    const desk = heard();
    const [entry] = desk.calendarComes(2026, { ...notice, workdays: [] }, '2025-12-30 09:00');
    expect(entry).toMatchObject({
      type: 'deadlines-moved',
      articles: ['rectification'],
      data: { year: 2026 },
    });
    expect(entry?.explanation.facts).toMatchObject({
      year: 2026,
      moved: expect.arrayContaining([
        {
          kind: 'statement',
          of: 3,
          formerLastDay: '2026-01-06',
          formerUntil: at('2026-01-07 00:00'),
          lastDay: '2026-01-07',
          until: at('2026-01-08 00:00'),
        },
      ]),
    });
    expect(theOne(desk, 'statement', '2025-12-30 10:00')).toMatchObject({ lastDay: '2026-01-07' });
    const unit = staffOf(units.county);
    const statement = { type: 'state-case', text: 'We see it otherwise.' } as const;
    expect(desk.refusals(unit, statement, '2026-01-07 23:59:59.999')).toEqual([]);
    expect(desk.refusals(unit, statement, '2026-01-08 00:00')).not.toEqual([]);
  });

  it('moves once: told again of the same calendar, nothing is entered', () => {
    const desk = heard();
    const calendar = { ...notice, workdays: [] };
    expect(desk.calendarComes(2026, calendar, '2025-12-30 09:00')).toHaveLength(1);
    expect(desk.isTold(2026, '2025-12-30 10:00')).toEqual([]);
    expect(desk.calendarComes(2026, calendar, '2025-12-30 11:00')).toEqual([]);
  });

  it('moves no deadline that has passed', () => {
    const desk = heard();
    expect(desk.calendarComes(2026, { ...notice, workdays: [] }, '2026-01-07 00:00')).toEqual([]);
    expect(kindsOf(desk, '2026-01-07 00:00')).toEqual(['decision']);
  });

  it('moves the days of the offices with it: the paper that is owed, and the decision (I-18, I-19)', () => {
    const desk = imposed('veto-warning', '2025-12-29 09:00', { of: units.provincial, rules });
    const before = daysOf(desk, '2025-12-29 12:00');
    expect(marked(desk, '2025-12-29 12:00')).toContain('filing');
    const [entry] = desk.calendarComes(2026, { ...notice, workdays: [] }, '2025-12-30 09:00');
    const after = daysOf(desk, '2025-12-30 10:00');
    expect([before.filing, after.filing]).toEqual(['2026-01-13', '2026-01-14']);
    expect(entry?.explanation.facts).toMatchObject({
      moved: expect.arrayContaining([expect.objectContaining({ kind: 'filing', lastDay: '2026-01-14' })]),
    });
  });
});

describe('a term whose last day I-10 moves, in a year that is not published', () => {
  // Thirty days from 2 December 2025 end on 1 January 2026.
  const listed = (of: CitySettings) => imposed('notice', '2025-12-02 09:00', { rules: of });

  it('is not marked where I-10 is off: the day stays whatever the notice says', () => {
    const desk = listed(rules);
    expect(theOne(desk, 'rectification', '2025-12-03 09:00')).toMatchObject({ lastDay: '2026-01-01' });
    expect(marked(desk, '2025-12-03 09:00')).toEqual([]);
  });

  it('goes to 2 January, and on to Sunday the 4th when the notice says so; the machine waits for that end (A20)', () => {
    const desk = listed(moving);
    expect(theOne(desk, 'rectification', '2025-12-03 09:00')).toMatchObject({
      lastDay: '2026-01-02',
      provisional: true,
    });
    desk.calendarComes(2026, notice, '2025-12-10 09:00');
    expect(measureOn(desk)).toMatchObject({ lastDay: '2026-01-04', until: at('2026-01-05 00:00') });
    desk.clock('2026-01-04 23:59:59.999');
    expect(desk.now.status).toBe('in-force');
    desk.clock('2026-01-05 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
  });

  it('comes back where the notice makes offices work on the very day', () => {
    const desk = listed(moving);
    desk.calendarComes(2026, { holidays: [], workdays: [] }, '2025-12-10 09:00');
    expect(measureOn(desk)).toMatchObject({ lastDay: '2026-01-01', until: at('2026-01-02 00:00') });
  });

  it('extended by a body, the day it named moves on, and back when offices work on it after all', () => {
    const desk = listed(moving);
    desk.do(cgcOffice, { type: 'extend', lastDay: '2026-01-03', reasons: 'The flood.' }, '2025-12-05 09:00');
    expect(measureOn(desk).lastDay).toBe('2026-01-05');
    desk.calendarComes(2026, { holidays: ['2026-01-01', '2026-01-05'], workdays: [] }, '2025-12-10 09:00');
    expect(measureOn(desk).lastDay).toBe('2026-01-06');
    desk.calendarComes(2026, { holidays: ['2026-01-01'], workdays: ['2026-01-03'] }, '2025-12-11 09:00');
    expect(measureOn(desk).lastDay).toBe('2026-01-03');
  });

  it('a progress check of a listing moves with the notice as well (A22, I-7)', () => {
    const desk = imposed('listed-supervision', '2025-11-30 09:00', { rules: moving });
    // 30 December, 30 January, 28 February (a Saturday, so 2 March), 30 March, 30 April.
    expect(measureOn(desk).progressDue.map((end) => end.slice(0, 10))).toEqual([
      '2025-12-30',
      '2026-01-30',
      '2026-03-02',
      '2026-03-30',
      '2026-04-30',
    ]);
    desk.do(staffOf(units.county), progress(false), '2025-12-20 09:00');
    expect(marked(desk, '2025-12-31 09:00')).toContain('progress');
    desk.calendarComes(2026, { holidays: ['2026-01-30'], workdays: [] }, '2025-12-31 09:00');
    expect(theOne(desk, 'progress', '2025-12-31 10:00').lastDay).toBe('2026-02-02');
  });
});
