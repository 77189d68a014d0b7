import {
  type Act,
  type ActId,
  type Actor,
  actsOfKinds,
  authorize,
  type Body,
  type Capacity,
  type CitySettings,
  competentOffices,
  type LadderAct,
  type MeasureStage,
  mayAct,
  placeOf,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  approve,
  cgcOffice,
  city,
  imposed,
  officer,
  units,
  verifiedCase,
} from './ladder-desk.ts';

/** Clerks prepare, directors decide (I-38): act by act, on a county of the city or for the whole city. */

/** The city settles it the other way: anybody of a body acts for it. */
const anybodyActs: CitySettings = {
  ...city,
  interpretations: city.interpretations.map((one) =>
    one.id === 'I-38' ? { ...one, setting: 'staff-act-for-their-body' } : one,
  ),
};

const byKind = new Map(actsOfKinds(city).map((act) => [act.id, act]));

const refusalOf = (act: string, actor: Actor, law: CitySettings) =>
  authorize(actor, byKind.get(act) ?? (act as ActId), placeOf(units.city), law);

const mayOnCase = (act: LadderAct, stage: MeasureStage | undefined, actor: Actor, law: CitySettings) =>
  actor.by === 'office' && mayAct(actor.office, competentOffices(law, units.county, act, stage));

describe('a clerk of the body may not, whoever heads it may', () => {
  it.each<readonly [string, string, Body, Capacity]>([
    ['issue the letters of a year (A7)', 'issue-letters', 'cgc-office', 'director'],
    ['withdraw the letters of a year (A7)', 'withdraw-letters', 'cgc-office', 'director'],
    ['revise their template (A7)', 'revise-template', 'slg-office', 'director'],
    ['amend letters that are out (A7)', 'amend-template', 'cgc-office', 'deputy-director'],
    ['open a special inspection (A9)', 'order-inspection', 'inspection-office', 'director'],
    ['put the scheme of a year (A10)', 'put-scheme', 'cgc-office', 'director'],
    ['answer a unit that asked for review (A10)', 'resolve-review', 'cgc-office', 'deputy-director'],
    ['publish a year (A10)', 'publish-year', 'cgc-office', 'director'],
    ['correct published results (A10)', 'correct-results', 'cgc-office', 'director'],
    ['agree to a plan (A17)', 'agree-to-plan/rewards', 'finance', 'director'],
    ['commend (A14)', 'commend-by-plan/yearly-advanced', 'cgc', 'meeting'],
    ['praise (A14)', 'commend-by-plan/yearly-praise', 'slg', 'head'],
    ['take a commendation back (A14)', 'resolve-commendation/yearly-advanced', 'cgc-office', 'director'],
  ])('%s', (_, act, body, capacity) => {
    expect(refusalOf(act, officer(body, 'staff'), city)).toMatchObject({
      code: 'not-competent',
      facts: { lacking: 'capacity' },
    });
    expect(refusalOf(act, officer(body, capacity), city)).toBeNull();
    expect(refusalOf(act, officer(body, 'staff'), anybodyActs)).toBeNull();
  });

  it.each<readonly [string, LadderAct, MeasureStage | undefined, Body, Capacity]>([
    ['impose a notice (A20)', 'decide', 'notice', 'cgc-office', 'deputy-director'],
    ['list for supervision (A22)', 'decide', 'listed-supervision', 'slg-office', 'director'],
    ['extend a notice (A20)', 'extend', 'notice', 'cgc-office', 'director'],
    ['extend a listing (A22)', 'extend', 'listed-supervision', 'cgc-office', 'director'],
    ['accept that a notice is complied with (A20)', 'accept', 'notice', 'slg-office', 'director'],
    ['accept after an interview (A21)', 'accept', 'interview', 'cgc-office', 'director'],
    ['accept after listed supervision (A22)', 'accept', 'listed-supervision', 'cgc-office', 'director'],
    ['accept under a warning (A23)', 'accept', 'veto-warning', 'cgc-office', 'deputy-director'],
    ['accept under a veto (A24)', 'accept', 'veto', 'slg-office', 'executive-deputy-director'],
    ['refer a leader (A27)', 'refer', undefined, 'cgc-office', 'director'],
  ])('%s', (_, act, stage, body, capacity) => {
    expect(mayOnCase(act, stage, officer(body, 'staff'), city)).toBe(false);
    expect(mayOnCase(act, stage, officer(body, capacity), city)).toBe(true);
    expect(mayOnCase(act, stage, officer(body, 'staff'), anybodyActs)).toBe(true);
  });

  it('a member of the commission prepares too: where necessary its heads or its meeting give notice (A20)', () => {
    const may = (capacity: Capacity) => mayOnCase('decide', 'notice', officer('cgc', capacity), city);
    expect((['director', 'deputy-director', 'meeting', 'member', 'staff'] as const).filter(may)).toEqual([
      'director',
      'deputy-director',
      'meeting',
    ]);
  });

  it('a warning and a veto stay with whom the measure names: no clerk releases (A23, A24), nor resolves an appeal (I-9)', () => {
    for (const law of [city, anybodyActs])
      for (const stage of ['veto-warning', 'veto'] as const)
        expect(mayOnCase('release', stage, officer('cgc', 'staff'), law)).toBe(false);
    const desk = imposed('notice', '2025-02-03 09:00');
    const resolve = {
      type: 'resolve-appeal',
      number: 1,
      outcome: 'rejected',
      document: { number: '2', date: '2025-02-10' },
      reasons: 'So.',
    } as const satisfies Act;
    desk.do(
      { by: 'unit', subject: 'staff', unit: desk.of.id },
      { type: 'appeal', entry: desk.now.version, reasons: 'Not so.' },
      '2025-02-04',
    );
    expect(desk.refusals(officer('cgc', 'staff'), resolve, '2025-02-10')).toEqual(['not-competent']);
    expect(desk.refusals(officer('cgc', 'director'), resolve, '2025-02-10')).toEqual([]);
  });
});

describe('what a clerk of the office does: they report, establish, propose and enter', () => {
  it.each<readonly [string, LadderAct, MeasureStage | undefined]>([
    ['report a lead (A26)', 'report-lead', undefined],
    ['enter what verification established (A26)', 'verify', undefined],
    ['propose a notice (A20)', 'propose', 'notice'],
    ['propose listed supervision (A22)', 'propose', 'listed-supervision'],
    ['record what came of a referral (A27)', 'record-referral-outcome', undefined],
    ['send the papers that a veto owes (A24)', 'file', 'veto'],
  ])('%s', (_, act, stage) => {
    expect(mayOnCase(act, stage, officer('cgc-office', 'staff'), city)).toBe(true);
  });

  it.each<readonly [string, string, Body]>([
    ['enter a unit (A6)', 'enter-unit', 'cgc-office'],
    ['record the survey (A23)', 'record-survey', 'cgc-office'],
    ['upload scores (A10)', 'upload-scores', 'cgc-office'],
    ['keep the minutes of the conference (A12)', 'record-minutes', 'slg-office'],
    ['draw up a plan (A14)', 'draw-up-plan/yearly-advanced', 'cgc-office'],
    ['record that a reward was given (A16)', 'give-reward', 'finance'],
    ['take note of an archive (A11)', 'acknowledge-archive', 'org-hr'],
  ])('%s', (_, act, body) => {
    expect(refusalOf(act, officer(body, 'staff'), city)).toBeNull();
  });

  it('from lead to proposal a clerk does it alone; the director decides it and accepts in the end (A20, A26)', () => {
    const clerk = officer('cgc-office', 'staff');
    const desk = verifiedCase(units.county, 'found', '2025-02-03 09:00', { by: clerk });
    desk.doExactly(clerk, { type: 'propose', stage: 'notice', reasons: 'So.' }, '2025-02-03 10:00');
    expect(desk.refusals(clerk, approve('2025-02-03'), '2025-02-03 11:00')).toEqual([
      'not-competent',
      'own-proposal',
    ]);
    desk.do(cgcOffice, approve('2025-02-03'), '2025-02-03 11:00');
    expect(desk.refusals(clerk, acceptance(), '2025-02-10 09:00')).toEqual(['not-competent']);
    expect(desk.refusals(cgcOffice, acceptance(), '2025-02-10 09:00')).toEqual([]);
  });
});

describe('a body that the law gives no head', () => {
  it('decides by whoever acts for it: somebody must be able to (I-38)', () => {
    const law = {
      ...city,
      bodies: city.bodies.map((one) =>
        one.id === 'cgc-office' ? { ...one, capacities: ['member', 'staff'] as const } : one,
      ),
    };
    expect(refusalOf('publish-year', officer('cgc-office', 'staff'), law)).toBeNull();
  });
});

describe('the setting is that of the day of the law (I-38)', () => {
  const changed: CitySettings = {
    ...city,
    interpretations: [
      ...city.interpretations,
      { id: 'I-38', from: '2025-06-01', setting: 'staff-act-for-their-body' },
    ],
  };
  it.each([
    ['the day before', '2025-05-31', 'not-competent'],
    ['on the day', '2025-06-01', undefined],
  ])('%s', (_, day, code) => {
    const law = { ...changed, day };
    expect(refusalOf('publish-year', officer('cgc-office', 'staff'), law)?.code).toBe(code);
  });
});
