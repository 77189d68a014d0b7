import { describe, expect, it } from 'vitest';
import { settledAs } from '../support/settled.ts';
import { daysOf, kindsOf, lightOf } from './deadlines-desk.ts';
import {
  acceptance,
  at,
  cgcDirector,
  cgcOffice,
  city,
  type Desk,
  imposed,
  measureOn,
  officer,
  progress,
  staffOf,
  units,
} from './ladder-desk.ts';

const unit = staffOf(units.county);

/** Noticed on 1 March 2025 until 31 March; on its last evening the unit reports that everything is put right. */
const reported = (when = '2025-03-31 23:59:59.999'): Desk => {
  const desk = imposed('notice', '2025-03-01 09:00');
  desk.do(unit, progress(true), when);
  desk.clock('2025-04-30 00:00');
  return desk;
};

describe('reported complete in time and not yet checked: the next stage waits for the check (A20; I-37)', () => {
  it('at the end nothing is proposed, and the stage’s machine has nothing left to do', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.do(unit, progress(true), '2025-03-31 23:59:59.999');
    expect(desk.checkpoint(at('2025-03-31 23:59:59.999'))).toMatchObject({ action: 'remind' });
    desk.clock('2025-03-31 23:59:59.999');
    expect(desk.checkpoint(at('2025-03-31 23:59:59.999'))).toEqual({
      action: 'wait',
      until: at('2025-04-01 00:00'),
    });
    for (const when of ['2025-04-01 00:00', '2025-04-02 09:00', '2026-04-01 00:00'])
      expect(desk.checkpoint(at(when))).toEqual({ action: 'finish', why: 'awaits-check' });
    expect(reported().now).toMatchObject({ status: 'in-force', measure: { stage: 'notice', unmetAt: null } });
  });

  it('the office’s ten working days turn red instead, and the unit’s term does not (I-19)', () => {
    const desk = reported();
    expect(daysOf(desk, '2025-03-31 23:59:59.999')).toMatchObject({ rectification: '2025-03-31' });
    expect(kindsOf(desk, '2025-04-01 00:00')).toEqual(['acceptance']);
    expect(lightOf(desk, 'acceptance', '2025-04-15 23:59:59.999')).toBe('amber');
    expect(lightOf(desk, 'acceptance', '2025-04-16 00:00')).toBe('red');
  });

  it('found put right long after the end, it was put right in time', () => {
    const desk = reported();
    const [accepted] = desk.do(cgcOffice, acceptance(), '2025-04-30 09:00');
    expect(accepted).toMatchObject({
      data: { inTime: true, withdrawn: null },
      explanation: { interpretations: ['I-37'] },
    });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it('found wanting, the term ended unmet, and the next stage is proposed with the check: people decide', () => {
    const desk = reported();
    const entries = desk.do(cgcOffice, acceptance(false), '2025-04-30 09:00');
    expect(entries.map(({ type, actor }) => [type, actor.by])).toEqual([
      ['rectification-refused', 'office'],
      ['term-unmet', 'system'],
      ['proposal-opened', 'system'],
    ]);
    expect(desk.now).toMatchObject({
      status: 'proposed',
      proposal: {
        stage: 'interview',
        origin: 'deadline',
        proposedBy: null,
        openedAt: at('2025-04-30 09:00'),
      },
      measure: { stage: 'notice', unmetAt: at('2025-04-01 00:00') },
    });
    expect(entries.at(-1)?.explanation).toMatchObject({
      facts: { unmetStage: 'notice', reportedCompleteAt: at('2025-03-31 23:59:59.999') },
      interpretations: ['I-37'],
    });
    expect(kindsOf(desk, '2025-04-30 10:00')).toEqual(['decision']);
  });

  it('found wanting before the end, the term runs on and its end proposes the next stage', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.do(unit, progress(true), '2025-03-20 09:00');
    desk.do(cgcOffice, acceptance(false), '2025-03-31 23:59:59.999');
    expect(desk.now.status).toBe('in-force');
    desk.clock('2025-04-01 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
  });

  it('reported at the end itself, or progress only, it waits for nothing', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.do(unit, progress(false), '2025-03-31 12:00');
    desk.do(unit, progress(true), '2025-04-01 00:00');
    desk.clock('2025-04-01 00:00');
    expect(desk.now.status).toBe('proposed');
    expect(kindsOf(desk, '2025-04-01 09:00')).toEqual(['decision']);
  });

  it('a warning reported complete waits too; found put right it awaits its release (A23)', () => {
    const desk = imposed('veto-warning', '2025-01-06 09:00');
    desk.do(unit, progress(true), '2026-01-06 23:59');
    desk.clock('2026-03-01 00:00');
    expect(desk.now.status).toBe('in-force');
    desk.do(cgcOffice, acceptance(), '2026-03-02 09:00');
    const document = { number: 'R1', date: '2026-03-03' };
    desk.do(cgcDirector, { type: 'release', document, reasons: 'Done.' }, '2026-03-03 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'released' });
  });

  it('a veto leads to no other stage: its end is noted, and it is verified (A24; I-6)', () => {
    const desk = imposed('veto', '2025-01-06 09:00');
    desk.do(unit, progress(true), '2026-01-06 09:00');
    expect(desk.clock('2026-01-07 00:00').map(({ type }) => type)).toContain('term-unmet');
    desk.do(cgcOffice, acceptance(), '2026-01-08 09:00');
    expect(measureOn(desk)).toMatchObject({ unmetAt: null, acceptedAt: at('2026-01-08 09:00') });
  });

  it('nobody else checks it, and its term is not extended any more', () => {
    const desk = reported();
    const county = officer('cgc-office', 'director', 'donghe');
    expect(desk.refusals(county, acceptance(), '2025-04-02 09:00')).toEqual(['not-competent']);
    const extension = { type: 'extend', lastDay: '2025-05-31', reasons: 'So.' } as const;
    expect(desk.refusals(cgcOffice, extension, '2025-04-02 09:00')).toEqual(['term-over']);
  });
});

describe('a completion report of after the end is not to be checked where it cannot be accepted (A20; I-19)', () => {
  it('with the next stage proposed, or returned: only what the next stage waits for is shown', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.clock('2025-04-01 00:00');
    desk.do(unit, progress(true), '2025-04-01 09:00');
    expect(kindsOf(desk, '2025-04-01 10:00')).toEqual(['decision']);
    desk.do(cgcOffice, { type: 'decide', outcome: 'return', reasons: 'More.' }, '2025-04-02 09:00');
    expect(kindsOf(desk, '2025-04-02 10:00')).toEqual(['proposal']);
  });

  it('once the next stage is declined the measure stands until it is put right: then it is', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.clock('2025-04-01 00:00');
    desk.do(unit, progress(true), '2025-04-01 09:00');
    desk.do(cgcOffice, { type: 'decide', outcome: 'decline', reasons: 'No.' }, '2025-04-02 09:00');
    expect(kindsOf(desk, '2025-04-02 10:00')).toEqual(['acceptance']);
    desk.do(cgcOffice, acceptance(), '2025-04-02 10:00');
    expect(desk.now.status).toBe('closed');
  });
});

describe('a city may have the next stage proposed at the end all the same (I-37, the other setting)', () => {
  const rules = settledAs(city, 'I-37', 'proposed-at-the-end');

  it('checked and found put right, that proposal is withdrawn', () => {
    const desk = imposed('notice', '2025-03-01 09:00', { rules });
    desk.do(unit, progress(true), '2025-03-31 23:59:59.999');
    desk.clock('2025-04-01 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
    expect(kindsOf(desk, '2025-04-01 09:00')).toEqual(['acceptance', 'decision']);
    const [accepted] = desk.do(cgcOffice, acceptance(), '2025-04-03 09:00');
    expect(accepted).toMatchObject({
      data: { inTime: true, withdrawn: { stage: 'interview' } },
      explanation: { interpretations: [] },
    });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it('checked and found wanting, it stays', () => {
    const desk = imposed('notice', '2025-03-01 09:00', { rules });
    desk.do(unit, progress(true), '2025-03-31 12:00');
    desk.clock('2025-04-01 00:00');
    const entries = desk.do(cgcOffice, acceptance(false), '2025-04-03 09:00');
    expect(entries.map(({ type }) => type)).toEqual(['rectification-refused']);
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
  });

  it('a report of completion stands beside the decision that waits (A21)', () => {
    const desk = imposed('notice', '2025-03-03 09:00', { rules });
    desk.do(unit, progress(true), '2025-04-01 09:00');
    desk.clock('2025-04-03 00:00');
    expect(daysOf(desk, '2025-04-03 09:00')).toMatchObject({
      acceptance: '2025-04-16',
      decision: '2025-04-18',
    });
  });

  it('once the next stage is decided the former term is out of reach (A21)', () => {
    const desk = imposed('notice', '2025-03-01 09:00', { rules });
    desk.do(unit, progress(true), '2025-03-20 09:00');
    desk.clock('2025-04-01 00:00');
    const document = { number: '2', date: '2025-04-02' };
    const approval = { type: 'decide', outcome: 'approve', document, reasons: 'Not put right.' } as const;
    desk.do(cgcOffice, approval, '2025-04-02 09:00');
    desk.do(cgcOffice, acceptance(), '2025-04-03 09:00');
    expect(desk.now.past.map(({ stage, ended }) => [stage, ended?.how])).toEqual([
      ['notice', 'escalated'],
      ['interview', 'accepted'],
    ]);
  });
});
