import { appellateBodies, decidingPlaces, filingRecordsOf, type UnitFacts } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  approve,
  cgcDirector,
  cgcMeeting,
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

const donghe = officer('cgc-office', 'director', 'donghe');
const dongheSlg = officer('slg-office', 'director', 'donghe');
const xishan = officer('cgc-office', 'director', 'xishan');
const xishanAbove = { id: 'xishan', level: 'county', kind: 'locality' } as const;

/** The same unit under the county of Xishan. */
const toXishan = (of: UnitFacts): UnitFacts => ({
  ...of,
  ancestors: of.ancestors.map((one) => (one.id === 'donghe' ? xishanAbove : one)),
});

/** The case, once its unit has come under another locality or belongs to somebody else. */
const movedTo = (desk: Desk, of: UnitFacts): Desk => {
  const next = new Desk(of);
  next.state = desk.now;
  return next;
};

/** A county's office has decided on a township of its own, which then came under the county of Xishan. */
const decidedInDonghe = (stage: 'notice' | 'listed-supervision'): Desk => {
  const gravity = stage === 'notice' ? 'found' : 'grave-below-regime';
  const desk = verifiedCase(units.township, gravity, '2026-03-02 09:00', { by: donghe });
  desk.do(donghe, { type: 'propose', stage, reasons: 'By its gravity.' }, '2026-03-02 10:00');
  desk.do(donghe, approve('2026-03-02'), '2026-03-02 11:00');
  return movedTo(desk, toXishan(units.township));
};

const extension = { type: 'extend', lastDay: '2026-10-30', reasons: 'More time is needed.' } as const;
const release = {
  type: 'release',
  document: { number: 'No. 2', date: '2026-05-04' },
  reasons: 'All is well.',
} as const;

describe('a unit that came under another county while a measure stands (A20–A24)', () => {
  it('the office that noticed accepts; the new county’s may not (A20)', () => {
    const desk = decidedInDonghe('notice');
    expect(desk.refusals(xishan, acceptance(), '2026-03-20 09:00')).toEqual(['not-competent']);
    expect(desk.refusals(dongheSlg, acceptance(), '2026-03-20 09:00')).toEqual([]);
    desk.do(donghe, acceptance(), '2026-03-20 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it('the body that listed it extends and verifies; the other office of its county may not (A22)', () => {
    const desk = decidedInDonghe('listed-supervision');
    expect(desk.refusals(xishan, extension, '2026-05-04 09:00')).toEqual(['not-competent']);
    expect(desk.refusals(dongheSlg, acceptance(), '2026-05-04 09:00')).toEqual(['not-competent']);
    desk.do(donghe, extension, '2026-05-04 09:00');
    desk.do(donghe, acceptance(), '2026-05-04 10:00');
    expect(desk.now.status).toBe('closed');
  });

  it('what is new is for the new county: the next stage is proposed and decided there, and not where it was', () => {
    const desk = decidedInDonghe('notice');
    desk.clock('2026-04-02 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
    expect(desk.refusals(donghe, approve('2026-04-03'), '2026-04-03 09:00')).toEqual(['not-competent']);
    desk.do(xishan, approve('2026-04-03'), '2026-04-03 09:00');
    expect(desk.now).toMatchObject({ status: 'in-force' });
    expect(decidingPlaces(desk.now)).toEqual(['donghe', 'xishan']);
  });

  it('a lead not yet verified is verified in the new county', () => {
    const desk = new Desk(units.township);
    desk.do(donghe, lead, '2026-03-02 09:00');
    const moved = movedTo(desk, toXishan(units.township));
    const verify = {
      type: 'verify',
      substantiated: true,
      findings: 'Found so.',
      gravity: 'found',
      aggravating: [],
      mitigating: [],
    } as const;
    expect(moved.refusals(donghe, verify, '2026-03-03 09:00')).toEqual(['not-competent']);
    expect(moved.refusals(xishan, verify, '2026-03-03 09:00')).toEqual([]);
    expect(decidingPlaces(moved.now)).toEqual([]);
  });

  it('a county’s meeting is still judged by the city’s (I-9)', () => {
    const measure = {
      ...measureOn(imposed('veto', '2026-02-02 10:00')),
      decidedBy: officer('cgc', 'meeting', 'donghe'),
    };
    expect(appellateBodies(measure, { city })).toMatchObject([
      { body: 'cgc', jurisdiction: 'yangcheng', capacities: ['meeting'] },
    ]);
  });
});

describe('a unit that came to belong to somebody else while a warning or a veto stands (A23, A24, A26)', () => {
  const nowCentral = { ...units.cityDepartment, affiliation: 'central' } as const;

  it('the director who approved the warning releases it, though such a unit would now only be recommended on', () => {
    const desk = movedTo(
      imposed('veto-warning', '2026-03-02 10:00', { of: units.cityDepartment }),
      nowCentral,
    );
    desk.do(staffOf(nowCentral), progress(true), '2026-05-04 08:00');
    desk.do(officer('cgc-office', 'director'), acceptance(), '2026-05-04 09:00');
    expect(desk.refusals(cgcMeeting, release, '2026-05-04 10:00')).toEqual(['not-competent']);
    desk.do(cgcDirector, release, '2026-05-04 10:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'released' });
  });

  it('papers owed since the decision are still sent from where it was decided (A26)', () => {
    const when = '2026-03-02 10:00';
    const desk = verifiedCase(units.municipal, 'grave', when, { by: donghe });
    const resolution = desk.agreed('veto', when, { locality: 'donghe', level: 'county' });
    const propose = { type: 'propose', stage: 'veto', reasons: 'By its gravity.', resolution } as const;
    desk.do(officer('joint-conference', 'meeting', 'donghe'), propose, when);
    desk.do(staffOf(units.municipal), { type: 'state-case', text: 'We see it otherwise.' }, when);
    desk.do(officer('cgc', 'meeting', 'donghe'), approve('2026-03-02'), when);
    const moved = movedTo(desk, toXishan(units.municipal));
    expect(filingRecordsOf(moved.now).length).toBeGreaterThan(0);
    const filed = {
      type: 'file',
      number: 1,
      addressee: 'The superior.',
      on: '2026-03-10',
      document: { number: 'No. 3', date: '2026-03-10' },
    } as const;
    expect(moved.refusals(xishan, filed, '2026-03-10 09:00')).toEqual(['not-competent']);
    expect(moved.refusals(donghe, filed, '2026-03-10 09:00')).toEqual([]);
  });
});

describe('a lead on a unit that is no more (A3, A18)', () => {
  const merged: UnitFacts = { ...units.township, ended: { from: '2026-06-16', into: 'qiaozhen' } };
  const leadOf = (occurredOn: string) => ({
    type: 'report-lead' as const,
    lead: { ground: '18.1' as const, facts: 'Neglected the work.', occurredOn, elements: {} },
  });

  it.each([
    ['the day before it was merged', '2026-06-15', []],
    ['the day on which it was no more', '2026-06-16', ['unit-ended']],
    ['the day after', '2026-06-17', ['unit-ended']],
  ])('of %s: %s', (_, occurredOn, refused) => {
    expect(new Desk(merged).refusals(donghe, leadOf(occurredOn), '2026-07-01 09:00')).toEqual(refused);
  });

  it('the refusal names the day and who took over, and points at the day', () => {
    const outcome = new Desk(merged).ask(donghe, leadOf('2026-06-17'), '2026-07-01 09:00');
    expect(outcome).toMatchObject({
      refusals: [
        {
          kind: 'input',
          articles: ['A3', 'A18'],
          facts: { from: '2026-06-16', mergedInto: 'qiaozhen' },
          pointer: '/occurredOn',
        },
      ],
    });
  });

  it('a case opened before goes to its end', () => {
    const before = decidedInDonghe('notice');
    const desk = movedTo(before, { ...merged, ended: { from: '2026-03-10' } });
    desk.do(donghe, acceptance(), '2026-03-20 09:00');
    expect(desk.now.status).toBe('closed');
  });
});
