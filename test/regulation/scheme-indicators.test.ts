import { checkScheme, type Indicator, type Scheme } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const register = [
  { id: 'city', group: null, kind: 'locality' as const },
  { id: 'north', group: 'counties', kind: 'locality' as const },
  { id: 'works', group: 'others', kind: 'unit' as const },
];
const name = { zh: '名', en: 'name' };

/** What an indicator of a test says; the rest is an entered score. */
type Said = Partial<Indicator>;

const indicatorOf = (said: Said, i: number): Indicator => ({
  ...{ id: `i${i}`, name, weight: 0, source: 'entered', method: 'direct' },
  ...said,
});

/** A scheme whose first group is scored by these; everybody else is scored by one entered score of weight 100. */
const scheme = (...indicators: readonly Said[]): Scheme => ({
  groups: [
    {
      ...{ id: 'counties', name, registerGroups: ['counties'], units: [] },
      indicators: indicators.map(indicatorOf),
    },
    {
      ...{ id: 'others', name, registerGroups: ['others'], units: [] },
      indicators: [indicatorOf({ weight: 100 }, 0)],
    },
  ],
});

const at = '/groups/0/indicators';
const codes = (given: Scheme): string[] =>
  checkScheme(given, register, { ...testCity, root: 'city' }).map(
    ({ pointer = '', code }) => `${pointer.startsWith(at) ? pointer.slice(at.length) : pointer} ${code}`,
  );

const overdue = { id: 'overdue', name, points: 5, reads: { fact: 'report-overdue' } } as const;
const listed = {
  id: 'listed',
  name,
  points: 10,
  reads: { fact: 'measure', stage: 'listed-supervision' },
} as const;
const counted = { id: 'complaint', name, points: 1 };

describe('every source has the methods that fit it, and what they need (A10)', () => {
  it('a group may be scored from all four sources and by all four methods', () => {
    const bodies: readonly Said[] = [
      { weight: 20 },
      { weight: 10, method: 'ratio-to-target', target: 12 },
      { weight: 20, method: 'deduction-list', deductions: [counted] },
      { method: 'bonus', ceiling: 5 },
      { weight: 20, source: 'letters', method: 'deduction-list', deductions: [overdue] },
      {
        weight: 10,
        source: 'letters',
        method: 'ratio-to-target',
        target: 4,
        reads: { fact: 'duty-done', duty: 'committee-meeting' },
      },
      { weight: 10, source: 'cases', method: 'deduction-list', deductions: [listed] },
      { weight: 10, source: 'survey' },
    ];
    expect(codes(scheme(...bodies))).toEqual([]);
  });

  it('a bonus is left out of the 100, and must have no weight', () => {
    expect(codes(scheme({ weight: 100 }, { weight: 5, method: 'bonus', ceiling: 5 }))).toEqual([
      '/1/weight bonus-has-no-weight',
    ]);
    expect(codes(scheme({ weight: 95 }, { method: 'bonus', ceiling: 5 }))).toEqual([' weights-not-100']);
  });

  it.each([
    ['letters', 'direct'],
    ['letters', 'bonus'],
    ['cases', 'direct'],
    ['cases', 'ratio-to-target'],
    ['cases', 'bonus'],
    ['survey', 'deduction-list'],
    ['survey', 'bonus'],
  ] as const)('%s cannot be scored by %s', (source, method) => {
    expect(codes(scheme({ weight: 100 }, { source, method, weight: method === 'bonus' ? 0 : 1 }))).toContain(
      '/1/method method-not-of-source',
    );
  });

  it('names all faults of all indicators at once, each at its place', () => {
    const faulty = scheme(
      { weight: 60, method: 'ratio-to-target' },
      { weight: 0 },
      { weight: 20, target: 3, ceiling: 2 },
      { weight: 10, method: 'deduction-list', deductions: [overdue, counted, counted] },
      { weight: 5, source: 'letters', method: 'deduction-list', deductions: [counted, listed] },
      {
        weight: 3,
        source: 'letters',
        method: 'ratio-to-target',
        target: 1,
        reads: { fact: 'report-overdue' },
      },
      { weight: 2, source: 'cases', method: 'deduction-list' },
    );
    expect(codes(faulty)).toEqual([
      '/0/target missing-for-method',
      '/1/weight weight-missing',
      '/2/target not-of-method',
      '/2/ceiling not-of-method',
      '/3/deductions/0/reads fact-not-of-source',
      '/3/deductions/2/id deduction-twice',
      '/4/deductions/0/reads missing-for-method',
      '/4/deductions/1/reads fact-not-of-source',
      '/5/reads fact-not-of-source',
      '/6/deductions missing-for-method',
    ]);
  });

  it('the survey is of localities: a group that holds others cannot be scored by it (A23)', () => {
    const given = scheme({ weight: 50 }, { weight: 50, source: 'survey' });
    expect(codes(given)).toEqual([]);
    const [counties] = given.groups;
    const all = { groups: counties ? [{ ...counties, registerGroups: ['counties', 'others'] }] : [] };
    expect(codes(all)).toEqual(['/1/source survey-of-localities']);
  });
});

describe('thresholds of a scheme (A10, I-11)', () => {
  it.each([
    [92, 82, 62, true],
    [90, 80, 79.99, true],
    [90, 90, 60, false],
    [90, 80, 80, false],
    [80, 90, 60, false],
  ])('%d, %d, %d: they fall is %s', (excellent, good, qualified, fall) => {
    const given = { ...scheme({ weight: 100 }), thresholds: { excellent, good, qualified } };
    expect(codes(given)).toEqual(fall ? [] : ['/thresholds thresholds-not-falling']);
  });
});
