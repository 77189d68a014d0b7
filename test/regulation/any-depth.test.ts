import {
  type Act,
  type Actor,
  competentOffices,
  deadlinesOf,
  lightAt,
  measureOfTangshan,
  type StageId,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  approve,
  at,
  cgcOffice,
  city,
  Desk,
  imposed,
  lead,
  measureOn,
  officer,
  progress,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

/** The city's offices interview and list lower committees and governments, departments and units at any depth (A21, A22). */

const countyOffice = officer('cgc-office', 'director', 'donghe');
const countyDrafter = officer('cgc-office', 'director', 'donghe', 'drafter');
const propose = (stage: StageId): Act => ({ type: 'propose', stage, reasons: 'By its gravity.' });
const extension: Act = { type: 'extend', lastDay: '2025-03-20', reasons: 'More time.' };

/** A township's case, verified by an office of the place. */
const verifiedBy = (by: Actor, gravity: 'found' | 'serious' | 'grave-below-regime' = 'serious'): Desk =>
  verifiedCase(units.township, gravity, '2025-01-06 09:00', { by });

/** The places for which something of a kind runs, on a day. */
const dueFor = (desk: Desk, kind: string): readonly string[] => [
  ...new Set(
    deadlinesOf(desk.now, { city, unit: desk.of })
      .filter((one) => one.kind === kind)
      .flatMap(({ bodies }) => bodies.map(({ jurisdiction }) => jurisdiction)),
  ),
];

describe('the city’s office takes a township’s case (A21, A22)', () => {
  it('a lead against a township is for its county to verify; the city’s office may do it', () => {
    const desk = new Desk(units.township);
    desk.do(cgcOffice, lead, '2025-01-06 09:00');
    expect(dueFor(desk, 'verification')).toEqual(['donghe']);
    const verification: Act = {
      ...{ type: 'verify', substantiated: true, findings: 'Found so.', gravity: 'serious' },
      ...{ aggravating: [], mitigating: [] },
    };
    expect(desk.refusals(cgcOffice, verification, '2025-01-06 10:00')).toEqual([]);
    expect(desk.refusals(countyOffice, verification, '2025-01-06 10:00')).toEqual([]);
  });

  it('having verified it, the city’s office interviews; the county’s no longer proposes nor decides', () => {
    const desk = verifiedBy(cgcOffice);
    expect(dueFor(desk, 'proposal')).toEqual(['yangcheng']);
    expect(desk.refusals(countyOffice, propose('interview'), '2025-01-06 10:00')).toEqual(['not-competent']);
    desk.do(cgcOffice, propose('interview'), '2025-01-06 10:00');
    expect(dueFor(desk, 'decision')).toEqual(['yangcheng']);
    expect(desk.refusals(countyOffice, approve('2025-01-06'), '2025-01-06 11:00')).toContain('not-competent');
    desk.do(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00');
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { stage: 'interview' } });
  });

  it('at city level deputies interview too, as A21 has it for the city and not for a county', () => {
    const desk = verifiedBy(cgcOffice);
    desk.do(cgcOffice, propose('interview'), '2025-01-06 10:00');
    const deputy = officer('cgc-office', 'deputy-director');
    expect(desk.refusals(deputy, approve('2025-01-06'), '2025-01-06 11:00')).toEqual([]);
    const county = verifiedBy(countyOffice);
    county.do(countyDrafter, propose('interview'), '2025-01-06 10:00');
    const countyDeputy = officer('cgc-office', 'deputy-director', 'donghe');
    expect(county.refusals(countyDeputy, approve('2025-01-06'), '2025-01-06 11:00')).toContain(
      'not-competent',
    );
  });

  it('who took it extends, checks and accepts; the county’s office does not', () => {
    const desk = verifiedBy(cgcOffice);
    desk.do(cgcOffice, propose('interview'), '2025-01-06 10:00');
    desk.do(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00');
    desk.do(staffOf(units.township), progress(true), '2025-01-20 09:00');
    expect(dueFor(desk, 'acceptance')).toEqual(['yangcheng']);
    for (const act of [extension, acceptance()])
      expect(desk.refusals(countyOffice, act, '2025-01-21 09:00')).toEqual(['not-competent']);
    expect(desk.refusals(cgcOffice, extension, '2025-01-21 09:00')).toEqual([]);
    desk.do(cgcOffice, acceptance(), '2025-01-21 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it('unmet, the next stage it may reach is the city’s as well: it lists, and the county does not (A22)', () => {
    const desk = verifiedBy(cgcOffice);
    desk.do(cgcOffice, propose('interview'), '2025-01-06 10:00');
    desk.do(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00');
    const { until } = measureOn(desk);
    desk.clock('2025-02-06 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'listed-supervision' } });
    expect(lightAt({ expires: false, until, amberAt: until }, at('2025-02-06 00:00'))).toBe('red');
    expect(dueFor(desk, 'decision')).toEqual(['yangcheng']);
    expect(desk.refusals(countyOffice, approve('2025-02-06'), '2025-02-06 09:00')).toContain('not-competent');
    desk.do(cgcOffice, approve('2025-02-06'), '2025-02-06 09:00');
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { stage: 'listed-supervision' } });
  });

  it('what it may not reach goes back to those in charge: a warning on a township is the county’s (A23)', () => {
    const desk = verifiedBy(cgcOffice, 'grave-below-regime');
    desk.do(cgcOffice, propose('listed-supervision'), '2025-01-06 10:00');
    desk.do(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00');
    desk.clock('2025-07-07 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'veto-warning' } });
    expect(dueFor(desk, 'taking-up')).toEqual(['donghe']);
  });

  it('a notice is not among what reaches down: the county gives it, whoever verified (A20)', () => {
    const desk = verifiedBy(cgcOffice, 'found');
    expect(desk.refusals(cgcOffice, propose('notice'), '2025-01-06 10:00')).toEqual(['not-competent']);
    expect(desk.refusals(countyOffice, propose('notice'), '2025-01-06 10:00')).toEqual([]);
  });
});

describe('never do two levels run one case (A21, A22)', () => {
  it('what the county proposed the county decides; the city’s office neither decides nor proposes beside it', () => {
    const desk = verifiedBy(countyOffice);
    desk.do(countyDrafter, propose('interview'), '2025-01-06 10:00');
    expect(desk.refusals(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00')).toContain('not-competent');
    expect(desk.refusals(cgcOffice, propose('interview'), '2025-01-06 11:00')).toContain('wrong-status');
    expect(desk.refusals(countyOffice, approve('2025-01-06'), '2025-01-06 11:00')).toEqual([]);
  });

  it('a case that the county has verified the city’s office takes by a proposal of its own, and goes on alone', () => {
    const desk = verifiedBy(countyOffice);
    expect(dueFor(desk, 'proposal')).toEqual(['donghe']);
    desk.do(cgcOffice, propose('interview'), '2025-01-06 10:00');
    expect(desk.refusals(countyOffice, approve('2025-01-06'), '2025-01-06 11:00')).toContain('not-competent');
    expect(desk.refusals(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00')).toEqual([]);
  });

  it('what a deadline opened after the county’s notice is the county’s; the city’s office takes it up first', () => {
    const desk = verifiedBy(countyOffice, 'found');
    desk.do(countyDrafter, propose('notice'), '2025-01-06 10:00');
    desk.do(countyOffice, approve('2025-01-06'), '2025-01-06 11:00');
    desk.clock('2025-02-06 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
    expect(dueFor(desk, 'decision')).toEqual(['donghe']);
    expect(desk.refusals(cgcOffice, approve('2025-02-06'), '2025-02-06 09:00')).toContain('not-competent');
    desk.do(cgcOffice, propose('interview'), '2025-02-06 09:00');
    expect(desk.refusals(countyOffice, approve('2025-02-06'), '2025-02-06 10:00')).toContain('not-competent');
    expect(desk.refusals(cgcOffice, approve('2025-02-06'), '2025-02-06 10:00')).toEqual([]);
  });

  it('of a county there is no level between: the city’s offices go on as before (I-14)', () => {
    const desk = imposed('interview', '2025-01-06 09:00');
    expect(desk.refusals(countyOffice, acceptance(), '2025-01-10 09:00')).toEqual(['not-competent']);
    expect(desk.refusals(cgcOffice, acceptance(), '2025-01-10 09:00')).toEqual([]);
  });
});

describe('which stages reach down, and from where, is the city’s file (A21, A22)', () => {
  const placesUnder = (stage: StageId, anyDepthFrom: readonly string[] | undefined) => {
    const ladder = measureOfTangshan.ladder.map(({ anyDepthFrom: _, ...rung }) =>
      rung.id === stage && anyDepthFrom ? { ...rung, anyDepthFrom } : rung,
    );
    const offices = competentOffices({ ...city, ladder }, units.township, 'propose', stage);
    return [...new Set(offices.map(({ jurisdiction }) => jurisdiction))];
  };

  it.each(['notice', 'interview', 'listed-supervision'] as const)('%s, if the file says so', (stage) => {
    expect(placesUnder(stage, undefined)).toEqual(['donghe']);
    expect(placesUnder(stage, ['city'])).toEqual(['donghe', 'yangcheng']);
    expect(placesUnder(stage, ['county'])).toEqual(['donghe']);
  });
});
