import { describe, expect, it } from 'vitest';
import { daysOf, kindsOf, lightOf, theOne } from './deadlines-desk.ts';
import {
  acceptance,
  approve,
  at,
  cgcMeeting,
  cgcOffice,
  conference,
  Desk,
  imposed,
  lead,
  measureOn,
  progress,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const unit = staffOf(units.county);
const bodiesOf = (desk: Desk, kind: Parameters<typeof theOne>[1], when: string) =>
  theOne(desk, kind, when).bodies.map(({ body, jurisdiction }) => `${body}@${jurisdiction}`);

/** Each limit of an office: amber at 23:59:59.999 of its last day, red at 24:00; nothing happens by itself. */
const limit = (desk: Desk, kind: Parameters<typeof theOne>[1], lastDay: string, next: string) => {
  expect(theOne(desk, kind, `${lastDay} 23:59:59.999`)).toMatchObject({
    lastDay,
    expires: false,
    whose: 'office',
  });
  expect(lightOf(desk, kind, `${lastDay} 23:59:59.999`)).toBe('amber');
  expect(lightOf(desk, kind, `${next} 00:00`)).toBe('red');
};

describe('the offices’ own deadlines turn red and change nothing in law (I-19)', () => {
  it('a lead is verified within twenty working days by the offices above the unit (A26; I-19)', () => {
    const desk = new Desk(units.county);
    desk.do(cgcOffice, lead, '2025-03-03 09:00');
    limit(desk, 'verification', '2025-03-31', '2025-04-01');
    expect(bodiesOf(desk, 'verification', '2025-03-04 09:00')).toEqual([
      'cgc-office@yangcheng',
      'slg-office@yangcheng',
    ]);
    const late = {
      type: 'verify',
      substantiated: false,
      findings: 'Not so.',
      aggravating: [],
      mitigating: [],
    } as const;
    expect(desk.refusals(cgcOffice, late, '2025-06-01 09:00')).toEqual([]);
  });

  it('verified, it is proposed within ten working days by the body that studies the stage (A23; I-19)', () => {
    const desk = verifiedCase(units.county, 'grave-below-veto', '2025-03-03 09:00');
    limit(desk, 'proposal', '2025-03-17', '2025-03-18');
    expect(theOne(desk, 'proposal', '2025-03-04 09:00').stage).toBe('veto-warning');
    expect(bodiesOf(desk, 'proposal', '2025-03-04 09:00')).toEqual(['joint-conference@yangcheng']);
  });

  it('proposed, it is decided within ten working days (A20; I-19)', () => {
    const desk = verifiedCase(units.county, 'found', '2025-03-03 09:00');
    desk.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'So.' }, '2025-03-04 09:00');
    limit(desk, 'decision', '2025-03-18', '2025-03-19');
    desk.do(cgcOffice, approve('2025-03-19'), '2025-03-19 09:00');
    expect(kindsOf(desk, '2025-03-19 10:00')).not.toContain('decision');
  });

  it('where the unit is heard first the days count from its statement, or from the end of the time for it (I-8, I-19)', () => {
    const desk = verifiedCase(units.county, 'grave', '2025-01-06 09:00');
    desk.do(conference, desk.studied('veto', '2025-01-06'), '2025-01-06 10:00');
    // The time for a statement is over at the end of 13 January, that is when the 14th begins.
    expect(theOne(desk, 'decision', '2025-01-07 09:00').lastDay).toBe('2025-02-03');
    expect(lightOf(desk, 'decision', '2025-01-13 09:00')).toBe('green');
    desk.do(unit, { type: 'state-case', text: 'Otherwise.' }, '2025-01-08 09:00');
    expect(theOne(desk, 'decision', '2025-01-08 10:00').lastDay).toBe('2025-01-22');
    expect(bodiesOf(desk, 'decision', '2025-01-08 10:00')).toEqual(['cgc@yangcheng', 'slg@yangcheng']);
  });

  it('a warning that a passed deadline opened waits to be taken up, then to be decided (A23; I-19)', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    desk.clock('2025-07-07 00:00');
    limit(desk, 'taking-up', '2025-07-21', '2025-07-22');
    expect(bodiesOf(desk, 'taking-up', '2025-07-08 09:00')).toEqual(['joint-conference@yangcheng']);
    desk.do(conference, desk.studied('veto-warning', '2025-07-18'), '2025-07-18 09:00');
    // The unit's five working days run from these reasons (I-8), and the decision's ten from their end.
    expect(daysOf(desk, '2025-07-18 10:00')).toEqual({ statement: '2025-07-25', decision: '2025-08-08' });
  });

  it('returned for more work, it is to be proposed again within ten working days of that (A20, A21; I-19)', () => {
    const entry = verifiedCase(units.county, 'found', '2025-03-03 09:00');
    entry.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'So.' }, '2025-03-04 09:00');
    const back = { type: 'decide', outcome: 'return', reasons: 'More.' } as const;
    entry.do(cgcOffice, back, '2025-03-05 09:00');
    expect(daysOf(entry, '2025-03-05 10:00')).toEqual({ proposal: '2025-03-19' });
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.clock('2025-04-01 00:00');
    desk.do(cgcOffice, back, '2025-04-02 09:00');
    expect(daysOf(desk, '2025-04-02 10:00')).toEqual({ proposal: '2025-04-17' });
    expect(theOne(desk, 'proposal', '2025-04-02 10:00').stage).toBe('interview');
  });

  it('a complete report is checked within ten working days; until then the term runs on (A20; I-19)', () => {
    const desk = imposed('notice', '2025-03-03 09:00');
    expect(kindsOf(desk, '2025-03-04 09:00')).not.toContain('acceptance');
    desk.do(unit, progress(true), '2025-03-05 09:00');
    limit(desk, 'acceptance', '2025-03-19', '2025-03-20');
    expect(bodiesOf(desk, 'acceptance', '2025-03-05 10:00')).toEqual([
      'cgc-office@yangcheng',
      'slg-office@yangcheng',
    ]);
    expect(kindsOf(desk, '2025-03-05 10:00')).toContain('rectification');
    desk.do(cgcOffice, acceptance(false), '2025-03-20 09:00');
    expect(kindsOf(desk, '2025-03-20 10:00')).not.toContain('acceptance');
  });

  it('verified as put right, a warning is released by its end, or ten working days after where that is later (A23)', () => {
    const early = imposed('veto-warning', '2025-03-03 09:00');
    early.do(cgcOffice, acceptance(), '2025-06-02 09:00');
    expect(theOne(early, 'release', '2025-06-02 10:00').lastDay).toBe('2026-03-03');
    expect(bodiesOf(early, 'release', '2025-06-02 10:00')).toEqual(['cgc@yangcheng']);
    const late = imposed('veto-warning', '2025-03-03 09:00');
    late.do(cgcOffice, acceptance(), '2026-03-02 09:00');
    limit(late, 'release', '2026-03-16', '2026-03-17');
  });

  it('a veto unmet is verified again every three months; not verified, it turns red until it is (A24; I-6)', () => {
    const desk = imposed('veto', '2025-01-31 09:00');
    desk.clock('2026-02-01 00:00');
    limit(desk, 'verification-again', '2026-04-30', '2026-05-01');
    desk.clock('2026-05-01 00:00');
    expect(lightOf(desk, 'verification-again', '2026-05-20 09:00')).toBe('red');
    desk.do(cgcOffice, acceptance(false), '2026-05-20 10:00');
    // Three weeks late, and still no later than three months after the check.
    expect(theOne(desk, 'verification-again', '2026-05-20 11:00').lastDay).toBe('2026-08-20');
    limit(desk, 'verification-again', '2026-08-20', '2026-08-21');
  });

  it('checked a day after it was due, the next check is three months after that day, not six after the last (A24; I-6)', () => {
    const desk = imposed('veto', '2025-01-31 09:00');
    desk.clock('2026-05-01 00:00');
    desk.do(cgcOffice, acceptance(false), '2026-05-01 10:00');
    expect(measureOn(desk).verifyAgainAt).toBe(at('2026-08-02 00:00'));
    expect(desk.clock('2026-08-01 23:59')).toEqual([]);
    expect(desk.clock('2026-08-02 00:00').map(({ type }) => type)).toEqual(['verification-due-again']);
  });

  it('checked ahead of its day, the next check is three months after that check (A24; I-6)', () => {
    const desk = imposed('veto', '2025-01-31 09:00');
    desk.clock('2026-02-01 00:00');
    desk.do(cgcOffice, acceptance(false), '2026-03-10 10:00');
    expect(theOne(desk, 'verification-again', '2026-03-10 11:00').lastDay).toBe('2026-06-10');
  });

  it('a filing is overdue from 24:00 of its last day until it is sent, also of a closed case (A24, A26; I-18)', () => {
    const desk = imposed('veto', '2025-03-03 09:00');
    limit(desk, 'filing', '2025-03-17', '2025-03-18');
    desk.do(cgcOffice, acceptance(), '2025-03-20 09:00');
    const document = { number: 'R1', date: '2025-03-20' };
    desk.do(cgcMeeting, { type: 'release', document, reasons: 'Done.' }, '2025-03-20 10:00');
    expect(lightOf(desk, 'filing', '2025-03-20 11:00')).toBe('red');
    const sent = { type: 'file', number: 1, on: '2025-03-20', document, addressee: 'The province.' } as const;
    desk.do(cgcOffice, sent, '2025-03-20 12:00');
    expect(kindsOf(desk, '2025-03-20 13:00')).toEqual(['appeal']);
  });

  it('a case kept from before the status was dated counts from its verification', () => {
    const desk = verifiedCase(units.county, 'found', '2025-03-03 09:00');
    const { statusSince, ...old } = desk.now;
    expect(statusSince).toBe(at('2025-03-03 09:00'));
    desk.state = old as typeof desk.now;
    expect(daysOf(desk, '2025-03-04 09:00')).toEqual({ proposal: '2025-03-17' });
  });
});
