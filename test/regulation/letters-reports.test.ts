import {
  type Actor,
  type CitySettings,
  enterReportOverdue,
  fileReport,
  owedInYear,
  owedReports,
  type Report,
  type ReportStep,
  receiverPlace,
  reportDeadline,
  reportDue,
  reportedLate,
  reportStatus,
  returnReport,
  type UnitFacts,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';
import { tangshanReport } from '../support/kinds.ts';
import { testCity } from '../support/world/city.ts';
import { at, clerkOf, done, recordUnits, refusals, staffOf } from './records-desk.ts';

const city = { id: 'city', kind: 'locality', level: 'city' } as const;
const north = { id: 'north', kind: 'locality', level: 'county' } as const;
const hill = { id: 'north-hill', kind: 'locality', level: 'township' } as const;

const unit = (
  facts: Pick<UnitFacts, 'id' | 'kind' | 'level'>,
  ...ancestors: UnitFacts['ancestors']
): UnitFacts => ({ ...facts, affiliation: 'local', ancestors });

/** `to-whom <- which report`, in short. */
const owed = (facts: UnitFacts): string[] =>
  owedReports(facts, 2026, testCity).map(
    ({ kind, to }) =>
      `${kind} → ${to.body} of ${to.jurisdiction ?? 'the province'} (${to.level ?? 'beyond the top'})`,
  );

describe('which reports fall due, from whom to whom (A8)', () => {
  it('a law without a second group owes it none and waits for none (A8)', () => {
    const law = {
      ...testCity,
      bodies: testCity.bodies.filter(({ fulfils }) => !fulfils.includes('stability-group')),
    };
    const county = unit(north, city);
    expect(owedReports(county, 2026, law).map(({ kind }) => kind)).toEqual([
      'cgc-to-cgc',
      'committee-to-plenary',
    ]);
    expect(owedReports(county, 2026, testCity)).toHaveLength(3);
  });

  it.each([
    [
      'a department of the city reports to the city’s commission and leading group',
      unit({ id: 'city-education', kind: 'department', level: 'city' }, city),
      ['department-to-cgc → cgc of city (city)', 'department-to-slg → slg of city (city)'],
    ],
    [
      'a department of a county to the county’s, not to the city’s',
      unit({ id: 'north-health', kind: 'department', level: 'county' }, north, city),
      ['department-to-cgc → cgc of north (county)', 'department-to-slg → slg of north (county)'],
    ],
    [
      'a unit inside a department’s system reports itself, to the bodies of its level (A3)',
      unit(
        { id: 'school', kind: 'unit', level: 'city' },
        { id: 'city-education', kind: 'department', level: 'city' },
        city,
      ),
      ['department-to-cgc → cgc of city (city)', 'department-to-slg → slg of city (city)'],
    ],
    [
      'a department at township level to the county’s, for a township has neither body (I-25)',
      unit({ id: 'hill-station', kind: 'department', level: 'township' }, hill, north, city),
      ['department-to-cgc → cgc of north (county)', 'department-to-slg → slg of north (county)'],
    ],
    [
      'a county’s commission and leading group to the city’s, its standing committee to its own plenary (I-26)',
      unit(north, city),
      [
        'cgc-to-cgc → cgc of city (city)',
        'slg-to-slg → slg of city (city)',
        'committee-to-plenary → plenary of north (county)',
      ],
    ],
    [
      'the city’s to the province, whose bodies are outside this system',
      unit(city),
      [
        'cgc-to-cgc → cgc of the province (beyond the top)',
        'slg-to-slg → slg of the province (beyond the top)',
        'committee-to-plenary → plenary of city (city)',
      ],
    ],
    [
      'a township none: it has no such body and no standing committee (I-25, I-26)',
      unit(hill, north, city),
      [],
    ],
  ] as const)('%s', (_sentence, facts, reports) => {
    expect(owed(facts)).toEqual(reports);
  });
});

describe('when a report is due and when overdue (A8, I-2)', () => {
  const kind = tangshanReport('cgc-to-cgc');
  const due = reportDue(kind, 2026, testCity);

  it('is due on 31 December of its year', () => {
    expect(due).toBe('2026-12-31');
  });

  it('amended for 2027 it stays what it was for 2026', () => {
    const amended: CitySettings = {
      ...testCity,
      parameters: [
        ...testCity.parameters,
        { id: 'report-due', from: '2027-01-01', value: '11-30', unit: 'day-of-year', article: 'A8' },
      ],
    };
    expect(reportDue(kind, 2026, amended)).toBe('2026-12-31');
    expect(reportDue(kind, 2027, amended)).toBe('2027-11-30');
  });

  const filed = (on: string): ReportStep => ({ type: 'filed', on });
  const returned = (on: string, againBy: string): ReportStep => ({ type: 'returned', on, againBy });

  it.each([
    ['the day before the last: due', [], '2026-12-30', 'due'],
    ['on the last day until 24:00: due', [], '2026-12-31', 'due'],
    ['the day after: overdue', [], '2027-01-01', 'overdue'],
    ['filed, long after: filed', [filed('2026-12-31')], '2027-06-01', 'filed'],
    [
      'returned, before the year’s due day: returned',
      [filed('2026-12-01'), returned('2026-12-05', '2026-12-20')],
      '2026-12-31',
      'returned',
    ],
    [
      'returned and the year’s due day passed: overdue',
      [filed('2026-12-01'), returned('2026-12-05', '2026-12-20')],
      '2027-01-01',
      'overdue',
    ],
    [
      'returned in January, on the day named: returned',
      [filed('2026-12-31'), returned('2027-01-08', '2027-01-20')],
      '2027-01-20',
      'returned',
    ],
    [
      'the day after the day named: overdue',
      [filed('2026-12-31'), returned('2027-01-08', '2027-01-20')],
      '2027-01-21',
      'overdue',
    ],
    [
      'filed again: filed again',
      [filed('2026-12-31'), returned('2027-01-08', '2027-01-20'), filed('2027-01-21')],
      '2027-02-01',
      'filed-again',
    ],
  ] as const)('%s', (_sentence, steps, today, status) => {
    expect(reportStatus(steps, due, today)).toBe(status);
  });

  it('nobody can be told to report before the year’s due day', () => {
    expect(reportDeadline([filed('2026-06-01'), returned('2026-06-02', '2026-06-10')], due)).toBe(due);
  });

  it.each([
    ['on the last day: in time', '2026-12-31', false],
    ['the day after: late', '2027-01-01', true],
  ] as const)('first filed %s', (_sentence, on, late) => {
    expect(reportedLate([filed(on)], due)).toBe(late);
  });

  it('filed in time, returned and filed again in January is not late; never filed is not late but overdue', () => {
    const steps = [filed('2026-12-31'), returned('2027-01-08', '2027-01-20'), filed('2027-01-15')];
    expect(reportedLate(steps, due)).toBe(false);
    expect(reportedLate([], due)).toBe(false);
  });
});

describe('what a unit owes for a year (A3, A8)', () => {
  const { department } = recordUnits;
  const kinds = (unit: UnitFacts, year: number, today: string, enteredOn: string | undefined) => {
    const { owed: still, noLongerOwed } = owedInYear(unit, year, today, enteredOn, testCity);
    return [still.length, noLongerOwed.length];
  };

  it('nothing for a year that began before the measure', () => {
    expect(kinds(department, 2017, '2026-06-01', '2010-01-01')).toEqual([0, 0]);
    expect(kinds(department, 2018, '2026-06-01', '2010-01-01')).toEqual([2, 0]);
  });

  it('nothing for a year to come', () => {
    expect(kinds(department, 2027, '2026-12-31', '2026-01-01')).toEqual([0, 0]);
  });

  it.each([
    ['in the register on its due day: both reports', '2026-12-31', [2, 0]],
    ['entered the day after: none', '2027-01-01', [0, 0]],
    ['not in the register at all: none', undefined, [0, 0]],
  ] as const)('for a year whose due day has passed, %s', (_sentence, enteredOn, count) => {
    expect(kinds(department, 2026, '2027-01-02', enteredOn)).toEqual(count);
  });

  it.each([
    ['on the due day: none any more', '2026-12-31', [0, 2]],
    ['the day after: both', '2027-01-01', [2, 0]],
  ] as const)('of a unit that came to its end %s', (_sentence, from, count) => {
    expect(kinds({ ...department, ended: { from } }, 2026, '2026-06-01', '2026-01-01')).toEqual(count);
  });
});

const { county, department } = recordUnits;
const unitOfKind = (kind: string): UnitFacts => (kind.startsWith('department') ? department : county);
const owedOf = (kind: string) => {
  const found = owedReports(unitOfKind(kind), 2026, testCity).find((one) => one.kind === kind);
  if (!found) throw new Error(`${kind} is not owed`);
  return found;
};

const filers: Readonly<Record<string, Actor>> = {
  'department-to-cgc': staffOf('north-health'),
  'department-to-slg': staffOf('north-health'),
  'cgc-to-cgc': clerkOf('cgc-office'),
  'slg-to-slg': clerkOf('slg-office'),
  'committee-to-plenary': staffOf('north'),
};

const filerOf = (kind: string): Actor => filers[kind] ?? staffOf('north');

interface Filed {
  readonly before?: Report;
  readonly plan?: string;
  readonly documentDate?: string;
  readonly actor?: Actor;
  readonly yearConfirmed?: boolean;
}

const file = (
  kind: string,
  day: string,
  { before, plan, documentDate = day, actor, yearConfirmed }: Filed = {},
) => {
  const unit = unitOfKind(kind);
  return fileReport(
    before,
    {
      unit: unit.id,
      year: 2026,
      kind,
      title: '年度工作报告',
      summary: '全年工作',
      ...(plan !== undefined && { plan }),
      document: { number: '北综治〔2026〕9号', date: documentDate },
      yearConfirmed,
    },
    {
      ...at(unit, day, actor ?? filerOf(kind)),
      kind: tangshanReport(kind),
      owed: owedOf(kind),
      ended: undefined,
    },
  );
};

describe('a report filed for a year that has just begun (A8)', () => {
  const kind = 'cgc-to-cgc';

  it.each([
    ['on 1 January', '2026-01-01', {}, ['A8 report-year-just-begun']],
    ['on 31 January', '2026-01-31', {}, ['A8 report-year-just-begun']],
    ['on 31 January, saying that it is this year’s', '2026-01-31', { yearConfirmed: true }, []],
    ['on 1 February', '2026-02-01', {}, []],
    ['on 31 December', '2026-12-31', {}, []],
  ] as const)('%s', (_sentence, day, more, expected) => {
    expect(refusals(file(kind, day, more))).toEqual(expected);
  });
});

const giveBack = (kind: string, day: string, againBy: string, before: Report | undefined, actor: Actor) => {
  const unit = unitOfKind(kind);
  const desk = at(unit, day, actor);
  const owing = owedOf(kind);
  return returnReport(
    before,
    { reasons: '数据有误', againBy },
    { ...desk, place: receiverPlace(desk.place, owing), kind: tangshanReport(kind), owed: owing },
  );
};

describe('what is refused (A8)', () => {
  it('a department’s report that plans nothing for the next year; a commission’s may leave it out', () => {
    expect(refusals(file('department-to-cgc', '2026-12-01'))).toEqual(['A8 plan-missing']);
    expect(refusals(file('department-to-slg', '2026-12-01', { plan: '安排' }))).toEqual([]);
    expect(refusals(file('cgc-to-cgc', '2026-12-01'))).toEqual([]);
  });

  it('a document dated tomorrow, and one that stands filed already: both are named', () => {
    const before = done(file('cgc-to-cgc', '2026-12-01')).state;
    expect(refusals(file('cgc-to-cgc', '2026-12-01', { before, documentDate: '2026-12-02' }))).toEqual([
      'A8 report-filed-already',
      'A8 document-in-future',
    ]);
  });

  it('a report the unit does not owe; of one that came to its end, that it did (A3)', () => {
    const desk = {
      ...at(county, '2026-12-01', staffOf('north')),
      kind: tangshanReport('committee-to-plenary'),
      owed: undefined,
      ended: undefined,
    };
    const filing = {
      unit: 'north',
      year: 2026,
      kind: 'committee-to-plenary',
      title: '报告',
      summary: '情况',
      document: { number: '北委〔2026〕9号', date: '2026-12-01' },
    } as const;
    expect(refusals(fileReport(undefined, filing, desk))).toEqual(['A8 report-not-owed']);
    const ended = { unit: 'north', from: '2026-11-01' };
    expect(refusals(fileReport(undefined, filing, { ...desk, ended }))).toEqual(['A3,A8 unit-ended']);
  });

  it('to return what does not stand filed, or by a day that has passed; today may be named', () => {
    const [kind, day, office] = ['cgc-to-cgc', '2026-12-01', clerkOf('cgc-office', 'city')] as const;
    const filed = done(file(kind, day)).state;
    expect(refusals(giveBack(kind, day, day, undefined, office))).toEqual(['A8 report-not-filed']);
    expect(refusals(giveBack(kind, day, '2026-11-30', filed, office))).toEqual(['A8 again-by-passed']);
    expect(refusals(giveBack(kind, day, day, filed, office))).toEqual([]);
  });

  it('with the want of competence, whatever else stands against it', () => {
    const outcome = giveBack(
      'cgc-to-cgc',
      '2026-12-01',
      '2026-11-30',
      undefined,
      clerkOf('slg-office', 'city'),
    );
    expect(refusals(outcome)).toEqual(['A8 not-competent', 'A8 report-not-filed', 'A8 again-by-passed']);
  });

  it('a report to the plenary is returned by nobody here, and neither is one to the province', () => {
    const filed = done(file('committee-to-plenary', '2026-12-01')).state;
    for (const actor of [staffOf('north'), clerkOf('cgc'), clerkOf('cgc', 'city')])
      expect(refusals(giveBack('committee-to-plenary', '2026-12-01', '2026-12-02', filed, actor))).toEqual([
        'A8 nobody-competent-here',
      ]);
  });
});

describe('each step is entered with who took it (A8)', () => {
  it('filed, returned, filed again: every step stays', () => {
    const first = done(file('cgc-to-cgc', '2026-12-01'));
    expect(first).toMatchObject({
      type: 'report-filed',
      articles: cited('A8'),
      actor: clerkOf('cgc-office'),
      explanation: {
        interpretations: ['I-2'],
        parameters: { 'report-due': { value: '12-31' } },
        facts: { due: '2026-12-31', deadline: '2026-12-31', status: 'filed' },
      },
    });
    const office = clerkOf('cgc-office', 'city');
    const returned = done(giveBack('cgc-to-cgc', '2027-01-08', '2027-01-20', first.state, office));
    expect(returned).toMatchObject({ type: 'report-returned', actor: office });
    expect(returned.state).toMatchObject({ status: 'returned', deadline: '2027-01-20' });
    const again = done(file('cgc-to-cgc', '2027-01-15', { before: returned.state }));
    expect(again.state).toMatchObject({ status: 'filed-again', deadline: '2026-12-31' });
    expect(again.state.steps.map(({ type, on, by }) => `${type} ${on} by ${by}`)).toEqual([
      'filed 2026-12-01 by north-cgc-office',
      'returned 2027-01-08 by city-cgc-office',
      'filed 2027-01-15 by north-cgc-office',
    ]);
  });

  it('that it is overdue is entered by nobody: the passed day is its cause, and a filed report never is', () => {
    const owing = owedOf('cgc-to-cgc');
    const on = (day: string, before?: Report) =>
      enterReportOverdue(before, owing, {
        ...{ city: testCity, now: `${day}T04:00:00.000Z` },
        kind: tangshanReport('cgc-to-cgc'),
      });
    expect(on('2026-12-31')).toBeNull();
    expect(on('2027-01-01')).toMatchObject({
      type: 'report-overdue',
      actor: { by: 'system', cause: 'deadline' },
      data: { deadline: '2026-12-31' },
      state: { status: 'overdue', steps: [] },
    });
    expect(on('2027-01-01', done(file('cgc-to-cgc', '2026-12-01')).state)).toBeNull();
  });
});
