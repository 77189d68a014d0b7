import type { CaseEvent, CitySettings } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { daysOf } from './deadlines-desk.ts';
import {
  acceptance,
  cgcDirector,
  cgcOffice,
  city,
  Desk,
  imposed,
  lead,
  measureOn,
  units,
} from './ladder-desk.ts';

/** 2025 is published, 2026 is not. */
const rules: CitySettings = { ...city, workCalendar: { '2025': { holidays: [], workdays: [] } } };

/** I-10 is on: a last day on which offices are closed moves. */
const moving: CitySettings = {
  ...rules,
  interpretations: [...city.interpretations, { id: 'I-10', from: '2025-01-01', setting: 'next-working-day' }],
};

/** The notice that comes: 1 and 2 January off, no Sunday at work. */
const notice = { holidays: ['2026-01-01', '2026-01-02'], workdays: [] };
/** The same, corrected: Monday 5 January is off too. */
const corrected = { ...notice, holidays: [...notice.holidays, '2026-01-05'] };
/** Corrected once more: Tuesday 6 January as well. */
const correctedAgain = { ...corrected, holidays: [...corrected.holidays, '2026-01-06'] };

/** A lead reported on Monday 29 December 2025: the office has twenty working days to have it verified. */
const reported = (when = '2025-12-29 09:00') => {
  const desk = new Desk(units.county, rules);
  desk.do(cgcOffice, lead, when);
  return desk;
};

const verify = (desk: Desk, when: string) =>
  desk.do(
    cgcOffice,
    {
      type: 'verify',
      substantiated: true,
      findings: 'Found so.',
      gravity: 'found',
      aggravating: [],
      mitigating: [],
    },
    when,
  );

/** What the entries say: each deadline, from which day to which. */
const moves = (entries: readonly CaseEvent[]): readonly (readonly [string, string, string])[] =>
  entries.flatMap((entry) =>
    entry.type === 'deadlines-moved'
      ? entry.data.moved.map(({ kind, formerLastDay, lastDay }) => [kind, formerLastDay, lastDay])
      : [],
  );

describe('the offices’ own working days, which are worked out whenever they are asked for (I-19)', () => {
  it('when the calendar comes, the entry names them too: to verify a lead, from 27 to 28 January', () => {
    const desk = reported();
    expect(daysOf(desk, '2025-12-30 08:00').verification).toBe('2026-01-27');
    const entries = desk.calendarComes(2026, notice, '2025-12-30 09:00');
    expect(moves(entries)).toEqual([['verification', '2026-01-27', '2026-01-28']]);
    expect(entries[0]).toMatchObject({
      data: { year: 2026, version: 1 },
      explanation: { facts: { year: 2026, version: 1 } },
    });
    expect(daysOf(desk, '2025-12-30 10:00').verification).toBe('2026-01-28');
  });

  it('told twice of the same calendar, a case has nothing to enter the second time, whatever has happened since', () => {
    const desk = reported();
    desk.calendarComes(2026, notice, '2025-12-30 09:00');
    expect(desk.isTold(2026, '2025-12-30 09:01')).toEqual([]);
    verify(desk, '2025-12-31 09:00');
    expect(daysOf(desk, '2025-12-31 10:00').proposal).toBe('2026-01-16');
    expect(desk.isTold(2026, '2026-01-02 03:00')).toEqual([]);
  });

  it('what was begun after the calendar had come was counted by it, and is not said to have moved', () => {
    const desk = reported('2025-11-03 09:00');
    expect(desk.calendarComes(2026, notice, '2025-11-10 09:00')).toEqual([]);
    verify(desk, '2025-12-29 09:00');
    expect(daysOf(desk, '2025-12-29 10:00').proposal).toBe('2026-01-14');
    expect(desk.isTold(2026, '2025-12-30 03:00')).toEqual([]);
  });

  it('an entry names all that moves: the paper that is owed and the check of what is reported put right (A24; I-18, I-19)', () => {
    const desk = imposed('veto-warning', '2025-12-29 09:00', { of: units.provincial, rules });
    desk.do(
      { by: 'unit', subject: 'clerk', unit: units.provincial.id },
      { type: 'report-progress', text: 'Done.', complete: true },
      '2025-12-29 10:00',
    );
    const [one, ...others] = moves(desk.calendarComes(2026, notice, '2025-12-30 09:00')).toSorted();
    expect(one).toEqual(['acceptance', '2026-01-13', '2026-01-14']);
    expect(new Set(others.map((move) => move.join()))).toEqual(new Set(['filing,2026-01-13,2026-01-14']));
    expect(desk.isTold(2026, '2025-12-30 10:00')).toEqual([]);
  });
});

describe('a case that is closed (I-9, I-10)', () => {
  it('what still runs in it, the right to appeal, has moved before and is not said to move again', () => {
    // Thirty days end on Thursday 1 January, which is off; the notice has Friday the 2nd off too.
    const desk = imposed('notice', '2025-12-02 09:00', { rules: moving });
    const entries = desk.calendarComes(2026, notice, '2025-12-10 09:00');
    expect(moves(entries)).toContainEqual(['appeal', '2026-01-02', '2026-01-05']);
    desk.do(cgcOffice, acceptance(), '2025-12-11 09:00');
    expect(desk.now.status).toBe('closed');
    expect(desk.isTold(2026, '2025-12-12 03:00')).toEqual([]);
    expect(moves(desk.calendarComes(2026, corrected, '2025-12-13 09:00'))).toEqual([
      ['appeal', '2026-01-05', '2026-01-06'],
    ]);
  });
});

describe('a calendar that is corrected (I-10)', () => {
  it('moves a case from where the calendar before it had put it, and once', () => {
    const desk = reported();
    desk.calendarComes(2026, notice, '2025-12-30 09:00');
    const entries = desk.calendarComes(2026, corrected, '2025-12-31 09:00');
    expect(moves(entries)).toEqual([['verification', '2026-01-28', '2026-01-29']]);
    expect(entries[0]).toMatchObject({ data: { version: 2 } });
    expect(desk.isTold(2026, '2025-12-31 10:00')).toEqual([]);
  });

  it('a case that heard of none before the correction moves by it at once, in one entry', () => {
    const desk = reported();
    desk.publishes(2026, notice, '2025-12-30 09:00');
    desk.publishes(2026, corrected, '2025-12-30 10:00');
    expect(moves(desk.isTold(2026, '2025-12-30 11:00'))).toEqual([
      ['verification', '2026-01-27', '2026-01-29'],
    ]);
    expect(desk.isTold(2026, '2025-12-30 12:00')).toEqual([]);
  });

  it('a case that missed the second version moves from the first to the third', () => {
    const desk = reported();
    desk.calendarComes(2026, notice, '2025-12-30 09:00');
    desk.publishes(2026, corrected, '2025-12-31 09:00');
    desk.publishes(2026, correctedAgain, '2025-12-31 10:00');
    expect(moves(desk.isTold(2026, '2025-12-31 11:00'))).toEqual([
      ['verification', '2026-01-28', '2026-01-30'],
    ]);
  });

  it('what was begun between two versions moves from the first of them', () => {
    const desk = reported('2025-11-03 09:00');
    desk.calendarComes(2026, notice, '2025-11-10 09:00');
    verify(desk, '2025-12-29 09:00');
    expect(moves(desk.calendarComes(2026, corrected, '2025-12-31 09:00'))).toEqual([
      ['proposal', '2026-01-14', '2026-01-15'],
    ]);
  });

  it('brings back what it no longer holds off, the paper that is owed too (I-18)', () => {
    const desk = imposed('veto-warning', '2025-12-29 09:00', { of: units.provincial, rules });
    desk.calendarComes(2026, corrected, '2025-12-30 09:00');
    expect(daysOf(desk, '2025-12-30 10:00').filing).toBe('2026-01-15');
    const back = moves(desk.calendarComes(2026, notice, '2025-12-31 09:00'));
    expect(back).toContainEqual(['filing', '2026-01-15', '2026-01-14']);
    expect(daysOf(desk, '2025-12-31 10:00').filing).toBe('2026-01-14');
    expect(desk.isTold(2026, '2025-12-31 10:00')).toEqual([]);
  });

  it('a paper that was counted by who had not heard of the correction yet moves when the case is told again (I-18)', () => {
    const desk = imposed('veto-warning', '2025-12-29 09:00', { of: units.provincial, rules });
    // Published before the decision, which counted without it all the same.
    desk.publishes(2026, notice, '2025-12-29 08:59');
    expect(moves(desk.isTold(2026, '2025-12-30 03:00'))).toContainEqual([
      'filing',
      '2026-01-13',
      '2026-01-14',
    ]);
    expect(desk.isTold(2026, '2025-12-30 04:00')).toEqual([]);
  });
});

describe('days that are over when the calendar comes late (A22; I-7, I-10)', () => {
  it('a progress check that is over stays where it was; those to come move', () => {
    const desk = imposed('listed-supervision', '2025-12-05 09:00', { rules: moving });
    const days = () => measureOn(desk).progressDue.map((end) => end.slice(0, 10));
    expect(days().slice(0, 3)).toEqual(['2026-01-05', '2026-02-05', '2026-03-05']);
    desk.calendarComes(2026, { holidays: ['2026-01-05', '2026-02-05'], workdays: [] }, '2026-01-06 09:00');
    expect(days().slice(0, 3)).toEqual(['2026-01-05', '2026-02-06', '2026-03-05']);
  });

  it('a term does not move to a day that is over already', () => {
    // Thirty days end on Thursday 1 January, which I-10 moves to Friday the 2nd; by the calendar offices had worked on the 1st.
    const desk = imposed('notice', '2025-12-02 09:00', { rules: moving });
    expect(measureOn(desk).lastDay).toBe('2026-01-02');
    const entries = desk.calendarComes(2026, { holidays: [], workdays: [] }, '2026-01-02 09:00');
    expect(moves(entries).map(([kind]) => kind)).not.toContain('rectification');
    expect(measureOn(desk).lastDay).toBe('2026-01-02');
  });
});

describe('a term given anew, after the former had ended unmet (A22; I-7, I-10)', () => {
  /** Listed for six months, declined by the conference at their end, and given a new term on 14 November 2025. */
  const anew = () => {
    const desk = imposed('listed-supervision', '2025-05-06 09:00', { rules: moving });
    desk.clock('2025-11-07 00:00');
    const resolution = desk.agreed('veto-warning', '2025-11-10');
    const session = desk.sessions.get(resolution.session);
    if (!session) throw new Error('no session');
    const items = session.items.map((item) => ({
      ...item,
      resolution: { outcome: 'not-agreed', text: 'Studied.' } as const,
    }));
    desk.sessions.set(resolution.session, { ...session, items });
    const reasons = 'The conference did not agree.';
    desk.do(cgcDirector, { type: 'decide', outcome: 'decline', reasons, resolution }, '2025-11-11 09:00');
    desk.do(
      cgcOffice,
      { type: 'extend', lastDay: '2026-05-11', reasons: 'Almost done.' },
      '2025-11-14 09:00',
    );
    return desk;
  };

  it('its checks, monthly from the day on which it was given, move as well; those of the former term stay', () => {
    const desk = anew();
    const days = () => measureOn(desk).progressDue.map((end) => end.slice(0, 10));
    const former = ['2025-06-06', '2025-07-07', '2025-08-06', '2025-09-08', '2025-10-06'];
    // 14 February is a Saturday before the Spring Festival, 14 March a Saturday.
    expect(days()).toEqual([
      ...former,
      ...['2025-12-15', '2026-01-14', '2026-02-20', '2026-03-16', '2026-04-14'],
    ]);
    desk.calendarComes(2026, { holidays: ['2026-01-14'], workdays: ['2026-02-14'] }, '2025-12-16 09:00');
    expect(days()).toEqual([
      ...former,
      ...['2025-12-15', '2026-01-15', '2026-02-14', '2026-03-16', '2026-04-14'],
    ]);
  });
});
