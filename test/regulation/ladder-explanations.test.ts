import { type CaseEvent, recommend } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  at,
  cgcOffice,
  city,
  Desk,
  imposed,
  lead,
  officer,
  progress,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const last = (desk: Desk): CaseEvent => {
  const event = desk.events.at(-1);
  if (!event) throw new Error('nothing happened');
  return event;
};

describe('every outcome says what it rests on', () => {
  it('a veto of a county: article, filing upward, the hearing, the level, the quorum and the interval (A12, A24; I-6, I-8, I-14, I-17, I-18)', () => {
    expect(last(imposed('veto', '2025-01-06 09:00'))).toMatchObject({
      articles: ['A24'],
      explanation: {
        facts: {
          term: 'P1Y',
          from: '2025-01-06',
          lastDay: '2026-01-06',
          until: at('2026-01-07 00:00'),
          exceptional: false,
          stated: true,
          succeeds: null,
          authority: { title: '《市健全落实综治维稳领导责任制实施办法》', number: null },
        },
        parameters: {
          'veto-term': { value: 'P1Y', from: '2017-11-21' },
          'veto-verify-again-interval': { value: 'P3M', from: '2017-11-21' },
        },
        interpretations: ['I-6', 'I-8', 'I-14', 'I-17', 'I-18', 'I-39'],
      },
    });
  });

  it('of a department the level was never in question, so I-14 is not named (A21)', () => {
    const desk = imposed('veto', '2025-01-06 09:00', { of: units.cityDepartment });
    expect(last(desk).explanation.interpretations).toEqual(['I-6', 'I-8', 'I-17', 'I-18', 'I-39']);
    const entry = verifiedCase(units.cityDepartment, 'grave', '2025-01-06 09:00');
    const outcome = recommend(entry.now, { city, unit: units.cityDepartment, now: at('2025-01-06 10:00') });
    expect(outcome).toMatchObject({ ok: true, value: { explanation: { interpretations: ['I-17'] } } });
  });

  it('nor at a notice, where the text leaves no doubt about a locality (A20)', () => {
    const entry = verifiedCase(units.county, 'found', '2025-01-06 09:00');
    const outcome = recommend(entry.now, { city, unit: units.county, now: at('2025-01-06 10:00') });
    expect(outcome).toMatchObject({ ok: true, value: { explanation: { interpretations: [] } } });
  });

  it('a term set by the body names the bounds it lies within (A20; I-4)', () => {
    expect(last(imposed('notice', '2025-01-06 09:00')).explanation).toMatchObject({
      interpretations: ['I-4'],
      parameters: {
        'notice-term': { value: 'P30D' },
        'notice-term-minimum': { value: 'P1D' },
        'notice-term-maximum': { value: 'P180D' },
      },
    });
  });

  it('a decision that follows an unmet term names the stage it succeeds (A21)', () => {
    const desk = imposed('notice', '2025-01-06 09:00');
    desk.clock('2025-02-06 00:00');
    desk.do(cgcOffice, approve('2025-02-06'), '2025-02-06 09:00');
    expect(last(desk).explanation.facts).toMatchObject({ stage: 'interview', succeeds: 'notice' });
  });

  it('the clock names itself, the term that ended and the last day (A20)', () => {
    const desk = imposed('notice', '2025-01-06 09:00');
    const [, unmet, opened] = desk.clock('2025-02-06 00:00');
    const system = { by: 'system', cause: 'deadline' };
    expect(unmet).toMatchObject({ actor: system, explanation: { facts: { lastDay: '2025-02-05' } } });
    expect(opened).toMatchObject({ actor: system, explanation: { facts: { unmetStage: 'notice' } } });
  });

  it('a hearing counted without a published work calendar says that it is provisional (I-8)', () => {
    const desk = verifiedCase(units.county, 'grave', '2025-01-06 09:00');
    desk.do(officer('joint-conference', 'meeting'), desk.studied('veto', '2025-01-06'), '2025-01-06 10:00');
    expect(last(desk).explanation).toMatchObject({
      facts: { workCalendarProvisional: true, statementUntil: at('2025-01-14 00:00') },
      parameters: { 'statement-working-days': { value: 5 } },
    });
  });

  it.each([
    ['moves', 'next-working-day', true],
    ['stays', 'off', undefined],
  ] as const)(
    'a last day in a year without a published calendar is provisional where it %s (I-10)',
    (_what, setting, provisional) => {
      const moving = { id: 'I-10', from: '2020-01-01', setting } as const;
      const rules = { ...city, interpretations: [...city.interpretations, moving], workCalendar: {} };
      const { facts } = last(imposed('notice', '2025-01-06 09:00', { rules })).explanation;
      expect(facts.lastDay).toBe('2025-02-05');
      expect(facts.lastDayProvisional).toBe(provisional);
    },
  );

  it('a statement names the period it was made in (I-8)', () => {
    const desk = verifiedCase(units.county, 'grave', '2025-01-06 09:00');
    desk.do(officer('joint-conference', 'meeting'), desk.studied('veto', '2025-01-06'), '2025-01-06 10:00');
    desk.do(staffOf(units.county), { type: 'state-case', text: 'It was otherwise.' }, '2025-01-07 10:00');
    expect(last(desk).explanation).toMatchObject({
      facts: { statementUntil: at('2025-01-14 00:00') },
      interpretations: ['I-8'],
    });
  });

  it('a reminder names the window of its term', () => {
    const desk = imposed('notice', '2025-01-06 09:00');
    desk.clock('2025-02-01 00:00');
    expect(last(desk).explanation.parameters).toEqual({
      'amber-window-30': { value: 7, from: '2017-11-21' },
    });
  });

  it.each([
    ['2025-02-05 23:59:59.999', true],
    ['2025-02-06 00:00', false],
  ])('a report of completion at %s is noted as before the end: %s (A20)', (when, before) => {
    const desk = imposed('notice', '2025-01-06 09:00');
    desk.do(staffOf(units.county), progress(true), when);
    expect(last(desk).explanation.facts).toMatchObject({ complete: true, beforeTheEnd: before });
  });

  it('a case that was not substantiated says so (A26)', () => {
    const desk = new Desk(units.county);
    desk.do(cgcOffice, lead, '2025-01-06 09:00');
    const act = {
      type: 'verify',
      substantiated: false,
      findings: 'No.',
      aggravating: [],
      mitigating: [],
    } as const;
    desk.do(cgcOffice, act, '2025-01-07 09:00');
    expect(last(desk).explanation).toMatchObject({ articles: ['A26'], facts: { substantiated: false } });
  });

  it('a passed deadline does not open a case in the name of a published year (A22)', () => {
    const basis = { kind: 'evaluation', year: 2024, reason: 'graded-poor', facts: {} } as const;
    const act = { type: 'open-by-evaluation', basis } as const;
    const codes = new Desk(units.county).refusals(
      { by: 'system', cause: 'deadline' },
      act,
      '2025-01-06 09:00',
    );
    expect(codes).toEqual(['nobody-competent-here']);
  });
});
