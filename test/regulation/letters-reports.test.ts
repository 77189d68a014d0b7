import {
  type CitySettings,
  filingRefusals,
  owedReports,
  type ReportStep,
  reportDeadline,
  reportDue,
  reportedLate,
  reportStatus,
  returnRefusals,
  type UnitFacts,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/city.ts';

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
    ({ kind, to }) => `${kind} → ${to.body} of ${to.jurisdiction ?? 'the province'} (${to.level})`,
  );

describe('which reports fall due, from whom to whom (A8)', () => {
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
        'cgc-to-cgc → cgc of the province (province)',
        'slg-to-slg → slg of the province (province)',
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
  const due = reportDue(2026, testCity);

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
    expect(reportDue(2026, amended)).toBe('2026-12-31');
    expect(reportDue(2027, amended)).toBe('2027-11-30');
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

describe('what is refused (A8)', () => {
  const filed: ReportStep = { type: 'filed', on: '2026-12-01' };
  const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

  it('a department’s report that plans nothing for the next year; a commission’s may leave it out', () => {
    const on = { documentDate: '2026-12-01' };
    expect(codes(filingRefusals([], { kind: 'department-to-cgc', ...on }, '2026-12-01'))).toEqual([
      'plan-missing',
    ]);
    expect(
      codes(filingRefusals([], { kind: 'department-to-slg', plan: '安排', ...on }, '2026-12-01')),
    ).toEqual([]);
    expect(codes(filingRefusals([], { kind: 'cgc-to-cgc', ...on }, '2026-12-01'))).toEqual([]);
  });

  it('a document dated tomorrow, and one that stands filed already: both are named', () => {
    const filing = { kind: 'cgc-to-cgc', documentDate: '2026-12-02' } as const;
    expect(codes(filingRefusals([filed], filing, '2026-12-01'))).toEqual([
      'report-filed-already',
      'document-in-future',
    ]);
  });

  it('to return what does not stand filed, or by a day that has passed; today may be named', () => {
    expect(codes(returnRefusals([], '2026-12-01', '2026-12-01'))).toEqual(['report-not-filed']);
    expect(codes(returnRefusals([filed], '2026-11-30', '2026-12-01'))).toEqual(['again-by-passed']);
    expect(codes(returnRefusals([filed], '2026-12-01', '2026-12-01'))).toEqual([]);
  });
});
