import { describe, expect, it } from 'vitest';
import {
  acceptance,
  at,
  cgcOffice,
  city,
  imposed,
  measureOn,
  officer,
  progress,
  slgOffice,
  staffOf,
  units,
} from './ladder-desk.ts';

const extension = (lastDay: string) => ({ type: 'extend', lastDay, reasons: 'The flood.' }) as const;
const unit = staffOf(units.county);

describe('a deadline ends at 24:00 in the city on its last day', () => {
  // Decided on 1 March: 30 days end with 31 March.
  const notice = () => imposed('notice', '2025-03-01 09:00');

  it.each([
    ['one millisecond before the end nothing is due', '2025-03-31 23:59:59.999', 'wait'],
    ['at the end the next stage is due', '2025-04-01 00:00', 'open-next-stage'],
    ['a day after it is still due', '2025-04-02 00:00', 'open-next-stage'],
  ])('%s (A20)', (_, when, action) => {
    const desk = notice();
    desk.clock('2025-03-31 23:59:59.999');
    expect(desk.checkpoint(at(when)).action).toBe(action);
  });

  it('accepted on the last day at 23:59: closed, and nothing happens after (A20)', () => {
    const desk = notice();
    desk.do(cgcOffice, acceptance(), '2025-03-31 23:59');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
    expect(desk.clock('2030-01-01 00:00')).toEqual([]);
  });

  it.each(['2025-04-01 00:00', '2025-04-01 09:00'])('accepted at %s it is too late (A20)', (when) => {
    expect(notice().refusals(cgcOffice, acceptance(), when)).toEqual(['term-over']);
    const unmet = notice();
    unmet.clock('2025-04-01 00:00');
    expect(unmet.refusals(cgcOffice, acceptance(), when)).toEqual(['term-over']);
  });

  it('what the unit reported complete in time may still be verified after the end (A20)', () => {
    const desk = notice();
    desk.do(unit, progress(true), '2025-03-31 23:59:59.999');
    desk.clock('2025-04-01 00:00');
    const [accepted] = desk.do(cgcOffice, acceptance(), '2025-04-03 09:00');
    expect(accepted?.data).toMatchObject({ inTime: true, withdrawn: null });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it.each([
    ['reported complete at the end itself', progress(true), '2025-04-01 00:00'],
    ['reported progress, but not completion', progress(false), '2025-03-31 12:00'],
  ])('%s does not count (A20)', (_, report, when) => {
    const desk = notice();
    desk.do(unit, report, when);
    desk.clock('2025-04-01 00:00');
    expect(desk.refusals(cgcOffice, acceptance(), '2025-04-03 09:00')).toEqual(['term-over']);
  });

  it('a report of completion that was found untrue no longer counts (A20)', () => {
    const desk = notice();
    desk.do(unit, progress(true), '2025-03-20 09:00');
    desk.do(cgcOffice, acceptance(false), '2025-03-25 09:00');
    desk.clock('2025-04-01 00:00');
    expect(desk.refusals(cgcOffice, acceptance(), '2025-04-01 09:00')).toEqual(['term-over']);
  });
});

describe('months and years are calendar ones (A22–A24)', () => {
  it.each([
    ['2025-08-31', '2026-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2025-08-30', '2026-02-28'],
    ['2025-10-31', '2026-04-30'],
  ])('listed on %s for six months: the last day is %s (A22)', (from, lastDay) => {
    expect(measureOn(imposed('listed-supervision', `${from} 09:00`)).lastDay).toBe(lastDay);
  });

  it('a veto decided on 29 February ends on 28 February a year later (A24)', () => {
    const desk = imposed('veto', '2028-02-29 09:00');
    expect(measureOn(desk)).toMatchObject({ lastDay: '2029-02-28', until: at('2029-03-01 00:00') });
    desk.clock('2029-02-28 23:59:59.999');
    expect(desk.now).toMatchObject({ measure: { unmetAt: null } });
    desk.clock('2029-03-01 00:00');
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { unmetAt: at('2029-03-01 00:00') } });
  });

  it('a decision at 00:30 in Beijing is of that day, though it is still yesterday in Greenwich', () => {
    expect(measureOn(imposed('notice', '2025-03-01 00:30')).from).toBe('2025-03-01');
  });

  it('a weekend as last day stays, or moves to Monday where the city says so (I-10)', () => {
    // 30 days from Thursday 2 January 2025 end on Saturday 1 February.
    expect(measureOn(imposed('notice', '2025-01-02 09:00')).lastDay).toBe('2025-02-01');
    const rolling = {
      ...city,
      interpretations: [
        ...city.interpretations,
        { id: 'I-10', from: '2024-01-01', setting: 'next-working-day' } as const,
      ],
    };
    const desk = imposed('notice', '2025-01-02 09:00', { rules: rolling });
    expect(measureOn(desk).lastDay).toBe('2025-02-03');
    expect(desk.events.at(-1)?.explanation.interpretations).toContain('I-10');
  });
});

describe('the body that set a deadline extends it before it passes (A20–A22)', () => {
  const listed = () => imposed('listed-supervision', '2025-01-15 09:00'); // until 15 July

  it('extended on the last day at 23:59:59.999, it waits for the new end', () => {
    const desk = listed();
    desk.clock('2025-07-15 23:59:59.999');
    desk.do(cgcOffice, extension('2025-08-31'), '2025-07-15 23:59:59.999');
    expect(measureOn(desk)).toMatchObject({ lastDay: '2025-08-31', until: at('2025-09-01 00:00') });
    desk.clock('2025-08-31 23:59:59.999');
    expect(desk.now.status).toBe('in-force');
    desk.clock('2025-09-01 00:00');
    expect(desk.now.status).toBe('proposed');
  });

  it('each extension is on the record with its reasons, and the monthly checks run on (I-7)', () => {
    const desk = listed();
    desk.do(cgcOffice, extension('2025-08-31'), '2025-07-01 09:00');
    expect(measureOn(desk).extensions).toEqual([
      {
        until: at('2025-09-01 00:00'),
        reasons: 'The flood.',
        at: at('2025-07-01 09:00'),
        named: '2025-08-31',
      },
    ]);
    expect(measureOn(desk).progressDue.at(-1)).toBe(at('2025-08-16 00:00'));
  });

  it('at the end it is too late, whether the clock has noticed or not', () => {
    const desk = listed();
    expect(desk.refusals(cgcOffice, extension('2025-08-31'), '2025-07-16 00:00')).toEqual(['term-over']);
    desk.clock('2025-07-16 00:00');
    expect(desk.refusals(cgcOffice, extension('2025-08-31'), '2025-07-16 09:00')).toEqual(['wrong-status']);
  });

  it('never beyond twelve months from the decision (I-5): the last such day is allowed, the next is not', () => {
    expect(listed().refusals(cgcOffice, extension('2026-01-15'), '2025-07-01 09:00')).toEqual([]);
    expect(listed().refusals(cgcOffice, extension('2026-01-16'), '2025-07-01 09:00')).toEqual([
      'beyond-longest-term',
    ]);
  });

  it('only to a later day, one that exists, and with reasons', () => {
    const desk = listed();
    expect(desk.refusals(cgcOffice, extension('2025-07-15'), '2025-07-01 09:00')).toEqual(['not-later']);
    expect(desk.refusals(cgcOffice, extension('2025-02-30'), '2025-01-20 09:00')).toEqual(['no-such-day']);
    expect(
      desk.refusals(cgcOffice, { ...extension('2025-09-01'), reasons: ' ' }, '2025-07-01 09:00'),
    ).toEqual(['reasons-missing']);
  });

  it('only by the very body that decided it, in its place', () => {
    const desk = listed();
    for (const other of [slgOffice, officer('cgc-office', 'director', 'donghe'), unit]) {
      expect(desk.refusals(other, extension('2025-09-01'), '2025-07-01 09:00')).toEqual(['not-competent']);
    }
    const deputy = officer('cgc-office', 'deputy-director');
    expect(desk.refusals(deputy, extension('2025-09-01'), '2025-07-01 09:00')).toEqual([]);
  });

  it.each(['veto-warning', 'veto'] as const)('the year of a %s is fixed (A23, A24)', (stage) => {
    const desk = imposed(stage, '2025-01-15 09:00');
    const by = officer('cgc', stage === 'veto' ? 'meeting' : 'director');
    expect(desk.refusals(by, extension('2026-03-01'), '2025-07-01 09:00')).toEqual(['fixed-term']);
  });
});
