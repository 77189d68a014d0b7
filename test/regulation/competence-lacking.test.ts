import {
  type Act,
  type ActId,
  type Actor,
  actAs,
  allow,
  authorize,
  bestOf,
  type Caller,
  type Lacking,
  measureOfTangshan,
  type Office,
  type Outcome,
  onlyThoseWhoAssess,
  placeOf,
  placeOfCity,
  type Refusal,
  refuse,
  type UnitFacts,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  cgcOffice,
  city,
  Desk,
  lead,
  officer,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

/** Whoever may not do an act is told what is lacking, body, level, place or capacity, and who could. */

const now = '2025-01-06 09:00';
const donghe = officer('cgc-office', 'director', 'donghe');

const refusalsOf = (outcome: Outcome<unknown>): readonly Refusal[] => (outcome.ok ? [] : outcome.refusals);

const lackingIn = (refusals: readonly Refusal[]) =>
  refusals.filter(({ code }) => code === 'not-competent').map(({ facts }) => facts.lacking);

const lackingOn = (desk: Desk, actor: Actor, act: Act) => lackingIn(refusalsOf(desk.ask(actor, act, now)));

const finding: Act = {
  type: 'verify',
  substantiated: false,
  findings: 'Nothing of it.',
  aggravating: [],
  mitigating: [],
};

const reported = (unit: UnitFacts): Desk => {
  const desk = new Desk(unit);
  desk.do(cgcOffice, lead, now);
  return desk;
};

describe('an act on a case', () => {
  it.each<[string, Actor, UnitFacts, Lacking]>([
    ['discipline inspection: another body', officer('discipline', 'director'), units.county, 'body'],
    ['the unit’s own staff: no body at all', staffOf(units.county), units.county, 'body'],
    [
      'the county’s own office: another level',
      officer('cgc-office', 'director', 'donghe'),
      units.county,
      'level',
    ],
    [
      'the office of another county: another place',
      officer('cgc-office', 'director', 'xishan'),
      units.township,
      'place',
    ],
  ])('verification by %s (A26)', (_, actor, unit, lacking) => {
    expect(lackingOn(reported(unit), actor, finding)).toEqual([lacking]);
  });

  it('a notice by the city’s office, for a township: another level (A20)', () => {
    const desk = reported(units.township);
    desk.do(cgcOffice, { ...finding, substantiated: true, gravity: 'found' }, now);
    expect(lackingOn(desk, cgcOffice, { type: 'propose', stage: 'notice', reasons: 'So.' })).toEqual([
      'level',
    ]);
  });

  it('a clerk of the right office may not hold an interview: another capacity, and the text says which it takes (A21)', () => {
    const desk = verifiedCase(units.township, 'serious', now, { by: donghe });
    desk.do(donghe, { type: 'propose', stage: 'interview', reasons: 'Found.' }, now);
    const outcome = desk.ask(officer('cgc-office', 'staff', 'donghe'), approve('2025-01-06'), now);
    const [refusal] = refusalsOf(outcome);
    expect(refusal?.facts.lacking).toBe('capacity');
    expect(refusal?.text.zh).toContain('您的身份是工作人员，须为主任。');
    expect(refusal?.text.en).toContain('your capacity there is staff, and it takes director.');
  });

  it('who could is named with the capacity it takes (A24)', () => {
    const desk = verifiedCase(units.county, 'grave', now);
    desk.do(officer('joint-conference', 'meeting'), desk.studied('veto', now), now);
    const [refusal] = refusalsOf(desk.ask(officer('cgc', 'director'), approve('2025-01-06'), now));
    expect(refusal?.text.zh).toContain(
      '社会治安综合治理委员会（主任会议）、维护稳定工作领导小组（组长会议）',
    );
    expect(refusal?.text.en).toContain('leading group for stability (heads’ meeting)');
    expect(refusal?.facts).toMatchObject({
      lacking: 'capacity',
      competent: [
        { body: 'cgc', capacities: ['meeting'], level: 'city', jurisdiction: 'yangcheng' },
        { body: 'slg', capacities: ['meeting'], level: 'city', jurisdiction: 'yangcheng' },
      ],
    });
  });
});

describe('an act on letters, reports, inspections or the year', () => {
  const office = (body: Office['body'], jurisdiction = 'yangcheng', capacity: Office['capacity'] = 'staff') =>
    officer(body, capacity, jurisdiction);
  const wholeCity = placeOfCity(city);

  it.each<[string, ActId, Actor, { id: string; above: readonly string[] }, Lacking, string]>([
    [
      'a county’s office issues letters (A7)',
      'issue-letters',
      office('cgc-office', 'donghe'),
      wholeCity,
      'level',
      '您的机构属县级，须为市级。',
    ],
    [
      'the finance department issues letters (A7)',
      'issue-letters',
      office('finance'),
      wholeCity,
      'body',
      '您代表的是财政部门，不在其列。',
    ],
    [
      'the inspection office of another county enters a finding (A9)',
      'enter-finding',
      office('inspection-office', 'xishan'),
      placeOf(units.county),
      'place',
      '您的机构属于另一地方。',
    ],
    [
      'the city’s office keeps the minutes of a county’s conference (A12)',
      'record-minutes',
      office('cgc-office'),
      placeOf(units.county),
      'level',
      '您的机构属市级，须为县级。',
    ],
    [
      'a unit’s staff put the scheme of the year (A10)',
      'put-scheme',
      staffOf(units.county),
      wholeCity,
      'body',
      '您不代表其中任何机构。',
    ],
  ])('%s', (_, act, actor, place, lacking, sentence) => {
    const refusal = authorize(actor, act, place, city);
    expect(refusal).toMatchObject({ code: 'not-competent', facts: { lacking } });
    expect(refusal?.text.zh).toContain(sentence);
  });

  it('only its own staff sign for a unit: an office is told that the unit could (A7)', () => {
    expect(authorize(cgcOffice, 'sign-letter', placeOf(units.county), city)).toMatchObject({
      code: 'not-the-units-staff',
      facts: { competent: [{ unit: 'donghe' }] },
    });
  });

  it('who neither assesses nor commends leaders is of another body, at whatever level (A11; I-22)', () => {
    const { office: discipline } = officer('discipline', 'director', 'donghe') as Extract<
      Actor,
      { by: 'office' }
    >;
    expect(onlyThoseWhoAssess([discipline], measureOfTangshan)?.facts.lacking).toBe('body');
    expect(onlyThoseWhoAssess([], measureOfTangshan)?.text.en).toContain('you act for none of them.');
  });
});

describe('somebody who holds several offices', () => {
  const held = (...offices: readonly (readonly [Office['body'], string])[]): Caller => ({
    subject: 'li',
    units: [],
    offices: offices.map(([body, jurisdiction]) => ({
      body,
      jurisdiction,
      level: jurisdiction === city.root ? 'city' : 'county',
      capacity: 'staff',
    })),
  });
  const issuing = (caller: Caller) =>
    lackingIn(
      refusalsOf(
        actAs(caller, 'issue-letters', placeOfCity(city), city, (actor) => {
          const refusal = authorize(actor, 'issue-letters', placeOfCity(city), city);
          return refusal ? refuse([refusal]) : allow(actor);
        }),
      ),
    );

  it('none of them here: the one elsewhere is told to be of another level (A7)', () => {
    expect(issuing(held(['finance', 'donghe'], ['cgc-office', 'xishan']))).toEqual(['level']);
  });

  it('is told the nearest miss, whichever of them stands first in the token (A7)', () => {
    const desk = verifiedCase(units.township, 'serious', now, { by: donghe });
    desk.do(donghe, { type: 'propose', stage: 'interview', reasons: 'Found.' }, now);
    const clerks = [officer('finance', 'staff', 'donghe'), officer('cgc-office', 'staff', 'donghe')];
    for (const actors of [clerks, clerks.toReversed()]) {
      const outcome = bestOf(actors.map((actor) => desk.ask(actor, approve('2025-01-06'), now)));
      expect(lackingIn(outcome ? refusalsOf(outcome) : [])).toEqual(['capacity']);
    }
  });
});
