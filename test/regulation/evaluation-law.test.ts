import {
  baseGrade,
  type CitySettings,
  checkScheme,
  type EvaluationLaw,
  excellentQuota,
  gradeUnit,
  type QuotaRounding,
  reasonsOf,
  rungForYear,
  surveyBelowLimit,
  whyNotBetter,
  type YearFacts,
} from '@jieti/rules';
import { faultText, inspectCity } from '@jieti/rules/city-file';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const year = 2026;
const noFacts: YearFacts = { year, measures: [], criminallyLiable: [] };

/** A county's plan of 2021: three grades, no caps by measures, and a list of events that bar the best grade. */
const threeGrades: EvaluationLaw = {
  grades: [
    { id: 'outstanding', name: { zh: '优秀', en: 'outstanding' }, threshold: 'outstanding-from' },
    { id: 'passed', name: { zh: '合格', en: 'passed' }, threshold: 'passed-from' },
    { id: 'failed', name: { zh: '不合格', en: 'failed' } },
  ],
  caps: [
    {
      id: 'murder',
      name: { zh: '发生命案', en: 'murder case' },
      article: 'A9',
      cause: { kind: 'event' },
      limit: { grade: 'passed' },
    },
    {
      id: 'grave-accident',
      name: { zh: '重大安全事故', en: 'grave accident' },
      article: 'A9',
      cause: { kind: 'event' },
      limit: { grade: 'failed' },
    },
  ],
  quota: { share: 'outstanding-share', rounding: 'nearest', atLeastOne: true },
  consequences: [
    {
      id: 'failed',
      name: { zh: '考评不合格', en: 'failed' },
      article: 'A35',
      when: { gradedAtOrBelow: 'failed' },
      kinds: ['locality', 'department'],
      leadsTo: { stage: 'interview' },
    },
    {
      id: 'told-only',
      name: { zh: '群众安全感偏低', en: 'low survey' },
      article: 'A30',
      when: { surveyBelow: 'survey-from' },
      kinds: ['locality'],
      leadsTo: null,
    },
  ],
};

const figure = (id: string, unit: 'points' | 'percent', value: number | null) =>
  ({ id, from: '2017-11-21', value, unit, article: 'A10' }) as const;

const county: CitySettings = {
  ...testCity,
  evaluation: threeGrades,
  parameters: [
    ...testCity.parameters.filter(({ id }) => !/^(grade-|cap-|excellent-|survey-)/.test(id)),
    figure('outstanding-from', 'points', 85),
    figure('passed-from', 'points', 60),
    figure('outstanding-share', 'percent', null),
    figure('survey-from', 'percent', 93),
  ].map((one) => (one.id === 'commendation-grade' ? { ...one, value: 'passed' } : one)),
};

const withQuota = (percent: number, rounding: QuotaRounding, atLeastOne: boolean): CitySettings => ({
  ...testCity,
  parameters: testCity.parameters.map((one) =>
    one.id === 'excellent-quota-percent' ? { ...one, value: percent } : one,
  ),
  interpretations: testCity.interpretations.map((one) =>
    one.id === 'I-12' ? { ...one, setting: 'ties-within' } : one,
  ),
  evaluation: {
    ...testCity.evaluation,
    quota: { share: 'excellent-quota-percent', rounding, atLeastOne },
  },
});

const graded = (score: number, facts: YearFacts = noFacts, withinQuota: boolean | null = null) =>
  gradeUnit({ unit: 'town', year, score, withinQuota, facts }, county);

const event = (cap: string, on: string) => ({ id: `event-${cap}`, cap, on });

describe('a city’s own grades (A10)', () => {
  it.each([
    [100, 'outstanding'],
    [85, 'outstanding'],
    [84.99, 'passed'],
    [60, 'passed'],
    [59.99, 'failed'],
    [0, 'failed'],
  ])('%d points are %s where there are three grades', (score, grade) => {
    expect(baseGrade(score, county, year).grade).toBe(grade);
  });

  it('a unit outside the quota falls to the next grade below the best, whatever it is called', () => {
    expect(graded(90, noFacts, false)).toMatchObject({ base: 'outstanding', afterQuota: 'passed' });
    expect(graded(70, noFacts, false)).toMatchObject({ base: 'passed', afterQuota: 'passed' });
  });

  it('why not better speaks of the city’s grades: 15 points more make 85', () => {
    const why = whyNotBetter(graded(70), { rank: 1, quota: null }, county);
    expect(why).toMatchObject({ next: 'outstanding', changes: [{ kind: 'more-points', points: 15 }] });
    expect(whyNotBetter(graded(90), { rank: 1, quota: null }, county)).toBeNull();
  });

  it('a scheme’s thresholds are those of the city’s grades; another is refused with those there are', () => {
    const scheme = (thresholds: Readonly<Record<string, number>>) =>
      checkScheme({ groups: [], thresholds }, [], county).map(({ pointer, text }) => [pointer, text.zh]);
    expect(scheme({ outstanding: 90, passed: 70 })).toEqual([]);
    expect(scheme({ outstanding: 90, good: 80 })).toEqual([
      ['/thresholds/good', '没有此等次：good。可用的等次：优秀（outstanding）、合格（passed）。'],
      ['/thresholds/passed', expect.stringContaining('合格')],
    ]);
    expect(scheme({ outstanding: 70, passed: 70 })).toEqual([
      ['/thresholds', '各等次的分数线应依次降低：优秀70、合格70。'],
    ]);
  });
});

describe('events that cap by themselves, as a county’s plan lists them', () => {
  it('a murder in the year: not outstanding, with the event, its day and the article', () => {
    const unit = graded(95, { ...noFacts, events: [event('murder', '2026-12-31')] });
    expect(unit.grade).toBe('passed');
    expect(unit.caps).toEqual([
      { limit: 'passed', article: 'A9', why: 'murder', event: 'event-murder', on: '2026-12-31' },
    ]);
    expect(unit.explanation.articles).toEqual(['A10', 'A9']);
  });

  it.each(['2025-12-31', '2027-01-01'])('one of %s is of another year', (on) => {
    expect(graded(95, { ...noFacts, events: [event('murder', on)] }).grade).toBe('outstanding');
  });

  it('of two the stricter wins, and both are named', () => {
    const events = [event('murder', '2026-02-01'), event('grave-accident', '2026-03-01')];
    const unit = graded(95, { ...noFacts, events });
    expect([unit.grade, unit.caps.map(({ why }) => why)]).toEqual(['failed', ['grave-accident', 'murder']]);
  });

  it('a law without caps for measures caps by none, not even by a veto', () => {
    const measures = [
      { caseId: 'c', stage: 'veto' as const, from: '2026-05-01', endedOn: null, revoked: false },
    ];
    expect(graded(95, { ...noFacts, measures })).toMatchObject({ grade: 'outstanding', caps: [] });
  });

  it('why not better names the event in the city’s words', () => {
    const unit = graded(95, { ...noFacts, events: [event('murder', '2026-02-01')] });
    expect(whyNotBetter(unit, { rank: 1, quota: null }, county)?.changes).toMatchObject([
      {
        kind: 'without-cap',
        why: 'murder',
        event: 'event-murder',
        interpretations: [],
        text: { zh: '没有发生命案（2026-02-01，事件event-murder）' },
      },
    ]);
  });
});

describe('the places of a quota are rounded as the city’s law says (I-12)', () => {
  it.each([
    [5, 30, 'down', false, 1],
    [5, 30, 'nearest', false, 2],
    [5, 30, 'up', false, 2],
    [4, 30, 'nearest', false, 1],
    [3, 30, 'down', false, 0],
    [3, 30, 'down', true, 1],
    [3, 30, 'up', false, 1],
    [10, 33.33, 'down', false, 3],
    [10, 33.33, 'up', false, 4],
    [10, 30, 'up', false, 3],
    [1, 10, 'nearest', true, 1],
    [0, 30, 'up', true, 0],
  ] as const)(
    'of %d units %d %%, rounded %s, at least one: %s – %d places',
    (size, percent, rounding, one, places) => {
      expect(excellentQuota(size, withQuota(percent, rounding, one), year)).toBe(places);
    },
  );
});

describe('what a published year leads to is the city’s law', () => {
  it('failed leads to an interview, by the stage the law names', () => {
    const reasons = reasonsOf({ grade: 'failed', survey: null }, 'locality', county);
    expect(reasons).toEqual(['failed']);
    expect(rungForYear(county, { reason: 'failed' }).rung.id).toBe('interview');
  });

  it('a consequence that leads to none is no reason for a case', () => {
    expect(surveyBelowLimit(92.9, county, year)).toBe(true);
    expect(surveyBelowLimit(93, county, year)).toBe(false);
    expect(reasonsOf({ grade: 'passed', survey: { belowLimit: true } }, 'locality', county)).toEqual([]);
  });

  it('below the limit and among the last three, as a city has it for its townships', () => {
    const law: CitySettings = {
      ...county,
      evaluation: {
        ...threeGrades,
        consequences: [
          {
            id: 'low-and-last',
            name: { zh: '排名靠后', en: 'low and last' },
            article: 'A34',
            when: { surveyBelow: 'survey-from', amongLast: 3 },
            kinds: ['locality'],
            leadsTo: { stage: 'interview' },
          },
        ],
      },
    };
    const of = (belowLimit: boolean, fromLast: number) =>
      reasonsOf({ grade: 'passed', survey: { belowLimit, fromLast } }, 'locality', law);
    expect(of(true, 3)).toEqual(['low-and-last']);
    expect(of(true, 4)).toEqual([]);
    expect(of(false, 1)).toEqual([]);
    const ofDepartment = { grade: 'passed', survey: { belowLimit: true, fromLast: 1 } };
    expect(reasonsOf(ofDepartment, 'department', law)).toEqual([]);
  });
});

describe('the check of a law of the graded year', () => {
  const faultsOf = (city: CitySettings): string[] => inspectCity(city, '2026-11-28').faults.map(faultText);

  /** The county's plan speaks of what follows in an article of its own. */
  const ofThreeGrades: CitySettings = {
    ...county,
    articlesBySubject: { ...county.articlesBySubject, evaluation: ['A10', 'A30', 'A35'] },
  };

  it('finds nothing in the measure, nor in a law of three grades with parameters of its own', () => {
    expect(faultsOf(testCity)).toEqual([]);
    expect(faultsOf(ofThreeGrades)).toEqual([]);
  });

  const [first, second, third] = threeGrades.grades;
  const [consequence] = threeGrades.consequences;
  const [cap] = threeGrades.caps;
  if (!first || !second || !third || !consequence || !cap) throw new Error('the law has its parts');

  it.each<[string, Partial<EvaluationLaw>, RegExp]>([
    ['one grade', { grades: [third] }, /evaluation\.grades: a law has from 2 to 6 grades/],
    [
      'a grade twice',
      { grades: [first, first, third] },
      /evaluation\.grades\[1\]\.id: outstanding stands twice/,
    ],
    ['an id that is none', { grades: [{ ...first, id: '优秀' }, second, third] }, /"优秀" is no id/],
    [
      'a name in one language',
      { grades: [{ ...first, name: { zh: '优秀', en: ' ' } }, second, third] },
      /evaluation\.grades\[0\]\.name\.en: " " is no text/,
    ],
    [
      'a threshold of a parameter that is not there',
      { grades: [{ ...first, threshold: 'nowhere' }, second, third] },
      /evaluation\.grades\[0\]\.threshold: there is no parameter nowhere; in points there are outstanding-from/,
    ],
    [
      'a threshold in another unit',
      { grades: [{ ...first, threshold: 'survey-from' }, second, third] },
      /survey-from is in points, not in percent/,
    ],
    [
      'a last grade with a threshold',
      { grades: [first, { ...third, threshold: 'passed-from' }] },
      /the last grade is for all others and has none/,
    ],
    [
      'a grade before the last without one',
      { grades: [{ id: 'top', name: first.name }, second, third] },
      /evaluation\.grades\[0\]\.threshold: is missing; it is the id/,
    ],
    [
      'a cap at a grade that is none',
      { caps: [{ ...cap, limit: { grade: 'good' } }] },
      /evaluation\.caps\[0\]\.limit\.grade: good is none of the grades: outstanding, passed, failed/,
    ],
    [
      'a consequence that leads nowhere',
      { consequences: [{ ...consequence, leadsTo: { stage: 'listing' as 'interview' } }] },
      /evaluation\.consequences\[0\]\.leadsTo\.stage: stage listing is not on the ladder: notice, interview/,
    ],
    [
      'a consequence of the best grade',
      { consequences: [{ ...consequence, when: { gradedAtOrBelow: 'outstanding' } }] },
      /gradedAtOrBelow: outstanding is the best grade; it is one of passed, failed/,
    ],
    [
      'a consequence that concerns nobody',
      { consequences: [{ ...consequence, kinds: [] }] },
      /\.kinds: it concerns nobody/,
    ],
    [
      'a survey of departments',
      {
        consequences: [
          { ...consequence, when: { surveyBelow: 'survey-from' }, kinds: ['locality', 'department'] },
        ],
      },
      /the survey is of localities/,
    ],
    [
      'among the last none',
      {
        consequences: [
          { ...consequence, when: { surveyBelow: 'survey-from', amongLast: 0 }, kinds: ['locality'] },
        ],
      },
      /amongLast: 0 is no number of units/,
    ],
    [
      'a quota without its parameter',
      { quota: { ...threeGrades.quota, share: 'nothing' } },
      /evaluation\.quota\.share: there is no parameter nothing/,
    ],
  ])('finds %s', (_what, other, fault) => {
    const law = { ...threeGrades, ...other };
    expect(faultsOf({ ...ofThreeGrades, evaluation: law }).join('\n')).toMatch(fault);
  });
});
