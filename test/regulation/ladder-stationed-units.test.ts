import { competentOffices, type MeasureStage, recommend, type UnitFacts } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  at,
  cgcDirector,
  cgcMeeting,
  city,
  conference,
  type Desk,
  imposed,
  officer,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const places = (of: UnitFacts, stage: MeasureStage) =>
  competentOffices(city, of, 'decide', stage).map(({ body, jurisdiction }) => `${body}@${jurisdiction}`);

const proposedVeto = (of: UnitFacts): Desk => {
  const desk = verifiedCase(of, 'grave', '2025-01-06 09:00');
  desk.do(conference, desk.studied('veto', '2025-01-06'), '2025-01-06 10:00');
  return desk;
};

describe('a central unit is only recommended upward (A26)', () => {
  it('only the city commission speaks to its superior, whatever the stage of the veto-power regime', () => {
    expect(places(units.central, 'veto-warning')).toEqual(['cgc@yangcheng']);
    expect(places(units.central, 'veto')).toEqual(['cgc@yangcheng']);
    expect(
      proposedVeto(units.central).refusals(officer('slg', 'meeting'), approve('2025-01-14'), '2025-01-14'),
    ).toEqual(['not-competent']);
  });

  it('approved: recommendations to its superior and the province, no measure, no bars, case closed', () => {
    const desk = proposedVeto(units.central);
    const [event] = desk.do(cgcMeeting, approve('2025-01-14'), '2025-01-14 09:00');
    expect(event).toMatchObject({
      type: 'recommended-to-superior',
      articles: ['A26', 'A24'],
      data: {
        filings: [
          { to: 'unit-superior', what: 'written-recommendation' },
          { to: 'provincial-cgc', what: 'written-recommendation' },
        ],
      },
    });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'recommended-to-superior', past: [] });
  });

  it('below the veto-power regime it is treated like any other (A22)', () => {
    expect(imposed('listed-supervision', '2025-01-06 09:00', { of: units.central }).now.status).toBe(
      'in-force',
    );
  });

  it('climbing there by a missed deadline ends in the recommendation too (A23, A26)', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00', { of: units.central });
    desk.clock('2025-07-07 00:00');
    desk.do(conference, desk.studied('veto-warning', '2025-07-08'), '2025-07-08 09:00');
    desk.do(cgcDirector, approve('2025-07-21'), '2025-07-21 09:00');
    expect(desk.now).toMatchObject({
      status: 'closed',
      how: 'recommended-to-superior',
      past: [{ stage: 'listed-supervision' }],
    });
    expect(desk.now.past).toHaveLength(1);
  });
});

describe('a provincial unit: the city exercises it and files it (A26)', () => {
  it("only the city's bodies, though it sits in a county", () => {
    expect(places(units.provincial, 'veto')).toEqual(['cgc@yangcheng', 'slg@yangcheng']);
    expect(places(units.provincial, 'notice')).toContain('cgc-office@donghe');
  });

  it('files with the provincial office, its superior, and upward for a veto (A24)', () => {
    const desk = proposedVeto(units.provincial);
    const [event] = desk.do(cgcMeeting, approve('2025-01-14'), '2025-01-14 09:00');
    expect(event).toMatchObject({
      type: 'measure-imposed',
      data: {
        filings: [
          { to: 'provincial-cgc-or-slg-office' },
          { to: 'unit-superior' },
          { to: 'superior-authorities' },
        ],
      },
    });
  });
});

describe('a municipal unit stationed in a county: the county exercises it and files it (A26)', () => {
  it("only the county's bodies decide a warning or a veto; the city's are refused", () => {
    expect(places(units.municipal, 'veto')).toEqual(['cgc@donghe', 'slg@donghe']);
    const desk = verifiedCase(units.municipal, 'grave', '2025-01-06 09:00');
    const byTheCity = desk.studied('veto', '2025-01-06');
    expect(desk.refusals(conference, byTheCity, '2025-01-06 10:00')).toEqual(['not-competent']);
    const seat = { locality: 'donghe', level: 'county' } as const;
    const act = { ...byTheCity, resolution: desk.agreed('veto', '2025-01-06', seat) };
    desk.do(officer('joint-conference', 'meeting', 'donghe'), act, '2025-01-06 10:00');
    const [event] = desk.do(officer('cgc', 'meeting', 'donghe'), approve('2025-01-14'), '2025-01-14 09:00');
    expect(event).toMatchObject({
      articles: ['A24', 'A26'],
      data: {
        filings: [{ to: 'city-cgc-or-slg-office' }, { to: 'unit-superior' }, { to: 'superior-authorities' }],
      },
    });
  });

  it('below the regime both its own level and the county where it is stationed may act', () => {
    expect(places(units.municipal, 'listed-supervision')).toEqual([
      'cgc-office@yangcheng',
      'slg-office@yangcheng',
      'cgc-office@donghe',
      'slg-office@donghe',
    ]);
  });

  it('a municipal unit that sits in no county answers to the city', () => {
    expect(places({ ...units.cityDepartment, affiliation: 'municipal' }, 'veto')).toEqual([
      'cgc@yangcheng',
      'slg@yangcheng',
    ]);
  });
});

describe('the recommendation names the route and the filings in advance (A26)', () => {
  it.each([
    [units.central, 'recommend-to-superior', ['unit-superior', 'provincial-cgc']],
    [units.provincial, 'exercise', ['provincial-cgc-or-slg-office', 'unit-superior', 'superior-authorities']],
    [units.municipal, 'exercise', ['city-cgc-or-slg-office', 'unit-superior', 'superior-authorities']],
    [units.county, 'exercise', ['superior-authorities']],
  ] as const)('$id: %s', (of, route, filings) => {
    const desk = verifiedCase(of, 'grave', '2025-01-06 09:00');
    const outcome = recommend(desk.now, { city, unit: of, now: at('2025-01-06 10:00') });
    expect(outcome).toMatchObject({ ok: true, value: { stage: 'veto', route } });
    expect(outcome.ok && outcome.value.filings.map(({ to }) => to)).toEqual(filings);
  });
});
