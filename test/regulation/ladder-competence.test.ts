import { type Actor, competentOffices, type MeasureStage, mayAct, officeCovers, placeOf } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  cgcOffice,
  city,
  Desk,
  imposed,
  lead,
  officer,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const at = (of: keyof typeof units, act: 'propose' | 'decide' | 'verify', stage?: MeasureStage) =>
  [
    ...new Set(
      competentOffices(city, units[of], act, stage).map(
        ({ level, jurisdiction }) => `${level}:${jurisdiction}`,
      ),
    ),
  ].toSorted();

describe('the level of the bodies; the city’s offices interview and list at any depth (A20–A22; I-14)', () => {
  it.each([
    ['a county: one level above it, the city', 'county', ['city:yangcheng']],
    ['a township: one level above it, its county', 'township', ['county:donghe']],
    [
      'a county department: its own level or one above',
      'countyDepartment',
      ['city:yangcheng', 'county:donghe'],
    ],
    ['a city department: its own level; above it is the province', 'cityDepartment', ['city:yangcheng']],
    ['a unit of a township: townships have no such bodies, so its county', 'townshipUnit', ['county:donghe']],
    ['the city itself answers to the province', 'city', []],
  ] as const)('%s', (_, of, places) => {
    for (const stage of ['notice', 'veto-warning', 'veto'] as const) {
      expect(at(of, 'propose', stage)).toEqual(places);
      expect(at(of, 'decide', stage)).toEqual(places);
    }
    const orTheCity = places.length === 0 ? [] : [...new Set(['city:yangcheng', ...places])].toSorted();
    for (const stage of ['interview', 'listed-supervision'] as const) {
      expect(at(of, 'propose', stage)).toEqual(orTheCity);
      expect(at(of, 'decide', stage)).toEqual(orTheCity);
    }
    expect(at(of, 'verify')).toEqual(orTheCity);
  });

  it("a county's own office is not above its county (I-14)", () => {
    const desk = new Desk(units.county);
    expect(desk.refusals(officer('cgc-office', 'director', 'donghe'), lead, '2025-01-06')).toEqual([
      'not-competent',
    ]);
  });

  it("another county's office has nothing to say, nor one whose token calls a county a city", () => {
    const decide = competentOffices(city, units.township, 'decide', 'notice');
    const office = { body: 'cgc-office', capacity: 'director', jurisdiction: 'donghe' } as const;
    expect(mayAct({ ...office, level: 'county' }, decide)).toBe(true);
    expect(mayAct({ ...office, level: 'city' }, decide)).toBe(false);
    expect(mayAct({ ...office, level: 'county', jurisdiction: 'xishan' }, decide)).toBe(false);
  });

  it('an office sees its own locality and everything below it', () => {
    const office = { body: 'cgc', level: 'county', capacity: 'director', jurisdiction: 'donghe' } as const;
    expect(officeCovers(office, placeOf(units.county))).toBe(true);
    expect(officeCovers(office, placeOf(units.townshipUnit))).toBe(true);
    expect(officeCovers(office, placeOf(units.otherCounty))).toBe(false);
    expect(officeCovers(office, placeOf(units.cityDepartment))).toBe(false);
  });
});

describe('who decides each stage, in which capacity (A20–A24)', () => {
  const cases: readonly (readonly [MeasureStage, Actor, boolean])[] = [
    ['notice', officer('cgc-office', 'deputy-director'), true],
    ['notice', officer('slg-office', 'director'), true],
    ['notice', officer('cgc', 'director'), true],
    ['notice', officer('discipline', 'director'), false],
    ['interview', officer('cgc-office', 'director'), true],
    ['interview', officer('cgc-office', 'deputy-director'), true],
    ['interview', officer('cgc-office', 'staff'), false],
    ['interview', officer('slg-office', 'executive-deputy-director'), true],
    ['interview', officer('slg-office', 'deputy-director'), false],
    ['interview', officer('cgc', 'deputy-director'), true],
    ['interview', officer('slg', 'deputy-head'), true],
    ['interview', officer('cgc', 'member'), false],
    ['listed-supervision', officer('slg-office', 'director'), true],
    ['listed-supervision', officer('cgc', 'director'), false],
    ['veto-warning', officer('cgc', 'director'), true],
    ['veto-warning', officer('slg', 'head'), true],
    ['veto-warning', officer('cgc', 'deputy-director'), false],
    ['veto-warning', officer('cgc', 'meeting'), false],
    ['veto-warning', officer('cgc-office', 'director'), false],
    ['veto', officer('cgc', 'meeting'), true],
    ['veto', officer('slg', 'meeting'), true],
    ['veto', officer('cgc', 'director'), false],
    ['veto', officer('joint-conference', 'meeting'), false],
  ];
  it.each(cases)('%s: %o → %s', (stage, actor, may) => {
    const competent = competentOffices(city, units.county, 'decide', stage);
    expect(actor.by === 'office' && mayAct(actor.office, competent)).toBe(may);
  });

  it("in a county the office's deputy does not interview; the commission's deputy may, where necessary (A21)", () => {
    const competent = competentOffices(city, units.township, 'decide', 'interview');
    const may = (actor: Actor) => actor.by === 'office' && mayAct(actor.office, competent);
    expect(may(officer('cgc-office', 'director', 'donghe'))).toBe(true);
    expect(may(officer('cgc-office', 'deputy-director', 'donghe'))).toBe(false);
    expect(may(officer('cgc', 'deputy-director', 'donghe'))).toBe(true);
    expect(competent.filter(({ exceptional }) => exceptional).map(({ body }) => body)).toEqual([
      'cgc',
      'slg',
    ]);
  });

  it('a decision made only because it was necessary says so (A20)', () => {
    const desk = verifiedCase(units.county, 'found', '2025-01-06 09:00');
    desk.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'Found.' }, '2025-01-06 09:00');
    const act = { ...approve('2025-01-06'), necessity: 'It concerns both offices.' } as const;
    const [event] = desk.do(officer('cgc', 'director'), act, '2025-01-06 10:00');
    expect(event?.explanation.facts.exceptional).toBe(true);
  });

  it('only the joint conference proposes a warning or a veto (A23, A24)', () => {
    for (const stage of ['veto-warning', 'veto'] as const) {
      const bodies = competentOffices(city, units.county, 'propose', stage).map(({ body }) => body);
      expect(bodies).toEqual(['joint-conference']);
    }
  });
});

describe('a refusal names the article and who could (A21)', () => {
  it('the finance office cannot report a lead, and is told who can (A26)', () => {
    const outcome = new Desk(units.county).ask(officer('finance', 'director'), lead, '2025-01-06');
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [
        {
          code: 'not-competent',
          kind: 'competence',
          articles: ['A26'],
          facts: {
            competent: [
              { body: 'cgc-office', level: 'city', jurisdiction: 'yangcheng' },
              { body: 'slg-office', level: 'city', jurisdiction: 'yangcheng' },
              { body: 'inspection-office', level: 'city', jurisdiction: 'yangcheng' },
            ],
          },
        },
      ],
    });
  });

  it('the city itself is no case here, and nobody could', () => {
    const outcome = new Desk(units.city).ask(cgcOffice, lead, '2025-01-06');
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [{ code: 'city-answers-to-province', kind: 'competence', facts: { competent: [] } }],
    });
  });

  it("a unit's staff neither report, verify, propose nor decide; an office does not speak for a unit", () => {
    const staff = staffOf(units.county);
    expect(new Desk(units.county).refusals(staff, lead, '2025-01-06')).toEqual(['not-competent']);
    const desk = verifiedCase(units.county, 'found', '2025-01-06 09:00');
    const proposal = { type: 'propose', stage: 'notice', reasons: 'Found.' } as const;
    expect(desk.refusals(staff, proposal, '2025-01-06 09:00')).toEqual(['not-competent']);
    desk.do(cgcOffice, proposal, '2025-01-06 09:00');
    expect(desk.refusals(staff, approve('2025-01-06'), '2025-01-06 10:00')).toEqual(['not-competent']);
    const statement = { type: 'state-case', text: 'It was otherwise.' } as const;
    expect(desk.refusals(cgcOffice, statement, '2025-01-06 10:00')).toEqual(['not-the-units-staff']);
    expect(desk.refusals(staffOf(units.otherCounty), statement, '2025-01-06 10:00')).toEqual([
      'not-the-units-staff',
    ]);
  });

  it('all reasons at once: neither competent, nor document, nor reasons', () => {
    const desk = verifiedCase(units.county, 'found', '2025-01-06 09:00');
    desk.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'Found.' }, '2025-01-06 09:00');
    const workTeam = {
      sentBy: { body: 'cgc-office', level: 'city', jurisdiction: 'yangcheng' },
      members: [],
      from: '2025-01-06',
      to: null,
    } as const;
    const act = { type: 'decide', outcome: 'approve', reasons: '', workTeam } as const;
    expect(desk.refusals(officer('finance', 'director'), act, '2025-01-06 10:00')).toEqual([
      'not-competent',
      'reasons-missing',
      'document-missing',
      'no-work-team',
    ]);
  });
});

describe('out of turn and without competence, both are said', () => {
  it.each([
    ['decide', approve('2025-01-06')],
    ['release', { type: 'release', document: { number: '1', date: '2025-01-06' }, reasons: 'So.' }],
    ['extend', { type: 'extend', lastDay: '2025-03-01', reasons: 'So.' }],
    ['accept', { type: 'accept', accepted: true, findings: 'So.' }],
    ['propose', { type: 'propose', stage: 'notice', reasons: 'So.' }],
  ] as const)("a unit's staff try to %s in a case that is only a lead", (_, act) => {
    const desk = new Desk(units.county);
    desk.do(cgcOffice, lead, '2025-01-06 09:00');
    expect(desk.refusals(staffOf(units.county), act, '2025-01-06 10:00')).toEqual([
      'wrong-status',
      'not-competent',
    ]);
  });
});

describe('who verifies that it is put right (A20–A24)', () => {
  const acceptance = { type: 'accept', accepted: true, findings: 'Put right.' } as const;

  it('a notice: any of the offices at the place that issued it (A20)', () => {
    const desk = imposed('notice', '2025-01-06 09:00', { of: units.countyDepartment });
    expect(desk.refusals(officer('slg-office', 'director'), acceptance, '2025-01-10')).toEqual([]);
    expect(desk.refusals(officer('slg-office', 'director', 'donghe'), acceptance, '2025-01-10')).toEqual([
      'not-competent',
    ]);
  });

  it('listed supervision: only the body that listed it (A22)', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    expect(desk.refusals(officer('slg-office', 'director'), acceptance, '2025-01-10')).toEqual([
      'not-competent',
    ]);
    expect(desk.refusals(officer('cgc-office', 'deputy-director'), acceptance, '2025-01-10')).toEqual([]);
  });
});
