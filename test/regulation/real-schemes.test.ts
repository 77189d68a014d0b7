import {
  checkScheme,
  type FrozenUnit,
  figuresTally,
  gradeFrozenUnit,
  groupSettings,
  type Indicator,
  rankedResult,
  rankTally,
  reasonsOf,
  type Scheme,
  type SchemeGroup,
  scoreColumns,
  standingIn,
  type UnitResult,
  whyNotBetter,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

/**
 * Schemes as cities, counties and towns publish them, each as a scheme of ours. The figures in the tables were worked out by hand from
 * the schemes' own words, not by the code.
 */

const year = 2025;
const name = (zh: string) => ({ zh, en: zh.length > 0 ? `item ${zh.length}` : 'item' });

const indicator = (of: Partial<Indicator> & Pick<Indicator, 'id' | 'method'>): Indicator => ({
  name: name(of.id),
  weight: 0,
  source: 'entered',
  ...of,
});

const entry = (
  id: string,
  points: number,
  more: Partial<NonNullable<Indicator['deductions']>[number]> = {},
) => ({
  id,
  name: name(id),
  points,
  ...more,
});

const groupOf = (of: Partial<SchemeGroup> & Pick<SchemeGroup, 'id' | 'indicators'>): SchemeGroup => ({
  name: name(of.id),
  registerGroups: [of.id],
  units: [],
  ...of,
});

/** A unit's year: what is entered, column by column. */
interface Entered {
  readonly id: string;
  readonly group: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly survey?: number;
}

/** Every column that is not named was entered as 0. */
const frozen = (scheme: Scheme, { id, group, scores, survey }: Entered): FrozenUnit => {
  const found = scheme.groups.find((one) => one.id === group);
  const columns = found ? scoreColumns(found).map((column) => [column.id, 0] as const) : [];
  const unknown = Object.keys(scores).filter((column) => !columns.some(([one]) => one === column));
  expect(unknown, 'columns that the scheme does not have').toEqual([]);
  return {
    ...{ unit: id, name: name(id), ancestors: [], group, measures: [], criminallyLiable: [] },
    register: { group, kind: 'locality' },
    scores: { ...Object.fromEntries(columns), ...scores },
    survey: survey ?? null,
  };
};

const grade = (scheme: Scheme, all: readonly Entered[], city = testCity): Map<string, UnitResult> => {
  const units = all.map((one) => frozen(scheme, one));
  const register = units.map(({ unit, group }) => ({ id: unit, group, kind: 'locality' as const }));
  expect(checkScheme(scheme, register, city).map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([]);
  const tally = figuresTally(city);
  for (const unit of units) {
    const group = scheme.groups.find(({ id }) => id === unit.group);
    if (group) tally.add(group, unit);
  }
  const settingsOf = groupSettings({ year, city, scheme, figures: tally.all() });
  const origin = { schemeVersion: 1, inputHash: '0' };
  const graded = units.map((unit) => gradeFrozenUnit(unit, settingsOf(unit.group), origin));
  const ranks = rankTally(settingsOf);
  for (const one of graded) ranks.add(standingIn(one, settingsOf(one.group).city));
  const { rankOf } = ranks.ranked();
  return new Map(
    graded.map((one) => {
      const rank = rankOf(standingIn(one, settingsOf(one.group).city));
      if (!rank) throw new Error(`no rank for ${one.unit}`);
      return [one.unit, rankedResult(one, rank, settingsOf(one.group))];
    }),
  );
};

const only = (scheme: Scheme, scores: Entered['scores'], more: Partial<Entered> = {}): UnitResult => {
  const group = scheme.groups[0]?.id ?? '';
  const result = grade(scheme, [{ id: 'unit', group, scores, ...more }]).get('unit');
  if (!result) throw new Error('not graded');
  return result;
};

const pointsOf = (result: UnitResult, id: string): number | undefined =>
  result.indicators.find((one) => one.id === id)?.score;

const howOf = (result: UnitResult, id: string) => result.indicators.find((one) => one.id === id)?.how;

/** Whatever is explained adds up, in hundredths: the lines to each score, the base and the scores to the total. */
const addsUp = (result: UnitResult, base: number): void => {
  const hundredths = (points: number) => Math.round(points * 100);
  for (const { score, how } of result.indicators) {
    const lines = (how?.lines ?? []).reduce((sum, { points }) => sum + hundredths(points), 0);
    expect(lines).toBe(hundredths(score));
  }
  const sum = result.indicators.reduce((all, { score }) => all + hundredths(score), hundredths(base));
  expect(Math.max(0, sum) - hundredths(result.outcome.beside ?? 0)).toBe(hundredths(result.outcome.score));
};

describe('a city’s list for its counties, 2017: off the total', () => {
  const doubled = {
    doubling: { factor: 2, repeated: true, circumstance: { zh: '重点时期', en: 'key period' } },
  };
  const scheme: Scheme = {
    groups: [
      groupOf({
        id: 'counties',
        scoring: { base: 100 },
        indicators: [
          indicator({
            id: 'one-vote',
            method: 'deduction-list',
            deductions: [entry('one-vote', 30)],
          }),
          indicator({
            id: 'accidents',
            method: 'deduction-list',
            deductions: [entry('dead-3-5', 5, doubled), entry('dead-6-9', 10, doubled)],
          }),
          indicator({
            id: 'murders',
            method: 'deduction-list',
            deductions: [entry('dead-3-4', 5, doubled)],
          }),
          indicator({
            id: 'survey',
            method: 'slope',
            source: 'survey',
            ceiling: 5,
            counting: 'full',
            slopes: [
              { beyond: 96, points: 0.25, per: 1 },
              { beyond: 90, points: 0.5, per: 1 },
            ],
          }),
          indicator({
            id: 'undercover',
            method: 'deduction-list',
            deductions: [
              entry('finding', 0.25, {
                doubling: { factor: 2, circumstance: { zh: '未整改', en: 'not mended' } },
              }),
            ],
          }),
          indicator({
            id: 'province-rank',
            method: 'steps',
            lessIsBetter: true,
            against: 'year-before',
            steps: [
              { at: 5, points: 0.5 },
              { at: -4, points: 0 },
              { at: -9, points: -1 },
            ],
            otherwise: -2,
          }),
        ],
      }),
    ],
  };
  const survey = 97;

  it('a year without anything: 100 points', () => {
    const result = only(scheme, {}, { survey });
    expect(result.outcome.score).toBe(100);
    addsUp(result, 100);
  });

  it.each([
    ['one-vote matter', { 'one-vote.one-vote': 1 }, 70],
    ['an accident with four dead', { 'accidents.dead-3-5': 1 }, 95],
    ['two of them: the second counts double', { 'accidents.dead-3-5': 2 }, 85],
    ['one in a key period counts double', { 'accidents.dead-3-5': 1, 'accidents.dead-3-5.marked': 1 }, 90],
    [
      'two, one of them in a key period: one counts double',
      { 'accidents.dead-3-5': 2, 'accidents.dead-3-5.marked': 1 },
      85,
    ],
    [
      'two, both in key periods: both count double',
      { 'accidents.dead-3-5': 2, 'accidents.dead-3-5.marked': 2 },
      80,
    ],
    [
      'a murder with three dead and an accident with seven',
      { 'murders.dead-3-4': 1, 'accidents.dead-6-9': 1 },
      85,
    ],
    [
      'four undercover findings, one not mended',
      { 'undercover.finding': 4, 'undercover.finding.marked': 1 },
      98.75,
    ],
    ['four one-vote matters: never below 0', { 'one-vote.one-vote': 4 }, 0],
  ])('%s: %d', (_what, scores, total) => {
    const result = only(scheme, scores, { survey });
    expect(result.outcome.score).toBe(total);
    addsUp(result, 100);
  });

  // 96 − 90 are six full points at 0.25: 1.5; below 90 each full point costs 0.5; at most 5.
  it.each([
    [96, 0],
    [95.1, 0],
    [95, -0.25],
    [93.5, -0.5],
    [90, -1.5],
    [89.5, -1.5],
    [89, -2],
    [83, -5],
    [82, -5],
    [60, -5],
  ])('a survey of %d %%: %d points', (percent, points) => {
    const result = only(scheme, {}, { survey: percent });
    expect(pointsOf(result, 'survey')).toBe(points);
    addsUp(result, 100);
  });

  it('the survey explains itself, with the line that the ceiling gives back, and what would have been better', () => {
    const how = howOf(only(scheme, {}, { survey: 80 }), 'survey');
    expect(how).toMatchObject({
      ...{ method: 'slope', source: 'survey', value: 80, ceiling: 5, limited: true },
      lines: [
        { points: -1.5, text: { zh: '80，低于96的部分6，每1扣0.25分' } },
        { points: -5, text: { zh: '80，低于90的部分10，每1扣0.5分' } },
        { points: 1.5, text: { zh: '至多扣5分', en: 'at most 5 points off' } },
      ],
      better: { points: 3.5, text: { zh: '达到90', en: '90 reached' } },
    });
  });

  // The province’s rank of the year before was 20.
  it.each([
    [20, 0],
    [16, 0],
    [15, 0.5],
    [10, 0.5],
    [24, 0],
    [25, -1],
    [29, -1],
    [30, -2],
    [40, -2],
  ])('rank %d after 20: %d points', (rank, points) => {
    const result = only(scheme, { 'province-rank': rank, 'province-rank.before': 20 }, { survey });
    expect(pointsOf(result, 'province-rank')).toBe(points);
  });

  it('what is above the full score is cut off, or told beside it where the law allows', () => {
    const scores = { 'province-rank': 15, 'province-rank.before': 20 };
    expect(only(scheme, scores, { survey }).outcome).toMatchObject({ score: 100 });
    expect(only(scheme, scores, { survey }).outcome.beside).toBeUndefined();
    const law = { ...testCity, evaluation: { ...testCity.evaluation, aboveFull: 'beside' as const } };
    const result = grade(scheme, [{ id: 'unit', group: 'counties', scores, survey }], law).get('unit');
    expect(result?.outcome).toMatchObject({ score: 100, beside: 0.5 });
    if (result) addsUp(result, 100);
  });
});

describe('a county’s for its towns: items of 6, 3 and 1 points', () => {
  const scheme: Scheme = {
    groups: [
      groupOf({
        id: 'towns',
        scoring: { base: 0 },
        thresholds: { excellent: 9, good: 8, qualified: 6 },
        parts: [{ id: 'leadership', name: name('leadership'), points: 9 }],
        indicators: [
          indicator({ id: 'plan', method: 'direct', points: 6, step: 0.25, part: 'leadership' }),
          indicator({
            id: 'meetings',
            method: 'deduction-list',
            points: 3,
            part: 'leadership',
            deductions: [entry('missed', 0.25)],
          }),
          indicator({ id: 'report', method: 'steps', points: 1, steps: [{ at: 1, points: 1 }] }),
          indicator({
            id: 'crimes',
            method: 'deduction-list',
            ceiling: 5,
            deductions: [entry('leader', 2.5)],
          }),
        ],
      }),
    ],
  };

  it.each([
    ['everything', { plan: 6, report: 1 }, 10, 'excellent'],
    ['two quarterly meetings missed', { plan: 6, report: 1, 'meetings.missed': 2 }, 9.5, 'excellent'],
    ['all four, and 5.25 for the plan', { plan: 5.25, report: 1, 'meetings.missed': 4 }, 8.25, 'good'],
    ['a leader’s crime', { plan: 6, report: 1, 'crimes.leader': 1 }, 7.5, 'qualified'],
    ['two of them', { plan: 6, report: 1, 'crimes.leader': 2 }, 5, 'poor'],
    ['three: at most 5 off', { plan: 6, report: 1, 'crimes.leader': 3 }, 5, 'poor'],
    ['thirteen meetings: the item ends at 0', { plan: 6, report: 1, 'meetings.missed': 13 }, 7, 'qualified'],
  ])('%s: %d', (_what, scores, total, expected) => {
    const result = only(scheme, scores);
    expect([result.outcome.score, result.outcome.grade]).toEqual([total, expected]);
    addsUp(result, 0);
  });

  it('nothing is brought to a hundred: the full score is 10, and why not better speaks in its points', () => {
    const result = only(scheme, { plan: 5.25, report: 1, 'meetings.missed': 4 });
    const settings = groupSettings({ year, city: testCity, scheme })('towns');
    expect(whyNotBetter(result.outcome, { rank: 1, quota: null }, settings.city)).toMatchObject({
      next: 'excellent',
      changes: [{ kind: 'more-points', points: 0.75, score: 9 }],
    });
    expect(howOf(result, 'meetings')?.better).toEqual({
      points: 0.25,
      text: { zh: 'missed少1次', en: 'item 6 once less' },
    });
    expect(result.indicators.find(({ id }) => id === 'plan')).toMatchObject({
      points: 6,
      range: { least: 0, most: 6 },
      part: 'leadership',
    });
  });
});

describe('two layers of towns with different criteria: four quarterly inspections × 20, plus 20', () => {
  const quarters = ['q1', 'q2', 'q3', 'q4'].map((id) => ({ id, name: name(id) }));
  const inspections = indicator({
    id: 'inspection',
    method: 'direct',
    points: 20,
    step: 0.5,
    rounds: { combine: 'sum', each: quarters },
  });
  const yearEnd = indicator({ id: 'year-end', method: 'direct', points: 20 });
  const scheme: Scheme = {
    groups: [
      groupOf({ id: 'first-layer', scoring: { base: 0 }, indicators: [inspections, yearEnd] }),
      groupOf({
        id: 'second-layer',
        scoring: { base: 0 },
        indicators: [
          inspections,
          indicator({
            id: 'year-end',
            method: 'deduction-list',
            points: 20,
            deductions: [entry('fault', 4)],
          }),
        ],
      }),
    ],
  };
  const inspected = (...scores: readonly number[]) =>
    Object.fromEntries(scores.map((score, n) => [`inspection.q${n + 1}`, score]));

  it('in the first 18.5 + 19 + 20 + 17 and 16 at the end are 90.5', () => {
    const all: Entered[] = [
      { id: 'a', group: 'first-layer', scores: { ...inspected(18.5, 19, 20, 17), 'year-end': 16 } },
      { id: 'b', group: 'second-layer', scores: { ...inspected(18.5, 19, 20, 17), 'year-end.fault': 2 } },
    ];
    const results = grade(scheme, all);
    const [a, b] = [results.get('a'), results.get('b')];
    expect([a?.outcome.score, a?.outcome.grade]).toEqual([90.5, 'excellent']);
    expect([b?.outcome.score, b?.outcome.grade]).toEqual([86.5, 'good']);
    expect(a && howOf(a, 'inspection')).toMatchObject({
      rounds: [
        { id: 'q1', score: 18.5 },
        { id: 'q2', score: 19 },
        { id: 'q3', score: 20 },
        { id: 'q4', score: 17, better: { points: 3 } },
      ],
      better: { points: 3, text: { zh: 'q4：评为满分20' } },
    });
    for (const one of [a, b]) if (one) addsUp(one, 0);
  });

  it.each([
    ['average', undefined, 18.63],
    ['weights', [10, 20, 30, 40], 18.45],
  ] as const)('the same rounds by %s', (combine, weights, score) => {
    const each = quarters.map((quarter, n) => ({ ...quarter, ...(weights && { weight: weights[n] ?? 0 }) }));
    const other: Scheme = {
      groups: [
        groupOf({
          id: 'towns',
          scoring: { base: 0 },
          thresholds: { excellent: 18, good: 16, qualified: 12 },
          indicators: [{ ...inspections, rounds: { combine, each } }],
        }),
      ],
    };
    // (18.5 + 19 + 20 + 17) ÷ 4 = 18.625; 1.85 + 3.8 + 6 + 6.8 = 18.45.
    const result = only(other, inspected(18.5, 19, 20, 17));
    expect(result.outcome.score).toBe(score);
    addsUp(result, 0);
  });
});

describe('a city’s survey of its townships, half-yearly: below 93 % and among the last three', () => {
  const halves = ['first', 'second'].map((id) => ({ id, name: name(id) }));
  const scheme: Scheme = {
    groups: [
      groupOf({
        id: 'townships',
        scoring: { base: 0 },
        indicators: [
          indicator({
            id: 'half-yearly',
            method: 'direct',
            points: 100,
            rounds: { combine: 'average', each: halves },
          }),
        ],
      }),
    ],
  };
  const law = {
    ...testCity,
    evaluation: {
      ...testCity.evaluation,
      consequences: [
        {
          id: 'low-and-last',
          name: { zh: '低于93%且位列末三位', en: 'below 93 % and among the last three' },
          article: 'A21' as const,
          when: { surveyBelow: 'survey-limit-percent', amongLast: 3 },
          kinds: ['locality'] as const,
          leadsTo: { stage: 'interview' as const },
        },
      ],
    },
    parameters: testCity.parameters.map((one) =>
      one.id === 'survey-limit-percent' ? { ...one, value: 93 } : one,
    ),
  };

  it('of eight below 93 % only the last three are interviewed; a tie on the last place comes in', () => {
    const surveys = [99, 92.9, 92, 91, 90, 90, 89, 88];
    const all = surveys.map((survey, n): Entered => {
      const scores = { 'half-yearly.first': survey, 'half-yearly.second': survey };
      return { id: `t${n}`, group: 'townships', scores, survey };
    });
    const results = grade(scheme, all, law);
    const called = [...results.values()]
      .filter(
        ({ outcome, survey }) => reasonsOf({ grade: outcome.grade, survey }, 'locality', law).length > 0,
      )
      .map(({ unit }) => unit);
    // 88 is the last, 89 the second; both 90s share the third place from the end.
    expect(called).toEqual(['t4', 't5', 't6', 't7']);
    expect(results.get('t7')?.survey).toEqual({ percent: 88, belowLimit: true, fromLast: 1 });
  });

  it('a good survey among the last three is not', () => {
    const all = [99, 98, 93].map(
      (survey, n): Entered => ({ id: `t${n}`, group: 'townships', scores: {}, survey }),
    );
    const results = grade(scheme, all, law);
    for (const { outcome, survey } of results.values())
      expect(reasonsOf({ grade: outcome.grade, survey }, 'locality', law)).toEqual([]);
  });
});

describe('a province’s index: three layers, monthly', () => {
  const months = Array.from({ length: 12 }, (_, n) => ({ id: `m${n + 1}`, name: name(`m${n + 1}`) }));
  const leaf = (id: string, part: string, points: number) =>
    indicator({
      id,
      method: 'ratio-to-target',
      points,
      target: 50,
      part,
      rounds: { combine: 'average', each: months },
    });
  const group = groupOf({
    id: 'counties',
    scoring: { base: 0 },
    parts: [
      { id: 'safety', name: name('safety'), points: 60 },
      { id: 'crime', name: name('crime'), within: 'safety', points: 40 },
      { id: 'traffic', name: name('traffic'), within: 'safety', points: 20 },
      { id: 'order', name: name('order'), points: 40 },
    ],
    indicators: [
      leaf('solved', 'crime', 25),
      leaf('prevented', 'crime', 15),
      leaf('roads', 'traffic', 20),
      leaf('petitions', 'order', 40),
    ],
  });
  const monthly = (id: string, value: (month: number) => number) =>
    Object.fromEntries(months.map(({ id: month }, n) => [`${id}.${month}`, value(n + 1)]));

  it('six months at the target and six at half of it are three quarters of the points', () => {
    const result = only(
      { groups: [group] },
      {
        ...monthly('solved', (month) => (month <= 6 ? 50 : 25)),
        ...monthly('prevented', () => 50),
        ...monthly('roads', () => 0),
        ...monthly('petitions', (month) => (month === 1 ? 0 : 60)),
      },
    );
    // 25 × ¾ = 18.75; 15; 0; 40 × 11 ÷ 12 = 36.67 rounded half up.
    expect(result.indicators.map(({ score }) => score)).toEqual([18.75, 15, 0, 36.67]);
    expect(result.outcome.score).toBe(70.42);
    addsUp(result, 0);
  });

  it('a layer that does not come to what it says is refused, and so are parts in a round', () => {
    const codes = (parts: SchemeGroup['parts']) =>
      checkScheme({ groups: [{ ...group, parts }] }, [{ id: 'x', group: 'counties' }], testCity).map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    const [safety, crime, traffic, order] = group.parts ?? [];
    if (!safety || !crime || !traffic || !order) throw new Error('four parts');
    expect(codes([{ ...safety, points: 61 }, crime, traffic, order])).toEqual([
      '/groups/0/parts/0/points part-does-not-add-up',
    ]);
    expect(codes([{ ...safety, within: 'crime' }, crime, traffic, order])).toEqual([
      '/groups/0/parts/0/within part-within-itself',
      '/groups/0/parts/1/within part-within-itself',
    ]);
    expect(codes([safety, crime, traffic])).toEqual(['/groups/0/indicators/3/part unknown-part']);
  });
});

describe('ranks and averages of the group', () => {
  const scheme: Scheme = {
    groups: [
      groupOf({
        id: 'towns',
        scoring: { base: 80 },
        indicators: [
          indicator({
            id: 'cases',
            method: 'rank',
            points: 10,
            lessIsBetter: true,
            steps: [
              { at: 1, points: 10 },
              { at: 3, points: 6 },
            ],
            otherwise: 2,
          }),
          indicator({
            id: 'mediated',
            method: 'steps',
            points: 10,
            against: 'group-average',
            improvement: 'percent',
            steps: [
              { at: 10, points: 10 },
              { at: 0, points: 6 },
            ],
          }),
          indicator({
            id: 'last',
            method: 'rank',
            countedFrom: 'last',
            steps: [{ at: 3, points: 0 }],
            otherwise: -1,
          }),
        ],
      }),
    ],
  };
  // Cases: fewer are better. Mediated: the average is (110 + 100 + 100 + 90) ÷ 4 = 100. Last: the two smallest are −1.
  const rows = [
    ['a', 2, 110, 9, 10, 10, 0],
    ['b', 5, 100, 8, 6, 6, 0],
    ['c', 5, 100, 7, 6, 6, -1],
    ['d', 9, 90, 6, 2, 0, -1],
  ] as const;

  it('each town has the points of its place', () => {
    const all = rows.map(
      ([id, cases, mediated, last]): Entered => ({ id, group: 'towns', scores: { cases, mediated, last } }),
    );
    const results = grade(scheme, all);
    for (const [id, , , , byRank, byAverage, byLast] of rows) {
      const result = results.get(id);
      expect(result?.indicators.map(({ score }) => score)).toEqual([byRank, byAverage, byLast]);
      if (result) addsUp(result, 80);
    }
    expect(results.get('b') && howOf(results.get('b') as UnitResult, 'cases')).toMatchObject({
      value: 5,
      group: { rank: 2, of: 4, average: 5.25 },
      better: { points: 4, text: { zh: '进入前1名', en: 'a rank of 1 or better' } },
    });
  });
});
