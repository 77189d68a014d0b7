import {
  type Actor,
  agreeToPlan,
  type Body,
  type CityFile,
  type CitySettings,
  cityOfToday,
  conferenceDepartments,
  dutyKindsOf,
  filingsOf,
  lacking,
  lawOn,
  type Outcome,
  owedReports,
  provinceOf2016,
  putTemplate,
  quorumOf,
  recordMinutes,
  type SessionMinutes,
  successorsOf2018,
  type UnitFacts,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { allOf } from '../support/kinds.ts';
import { testCity } from '../support/world/city.ts';

const under = (law: Omit<CitySettings, 'id' | 'name' | 'root' | 'workCalendar'>): CitySettings => ({
  ...law,
  id: 'here',
  name: { zh: '本市', en: 'here' },
  root: 'city',
  workCalendar: {},
});

const today = under(cityOfToday);
const province = under(provinceOf2016);
const merged: CityFile = { ...testCity, amendments: [successorsOf2018] };

const top = { id: 'city', kind: 'locality', level: 'city' } as const;
const north = { id: 'north', kind: 'locality', level: 'county' } as const;
const hill = { id: 'north-hill', kind: 'locality', level: 'township' } as const;

const unit = (
  facts: Pick<UnitFacts, 'id' | 'kind' | 'level'>,
  ...ancestors: UnitFacts['ancestors']
): UnitFacts => ({ ...facts, affiliation: 'local', ancestors });

const bureau = unit({ id: 'bureau', kind: 'department', level: 'county' }, north, top);
const county = unit(north, top);
const city = unit(top);

const owed = (facts: UnitFacts, law: CitySettings): string[] =>
  owedReports(facts, 2026, law).map(
    ({ kind, to }) => `${kind} → ${to.body} of ${to.jurisdiction ?? 'above'}`,
  );

const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok
    ? []
    : outcome.refusals.map(({ code, pointer }) => (pointer === undefined ? code : `${pointer} ${code}`));

const by = (body: Body): Actor => ({
  by: 'office',
  subject: body,
  office: { body, level: 'city', jurisdiction: 'city', capacity: 'director' },
});

describe('who owes which report to whom is said by the city’s law (A8)', () => {
  it('a city without a stability group is owed one report by each department', () => {
    expect(owed(bureau, today)).toEqual(['unit-to-peace-group → peace-group of north']);
    expect(owed(bureau, testCity)).toHaveLength(2);
  });

  it('its one group reports to the one above, the city’s beyond the top, and the committee to its plenary', () => {
    expect(owed(county, today)).toEqual([
      'peace-group-upwards → peace-group of city',
      'committee-to-plenary → plenary of north',
    ]);
    expect(owed(city, today)[0]).toBe('peace-group-upwards → peace-group of above');
  });

  it('a township under the measure of 2017 has no commission and owes nothing; where townships have one it reports too', () => {
    const township = unit(hill, north, top);
    expect(owed(township, testCity)).toEqual([]);
    const everywhere = testCity.levels.map((level) => ({ ...level, bodies: 'decide' as const }));
    expect(owed(township, { ...testCity, levels: everywhere })).toContain('cgc-to-cgc → cgc of north');
  });

  it('a report may always go beyond the top, and at some levels only', () => {
    const [first] = today.reports;
    if (!first) throw new Error('the law has no report');
    const to = { function: 'commission', seat: 'beyond' } as const;
    const law = { ...today, reports: [{ ...first, at: ['county'], to }] };
    expect(owed(bureau, law)).toEqual(['unit-to-peace-group → peace-group of above']);
    expect(owed(unit({ id: 'school', kind: 'unit', level: 'city' }, top), law)).toEqual([]);
  });

  it('after the bodies were merged a department owes one report to the one group there is, for the years since', () => {
    expect(owed(bureau, lawOn(merged, '2018-01-01'))).toEqual([
      'department-to-cgc → cgc of north',
      'department-to-slg → slg of north',
    ]);
    expect(owed(bureau, lawOn(merged, '2019-01-01'))).toEqual(['department-to-cgc → peace-group of north']);
  });
});

describe('whose duties there are is said by the city’s law (A4–A6)', () => {
  const ids = (law: CitySettings) => dutyKindsOf(north, law).map(({ id }) => id);

  it('a law with one commission knows its meetings and none of a second group', () => {
    expect(ids(province)).toEqual(['committee-study', 'commission-plenary']);
    expect(ids(today)).toEqual(['committee-hears', 'peace-group-meeting']);
  });

  it('meetings of a group that is no more are nobody’s; those of before stay the duty of their day', () => {
    expect(ids(lawOn(merged, '2018-12-31'))).toContain('slg-plenary');
    expect(ids(lawOn(merged, '2019-01-01'))).not.toContain('slg-plenary');
  });
});

describe('the departments of the conference are said by the city’s law (A12, I-17)', () => {
  const names = (law: CitySettings) => conferenceDepartments(law).map(({ name }) => name.zh);

  it('six under the measure of 2017, five under the province’s, five today: discipline and supervision are one', () => {
    expect(names(testCity)).toEqual([
      '综治办',
      '维稳办',
      '纪委机关',
      '组织部门',
      '监察部门',
      '人力资源社会保障部门',
    ]);
    expect(names(province)).toEqual(['综治办', '纪检机关', '组织部门', '人事部门', '监察部门']);
    expect(names(today)).toEqual(['平安办', '政法委', '纪委监委', '组织部门', '人力资源社会保障部门']);
  });

  it('a department that is a body of the law goes by that body’s name, whatever it is called', () => {
    const bodies = today.bodies.map((body) =>
      body.id === 'peace-office' ? { ...body, short: { zh: '平安中心', en: 'peace centre' } } : body,
    );
    expect(names({ ...today, bodies })[0]).toBe('平安中心');
  });

  const minutes: SessionMinutes = {
    locality: 'city',
    heldOn: '2026-03-02',
    document: { number: '纪要1号', date: '2026-03-02' },
    present: allOf(today),
    items: [
      {
        number: 1,
        subject: { kind: 'reward', text: '年度奖励' },
        resolution: { outcome: 'agreed', text: '同意' },
      },
    ],
  };
  const recorded = (law: CitySettings, present: SessionMinutes['present'], office: Body) =>
    recordMinutes({ ...minutes, present }, null, {
      ...{ city: law, lawThen: law, unit: city, actor: by(office) },
      ...{ now: '2026-03-02T04:00:00.000Z', newId: 's', readable: new Set<string>() },
    });

  it.each([
    [2, false],
    [3, true],
  ])('five departments: three are more than half (I-17); %i present', (present, reached) => {
    const session = { ...minutes, present: minutes.present.slice(0, present), departments: 5 };
    expect(quorumOf(session, today)).toMatchObject({ present, needed: 3, reached });
  });

  it.each([1, 2, 5, 6, 11])('of %i departments more than half or all may be asked for', (departments) => {
    const all = { interpretations: [{ id: 'I-17', from: '2021-01-01', setting: 'all' } as const] };
    const half = quorumOf({ ...minutes, departments }, today).needed;
    expect(2 * half).toBeGreaterThan(departments);
    expect(2 * (half - 1)).toBeLessThanOrEqual(departments);
    expect(quorumOf({ ...minutes, departments }, all).needed).toBe(departments);
  });

  it('minutes with a department of another law are refused, and told which there are', () => {
    const outcome = recorded(today, allOf(testCity).slice(0, 1), 'peace-office');
    expect(codes(outcome)).toEqual(['/present/0/department unknown-kind']);
    expect(outcome).toMatchObject({
      refusals: [{ facts: { id: 'cgc-office', kinds: conferenceDepartments(today).map(({ id }) => id) } }],
    });
    expect(codes(recorded(today, minutes.present, 'peace-office'))).toEqual([]);
  });
});

describe('who revises the letters together is said by the city’s law (A7)', () => {
  const sections = (['locality', 'department', 'unit'] as const).map((kind) => ({
    id: kind,
    kind,
    tasks: ['守土有责'],
    targets: [{ id: 'order', text: '整治', weight: 100, measure: '销号率', evidence: '台账' }],
  }));
  const put = (law: CitySettings, office: Body, other?: Body) =>
    codes(
      putTemplate(
        null,
        { title: '责任书', sections, ...(other !== undefined && { with: { body: other } }) },
        {
          ...{ actor: by(office), now: '2026-01-05T04:00:00.000Z', city: law, year: 2026 },
          ...{ earlier: undefined, issued: false },
        },
      ),
    );

  it('one office that fulfils both needs no second, and can name none', () => {
    expect(put(today, 'peace-office')).toEqual([]);
    expect(put(today, 'peace-office', 'finance')).toEqual(['/with/body with-a-stranger']);
    expect(put(province, 'commission-office')).toEqual([]);
  });

  it('of the two offices of 2017 each names the other, not itself and nobody else', () => {
    expect(put(testCity, 'cgc-office', 'slg-office')).toEqual([]);
    expect(put(testCity, 'cgc-office', 'cgc-office')).toEqual(['/with/body with-itself']);
    expect(put(testCity, 'cgc-office', 'finance')).toEqual(['/with/body with-a-stranger']);
    expect(put(today, 'political-legal-commission')).toEqual(['not-competent']);
  });
});

describe('who agrees to a plan is said by the city’s law (A14, A16, A17; I-27)', () => {
  const planOf = (law: CitySettings, id: string) => {
    const kind = law.plans.find((one) => one.id === id);
    if (!kind) throw new Error(`no plan ${id}`);
    return kind;
  };

  it('a plan waits for no group that there is not, and for nobody’s agreement with themselves', () => {
    expect(lacking(planOf(today, 'peaceful-units'), [], today)).toEqual(['organisation']);
    expect(lacking(planOf(province, 'rewards-of-the-year'), [], province)).toEqual([
      'organisation',
      'finance',
    ]);
  });

  it('whoever the law does not name cannot agree', () => {
    const plan = {
      ...{ id: 'peaceful-units-2026', kind: 'peaceful-units', years: { from: 2026, to: 2026 }, text: 1 },
      ...{ plannedOn: '2026-03-02', document: { number: '1号', date: '2026-03-02' }, terms: null },
      ...{ quotas: [], used: [], gradeAtLeast: null, rewards: null, agreements: [] },
    };
    const agree = (body: Body) =>
      codes(
        agreeToPlan(
          plan,
          { document: plan.document, text: 1 },
          {
            ...{ actor: by(body), now: '2026-03-02T04:00:00.000Z', city: today },
            kind: planOf(today, 'peaceful-units'),
          },
        ),
      );
    expect(agree('organisation')).toEqual([]);
    expect(agree('finance')).toEqual(['not-competent']);
  });
});

describe('which papers a decision owes, and to whom, is said by the rung (A24, A26)', () => {
  const stationed: UnitFacts = { ...bureau, affiliation: 'municipal' };
  const veto = testCity.ladder.at(-1);

  it('of a district the file sends them to the city above it, not to the province', () => {
    if (!veto) throw new Error('the law has no rung');
    const district = {
      ...testCity,
      above: { zh: '市', en: 'city' },
    };
    const rung = {
      ...veto,
      papers: [
        {
          to: 'office-of-the-city',
          name: { zh: '{@above}{@commission-office}', en: '{@commission-office} of the {@above}' },
          what: 'for-the-record',
          of: 'every-unit',
        },
      ],
    } as const;
    expect(filingsOf(county, rung, district)).toEqual([
      {
        to: 'office-of-the-city',
        toName: { zh: '市综治办', en: 'commission’s office of the city' },
        what: 'for-the-record',
        article: 'A24',
      },
    ]);
  });

  it('a rung that names none owes none, whatever the unit', () => {
    if (!veto) throw new Error('the law has no rung');
    const { papers, ...rung } = veto;
    expect(papers).toHaveLength(7);
    expect(filingsOf(stationed, rung, testCity)).toEqual([]);
    expect(filingsOf(stationed, veto, testCity).map(({ to }) => to)).toEqual([
      'city-cgc-or-slg-office',
      'unit-superior',
      'superior-authorities',
    ]);
  });
});
