import {
  checkEvaluator,
  checkScheme,
  checkSchemeItself,
  evaluatorInYear,
  evaluatorOf,
  type Indicator,
  layBelow,
  publishYear,
  putScheme,
  type Reading,
  type RegisteredUnit,
  type RegisterUnit,
  recordSurvey,
  rescored,
  resultsBelowOf,
  type Scheme,
  type SchemeGroup,
  type ScoredIndicator,
  scoreIndicator,
  uploadScores,
  wasMoved,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cityOfLevels, testCity } from '../support/world/city.ts';

const year = 2025;
const above = (...ancestors: readonly (readonly [id: string, level: string])[]) => ({
  ancestors: ancestors.map(([id, level]) => ({ id, level, kind: 'locality' as const })),
});
const city = ['city', 'city'] as const;
const north = ['north', 'county'] as const;
const hill = ['north-hill', 'township'] as const;

describe('who evaluates a unit: those with whom it signs its letter (A7, A10; I-47)', () => {
  it.each([
    ['a county', above(city), 'city'],
    ['a department of the city', above(city), 'city'],
    ['a township', above(north, city), 'north'],
    ['a department of a county', above(north, city), 'north'],
    ['an institution of a township, whose bodies do not decide', above(hill, north, city), 'north'],
  ])('%s', (_, unit, by) => {
    expect(evaluatorOf(unit, cityOfLevels, year)).toBe(by);
  });

  it('by the other setting the city evaluates all of them', () => {
    expect(evaluatorOf(above(north, city), testCity, year)).toBe('city');
  });

  it('a city that changes its setting on 1 January 2026 has evaluated all of 2025 by itself', () => {
    const since = (setting: 'each-level' | 'top-alone', from: string) => ({
      id: 'I-47' as const,
      from,
      setting,
    });
    const changing = {
      ...testCity,
      interpretations: [...testCity.interpretations, since('each-level', '2026-01-01')],
    };
    expect(evaluatorOf(above(north, city), changing, 2025)).toBe('city');
    expect(evaluatorOf(above(north, city), changing, 2026)).toBe('north');
  });
});

describe('who evaluates a unit that was moved: one, by where it lay on the year’s last day (A10; I-31, I-47)', () => {
  const top = { id: 'city', kind: 'locality' as const, level: 'city', parent: null };
  const county = (id: string, more: Partial<RegisterUnit> = {}): RegisterUnit => ({
    ...{ id, kind: 'locality', level: 'county', parent: 'city' },
    ...more,
  });
  const as = { kind: 'locality' as const, level: 'township' };
  const town = (parent: string, ...earlier: readonly (readonly [parent: string, until: string])[]) => ({
    ...{ id: 'hill', ...as, parent },
    earlier: earlier.map(([was, until]) => ({ parent: was, ...as, until })),
  });
  const school = { id: 'school', kind: 'unit' as const, level: 'township', parent: 'hill' };
  const registerOf = (...units: readonly RegisterUnit[]) => {
    const known = new Map([top, county('north'), county('south'), ...units].map((one) => [one.id, one]));
    return (id: string) => known.get(id);
  };

  it.each([
    ['on 1 January 2025', '2025-01-01', 'south'],
    ['on 1 July 2025', '2025-07-01', 'south'],
    ['on 31 December 2025', '2025-12-31', 'south'],
    ['on 1 January 2026', '2026-01-01', 'north'],
    ['in May 2026', '2026-05-04', 'north'],
  ])('to another county %s: of 2025, with all that lies below it', (_, day, by) => {
    const moved = town('south', ['north', day]);
    const find = registerOf(moved);
    expect(evaluatorInYear(moved, find, cityOfLevels, year)).toBe(by);
    expect(evaluatorInYear(school, find, cityOfLevels, year)).toBe(by);
  });

  it('there and back again within the year it is its county’s; of a year between, the other’s', () => {
    const back = town('north', ['north', '2025-03-01'], ['south', '2025-11-01']);
    expect(evaluatorInYear(back, registerOf(), cityOfLevels, 2025)).toBe('north');
    const later = town('north', ['north', '2025-03-01'], ['south', '2026-11-01']);
    expect([2024, 2025, 2026].map((one) => evaluatorInYear(later, registerOf(), cityOfLevels, one))).toEqual([
      'north',
      'south',
      'north',
    ]);
  });

  it('from a county to the city, and from the city to a county', () => {
    const up = town('city', ['north', '2025-07-01']);
    expect(evaluatorInYear(up, registerOf(), cityOfLevels, 2025)).toBe('city');
    expect(evaluatorInYear(up, registerOf(), cityOfLevels, 2024)).toBe('north');
    const down = town('north', ['city', '2026-02-01']);
    expect(evaluatorInYear(down, registerOf(), cityOfLevels, 2025)).toBe('city');
  });

  it('published already by another, it stays that one’s, whatever is entered since (I-23)', () => {
    const moved = town('south', ['north', '2025-07-01']);
    expect(evaluatorInYear(moved, registerOf(), cityOfLevels, year, 'north')).toBe('north');
  });

  it('where the county that it left is no more, the one that it came to ends what is open', () => {
    const moved = town('south', ['north', '2026-02-01']);
    const ended = county('north', { status: 'merged', from: '2026-02-01' });
    expect(evaluatorInYear(moved, registerOf(ended), cityOfLevels, year)).toBe('south');
  });

  it('what lay above it was then what it was then: a county that is a district’s street since was a county', () => {
    const moved = town('south', ['north', '2026-02-01']);
    const then = { parent: 'city', kind: 'locality' as const, level: 'county', until: '2026-02-02' };
    const lowered = county('north', { level: 'township', parent: 'south', earlier: [then] });
    expect(evaluatorInYear(moved, registerOf(lowered), cityOfLevels, year)).toBe('north');
  });

  it('those below whom it lay since the year began may learn who evaluates it, and no others', () => {
    const moved = town('south', ['north', '2025-07-01']);
    const knows = (by: string, of: number) => layBelow(moved, by, registerOf(), of);
    expect(['city', 'north', 'south', 'west'].map((by) => knows(by, 2025))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(knows('north', 2026)).toBe(false);
  });

  it.each([
    ['moved within the year', town('south', ['north', '2025-07-01']), true],
    ['moved since', town('south', ['north', '2026-07-01']), true],
    ['moved before', town('south', ['north', '2025-01-01']), false],
    ['never moved', town('south'), false],
    ['below one that was moved', school, true],
  ])('moved or not since the year began: one that %s', (_, unit, moved) => {
    const find = registerOf(town('south', ['north', '2025-07-01']));
    expect(wasMoved(unit, find, 2025)).toBe(moved);
  });

  it('by the other setting the city evaluates it, wherever it lay', () => {
    const moved = town('south', ['north', '2025-07-01']);
    expect(evaluatorInYear(moved, registerOf(), testCity, year)).toBe('city');
  });
});

describe('a locality that evaluates (A10; I-47)', () => {
  const locality = (id: string, level: string) => ({ id, level, kind: 'locality' as const });

  it.each([
    ['the city', locality('city', 'city'), null],
    ['a county', locality('north', 'county'), null],
    ['a township', locality('north-hill', 'township'), 'not-an-evaluator'],
    [
      'a department of a county',
      { ...locality('north-health', 'county'), kind: 'department' as const },
      'not-an-evaluator',
    ],
  ])('%s', (_, unit, code) => {
    expect(checkEvaluator(unit, cityOfLevels, year)?.code ?? null).toBe(code);
  });

  it('where the city evaluates all, a county evaluates nobody', () => {
    expect(checkEvaluator(locality('north', 'county'), testCity, year)).toMatchObject({
      code: 'not-an-evaluator',
      pointer: '/under',
    });
    expect(checkEvaluator(locality('city', 'city'), testCity, year)).toBeNull();
  });
});

const both = (text: string) => ({ zh: text, en: text });
const schemeOf = (units: readonly string[]): Scheme => ({
  groups: [
    {
      ...{ id: 'all', name: both('全部'), registerGroups: [], units },
      indicators: [
        {
          id: 'order',
          name: both('治安'),
          weight: 100,
          source: 'entered' as const,
          method: 'direct' as const,
        },
      ],
    },
  ],
});

const register: readonly RegisteredUnit[] = [
  { id: 'city', group: null, kind: 'locality' },
  { id: 'north', group: 'counties', kind: 'locality', evaluator: 'city' },
  { id: 'north-hill', group: 'townships', kind: 'locality', evaluator: 'north' },
  { id: 'south-mill', group: 'townships', kind: 'locality', evaluator: 'south' },
];
const ofNorth = { id: 'north', above: ['city'] };

const director = (level: string, jurisdiction: string) => ({
  by: 'office' as const,
  subject: 'somebody',
  office: { body: 'cgc-office' as const, level, jurisdiction, capacity: 'director' as const },
});
const context = {
  ...{ city: cityOfLevels, year, published: false, now: '2026-01-10T01:00:00.000Z' },
  actor: director('county', 'north'),
  evaluator: ofNorth,
};
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; pointer?: string }[] }) =>
  (outcome.refusals ?? []).map(({ code, pointer }) => `${pointer ?? ''} ${code}`.trim());

describe('a county’s scheme (A10)', () => {
  it('places every unit that the county evaluates, and no other', () => {
    expect(checkScheme(schemeOf(['north-hill']), register, cityOfLevels, ofNorth)).toEqual([]);
    expect(checkScheme(schemeOf(['north']), register, cityOfLevels)).toEqual([]);
    expect(
      checkScheme(schemeOf(['north', 'north-hill']), register, cityOfLevels).map(({ code }) => code),
    ).toEqual(['evaluated-by-another']);
    expect(
      checkScheme(schemeOf(['north-hill', 'south-mill']), register, cityOfLevels, ofNorth).map(
        ({ code }) => code,
      ),
    ).toEqual(['evaluated-by-another']);
  });

  it('is put by its own commission’s office, and is the county’s', () => {
    const put = putScheme(null, schemeOf(['north-hill']), { ...context, register });
    expect(put).toMatchObject({ ok: true, value: { state: { year, by: 'north' } } });
  });

  it.each([
    ['the city’s office', director('city', 'city')],
    ['another county’s', director('county', 'south')],
  ])('is not put by %s', (_, actor) => {
    expect(codes(putScheme(null, schemeOf(['north-hill']), { ...context, actor, register }))).toEqual([
      'not-competent',
    ]);
  });

  it('of the city nothing is said whose it is: as in all that was kept before', () => {
    const put = putScheme(null, schemeOf(['north']), {
      ...{ ...context, actor: director('city', 'city'), register },
      evaluator: { id: 'city', above: [] },
    });
    expect(put).toMatchObject({ ok: true, value: { state: { year, scheme: schemeOf(['north']) } } });
    expect(put.ok && 'by' in put.value.state).toBe(false);
  });
});

describe('what is entered for a county’s year (A10, A23)', () => {
  const units = new Map(register.map((unit) => [unit.id, unit]));
  const command = (unit: string) => ({
    rows: [{ unit, column: 'order', value: 80 }],
    source: { type: 'application/json', sha256: '' },
    content: '',
    unreadable: 0,
  });
  const entering = { ...context, units, scheme: schemeOf(['north-hill']), entered: () => undefined };

  it('scores are of units that the county evaluates', () => {
    expect(uploadScores(command('north-hill'), entering)).toMatchObject({
      ok: true,
      value: { state: { kind: 'scores', year, by: 'north' } },
    });
    expect(codes(uploadScores(command('south-mill'), entering))).toEqual([
      '/rows/0/unit evaluated-by-another',
    ]);
  });

  it('so is the survey', () => {
    expect(recordSurvey(command('north-hill'), entering)).toMatchObject({
      ok: true,
      value: { state: { kind: 'survey', by: 'north' } },
    });
    expect(codes(recordSurvey(command('north'), entering))).toEqual(['/rows/0/unit evaluated-by-another']);
  });
});

describe('a county’s publication (A10)', () => {
  it('is by its own office, of its own draft', () => {
    const draft = { runId: 'run', results: { count: 1, hash: '' }, reviews: 0 };
    const document = { number: '北综治〔2026〕1号', date: '2026-01-10' };
    const publish = (actor: ReturnType<typeof director>) =>
      publishYear({ document }, { ...context, actor, draft, reviews: { open: 0, upheld: 0 } });
    expect(publish(director('county', 'north'))).toMatchObject({
      ok: true,
      value: { state: { year, by: 'north', runId: 'run' } },
    });
    expect(codes(publish(director('city', 'city')))).toEqual(['not-competent']);
  });

  it('is of no draft with a unit that was moved and that another has graded since: it is evaluated once', () => {
    const draft = { runId: 'run', results: { count: 1, hash: '' }, reviews: 0 };
    const document = { number: '北综治〔2026〕1号', date: '2026-01-10' };
    const reviews = { open: 0, upheld: 0 };
    const gradedElsewhere = [{ unit: 'north-hill', by: 'south' }];
    expect(codes(publishYear({ document }, { ...context, draft, reviews, gradedElsewhere }))).toEqual([
      'graded-elsewhere',
    ]);
  });
});

describe('a county’s published year as an indicator of the city’s (A10)', () => {
  const share = (reads: object) => ({
    ...{ id: 'below', name: both('下级考评'), weight: 100, source: 'results-below' as const },
    ...{ method: 'ratio-to-target' as const, target: 100, reads: reads as Reading },
  });
  const indicator = share({ fact: 'graded-at-or-above', grade: 'good' });
  const scoredOn = (grades: readonly string[]) => {
    const facts = { scores: {}, survey: null, measures: [], below: resultsBelowOf(grades) };
    return scoreIndicator(facts, indicator, { group: {}, city: cityOfLevels, year }).score;
  };

  it.each([
    [['excellent', 'good', 'qualified', 'poor'], 50],
    [['good'], 100],
    [['qualified'], 0],
    [['excellent', 'good', 'poor'], 66.67],
  ])('of units graded %s the share that is good or better is %d %%', (grades, percent) => {
    expect(scoredOn(grades)).toBe(percent);
  });

  const [first] = schemeOf(['north']).groups;
  const group = { ...first, id: 'all', name: both('全部'), indicators: [indicator] } as SchemeGroup;
  const settings = { group, city: cityOfLevels, year };
  const scored = (grades: readonly string[]) =>
    scoreIndicator(
      { scores: {}, survey: null, measures: [], below: resultsBelowOf(grades) },
      indicator,
      settings,
    );
  const followed = (frozen: ScoredIndicator, grades: readonly string[]) =>
    rescored([frozen], { measures: [], survey: null, below: resultsBelowOf(grades) }, settings)[0]?.score;

  it('put right in the county, it is put right in the city (I-23): one of two is good, then both are', () => {
    expect(scored(['good', 'poor']).score).toBe(50);
    expect(followed(scored(['good', 'poor']), ['good', 'good'])).toBe(100);
    expect(followed(scored(['good', 'poor']), ['poor', 'poor'])).toBe(0);
  });

  it('a score that the city put right by hand stays so, and so does one of which nothing below is known', () => {
    expect(followed({ ...scored(['good', 'poor']), corrected: true }, ['good', 'good'])).toBe(50);
    expect(followed(scored(['good', 'poor']), [])).toBe(50);
  });

  it('without a published result there is nothing to score by', () => {
    expect(resultsBelowOf([])).toBeNull();
  });

  const refusedOf = (one: Indicator) =>
    checkSchemeItself(
      { groups: schemeOf(['north']).groups.map((group) => ({ ...group, indicators: [one] })) },
      cityOfLevels,
    ).map(({ code, pointer }) => `${pointer} ${code}`);

  it('it says which grade is asked for, one of the city’s that is reached by points', () => {
    expect(refusedOf(indicator)).toEqual([]);
    expect(refusedOf(share({ fact: 'graded-at-or-above', grade: 'poor' }))).toEqual([
      '/groups/0/indicators/0/reads/grade unknown-grade',
    ]);
    expect(refusedOf({ ...indicator, reads: undefined })).toEqual([
      '/groups/0/indicators/0/reads missing-for-method',
    ]);
    expect(refusedOf({ ...indicator, reads: { fact: 'letter-late' } })).toEqual([
      '/groups/0/indicators/0/reads fact-not-of-source',
    ]);
  });
});
