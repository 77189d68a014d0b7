import { type CitySettings, deadlinesOf, planOwed, runningOf } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  at,
  cgcOffice,
  city,
  type Desk,
  imposed,
  measureOn,
  progress,
  staffOf,
  units,
} from './ladder-desk.ts';

/** The measure with a plan asked for at its interview, within ten working days: as A34 of a province's measure has it. */
const rules: CitySettings = {
  ...city,
  workCalendar: {
    '2025': { holidays: ['2025-10-01', '2025-10-02', '2025-10-03'], workdays: ['2025-09-28'] },
  },
  ladder: city.ladder.map((rung) =>
    rung.id === 'interview' ? { ...rung, planWithin: 'interview-plan' } : rung,
  ),
  parameters: [
    ...city.parameters,
    { id: 'interview-plan', from: '2017-11-21', value: 10, unit: 'working-days', article: 'A21' },
  ],
};

const staff = staffOf(units.county);
const interviewed = (when = '2025-09-22 09:00') => imposed('interview', when, { rules });
const plan = (date: string) =>
  ({ type: 'hand-in-plan', text: 'Whom, what, by when.', document: { number: 'Plan 1', date } }) as const;
const stateAt = (desk: Desk, when: string) => planOwed(measureOn(desk), at(when))?.state;
const deadlinesAt = (desk: Desk, when: string) =>
  runningOf(deadlinesOf(desk.now, { city: rules, unit: units.county }), at(when)).filter(
    ({ kind }) => kind === 'plan',
  );

describe('a plan that the law asks for within working days', () => {
  it('is due on the last of them, counted by the published calendar, as a deadline of the unit', () => {
    const desk = interviewed();
    expect(measureOn(desk).planDue).toEqual({ lastDay: '2025-10-08', until: at('2025-10-09 00:00') });
    expect(deadlinesAt(desk, '2025-09-22 09:00')).toMatchObject([
      { kind: 'plan', whose: 'unit', lastDay: '2025-10-08', stage: 'interview', expires: false },
    ]);
    expect(desk.events.at(-1)?.explanation).toMatchObject({
      facts: { planDueOn: '2025-10-08' },
      parameters: { 'interview-plan': { value: 10 } },
    });
  });

  it('is provisional where days of a year are counted whose calendar is not published', () => {
    const { explanation } = interviewed('2025-12-24 09:00').events.at(-1) ?? expect.fail();
    expect(explanation.facts).toMatchObject({ planDueProvisional: true });
  });

  it('handed in on its last day it is in time, the clock says so once, and the deadline is met', () => {
    const desk = interviewed();
    desk.do(staff, plan('2025-10-08'), '2025-10-08 23:59');
    expect(desk.events.at(-1)).toMatchObject({ type: 'plan-handed-in', data: { late: false } });
    expect(stateAt(desk, '2025-10-09 00:00')).toBe('reported');
    expect(deadlinesAt(desk, '2025-10-09 00:00')).toEqual([]);
    const due = desk.clock('2025-10-20 00:00').filter(({ type }) => type === 'plan-due');
    expect(due).toMatchObject([{ at: at('2025-10-09 00:00'), data: { handedIn: true } }]);
  });

  it('missing at its end it is red, on the record, and nothing else follows; handed in then, it is late', () => {
    const desk = interviewed();
    expect(stateAt(desk, '2025-10-08 23:59')).toBe('open');
    const due = desk.clock('2025-10-09 00:00').filter(({ type }) => type === 'plan-due');
    expect(due).toMatchObject([{ actor: { by: 'system' }, data: { handedIn: false } }]);
    expect(desk.now.status).toBe('in-force');
    expect(stateAt(desk, '2025-10-09 00:00')).toBe('missing');
    expect(deadlinesAt(desk, '2025-10-10 09:00')).toHaveLength(1);
    desk.do(staff, plan('2025-10-10'), '2025-10-10 09:00');
    expect(desk.events.at(-1)).toMatchObject({
      data: { late: true },
      explanation: { facts: { late: true } },
    });
    expect(stateAt(desk, '2025-10-10 09:00')).toBe('late');
  });

  it('a better one may follow; when the first came is what counts', () => {
    const desk = interviewed();
    desk.do(staff, plan('2025-09-25'), '2025-09-25 09:00');
    desk.do(staff, plan('2025-10-15'), '2025-10-15 09:00');
    expect(measureOn(desk).plans).toHaveLength(2);
    expect(stateAt(desk, '2025-10-15 09:00')).toBe('reported');
  });

  it('is no progress report: what is due monthly stays due', () => {
    const desk = interviewed();
    desk.do(staff, plan('2025-09-25'), '2025-09-25 09:00');
    expect(measureOn(desk).progress).toEqual([]);
    desk.do(staff, progress(false), '2025-09-26 09:00');
    expect(stateAt(desk, '2025-10-20 09:00')).toBe('reported');
  });

  it.each([
    ['the office', cgcOffice, plan('2025-09-25'), ['not-the-units-staff']],
    ['the unit with a plan of before the decision', staff, plan('2025-09-21'), ['plan-before-decision']],
    ['the unit with a plan of tomorrow', staff, plan('2025-09-26'), ['document-in-future']],
    ['the unit with an empty plan', staff, { ...plan('2025-09-25'), text: ' ' }, ['text-missing']],
  ])('%s is refused', (_who, actor, act, codes) => {
    expect(interviewed().refusals(actor, act, '2025-09-25 09:00')).toEqual(codes);
  });

  it('once all is put right, or nothing stands, there is nothing to plan', () => {
    const desk = interviewed();
    desk.do(cgcOffice, acceptance(), '2025-09-25 09:00');
    expect(desk.refusals(staff, plan('2025-09-26'), '2025-09-26 09:00')).toEqual(['case-closed']);
    const [measure] = desk.now.past;
    expect(measure && planOwed(measure, at('2025-12-01 00:00'))?.state).toBe('open');
  });

  it('where the law asks for none a unit may hand one in, and none is missing', () => {
    const desk = imposed('interview', '2025-09-22 09:00');
    expect(planOwed(measureOn(desk), at('2026-01-01 00:00'))).toBeNull();
    desk.do(staff, plan('2025-09-25'), '2025-09-25 09:00');
    expect(desk.events.at(-1)).toMatchObject({ explanation: { articles: ['A21'], facts: { dueOn: null } } });
    expect(desk.clock('2025-10-15 00:00').filter(({ type }) => type === 'plan-due')).toEqual([]);
  });
});
