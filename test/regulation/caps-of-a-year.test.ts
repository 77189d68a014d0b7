import { type CitySettings, type GradedMeasure, gradeUnit, type YearFacts } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

type Reason = 'listed-for-supervision' | 'veto-warned' | 'vetoed' | 'criminal-liability';

/** A25 once more, from the measure and not from the code: how many of the four grades remain. */
const order = ['poor', 'qualified', 'good', 'excellent'] as const;
const best: Record<Reason, number> = {
  'listed-for-supervision': 2,
  'veto-warned': 1,
  vetoed: 0,
  'criminal-liability': 2,
};
const words: Record<Reason, string> = {
  'listed-for-supervision': 'listed for supervision',
  'veto-warned': 'veto-warned',
  vetoed: 'vetoed',
  'criminal-liability': 'its leader criminally liable',
};
const byScore = [
  [59.98, 0],
  [59.99, 0],
  [60, 1],
  [60.01, 1],
  [79.99, 1],
  [80, 2],
  [80.01, 2],
  [89.99, 2],
  [90, 3],
  [90.01, 3],
  [100, 3],
] as const;

const reasons = Object.keys(best) as Reason[];
/** Every set of the four: none, each alone, and all together. */
const combinations: Reason[][] = Array.from({ length: 2 ** reasons.length }, (_, bits) =>
  reasons.filter((_reason, index) => (bits >> index) % 2 === 1),
);

const stageOf = {
  'listed-for-supervision': 'listed-supervision',
  'veto-warned': 'veto-warning',
  vetoed: 'veto',
} as const;

const measure = (stage: GradedMeasure['stage'], more: Partial<GradedMeasure> = {}): GradedMeasure => ({
  caseId: `case-${stage}`,
  stage,
  from: '2026-05-01',
  endedOn: null,
  revoked: false,
  ...more,
});

const factsOf = (set: readonly Reason[]): YearFacts => ({
  year: 2026,
  measures: set.flatMap((reason) => (reason === 'criminal-liability' ? [] : [measure(stageOf[reason])])),
  criminallyLiable: set.includes('criminal-liability')
    ? [{ post: 'secretary', role: 'principal', on: '2026-07-01' }]
    : [],
});

const graded = (score: number, facts: YearFacts, city: CitySettings = testCity) =>
  gradeUnit({ unit: 'north', year: 2026, score, withinQuota: null, facts }, city);

const inForceSetting: CitySettings = {
  ...testCity,
  interpretations: testCity.interpretations.map((one) =>
    one.id === 'I-13' ? { ...one, setting: 'in-force-in-year' } : one,
  ),
};

const sentences = combinations.flatMap((set) =>
  byScore.map(([score, base]) => {
    const grade = Math.min(base, ...set.map((reason) => best[reason]));
    const what = set.length === 0 ? 'under no cap' : set.map((reason) => words[reason]).join(' and ');
    return { set, score, base: order[base], grade: order[grade], what };
  }),
);

describe.each([
  ['imposed in the year', testCity],
  ['in force in the year', inForceSetting],
])('a year’s caps, measures %s (A25, I-13)', (_setting, city) => {
  it.each(sentences)('$score points, $what: $grade (A25)', ({ set, score, base, grade }) => {
    const unit = graded(score, factsOf(set), city);
    expect(unit.grade).toBe(grade);
    expect(unit.base).toBe(base);
    expect(new Set(unit.caps.map(({ why }) => why))).toEqual(new Set(set));
  });
});

describe('caps are named (A25)', () => {
  it('all that applied, the strictest first, whether or not they changed the grade', () => {
    const unit = graded(40, factsOf(reasons));
    expect(unit.grade).toBe('poor');
    expect(unit.caps.map(({ why, limit }) => [why, limit])).toEqual([
      ['vetoed', 'poor'],
      ['veto-warned', 'qualified'],
      ['listed-for-supervision', 'good'],
      ['criminal-liability', 'good'],
    ]);
  });

  it('each with its article and its case, or the post', () => {
    expect(graded(95, factsOf(['vetoed', 'criminal-liability'])).caps).toEqual([
      { limit: 'poor', article: 'A25', why: 'vetoed', caseId: 'case-veto', on: '2026-05-01' },
      { limit: 'good', article: 'A25', why: 'criminal-liability', post: 'secretary', on: '2026-07-01' },
    ]);
  });

  it('in the same order whatever order the facts came in', () => {
    const facts = factsOf(reasons);
    const reversed = { ...facts, measures: facts.measures.toReversed() };
    expect(graded(95, reversed).caps).toEqual(graded(95, facts).caps);
  });

  it('with A25, the limits used and I-13 in the explanation', () => {
    const { explanation } = graded(95, factsOf(['veto-warned']));
    expect(explanation.articles).toEqual(['A10', 'A25']);
    expect(explanation.interpretations).toEqual(['I-11', 'I-13']);
    expect(explanation.parameters['cap-veto-warning']).toEqual({ value: 'qualified', from: '2017-11-21' });
  });

  it('and without any there is neither A25 nor I-13 in it', () => {
    const { explanation } = graded(95, factsOf([]));
    expect(explanation.articles).toEqual(['A10']);
    expect(explanation.interpretations).toEqual(['I-11']);
  });
});

describe('a cap comes after score and quota (A25)', () => {
  it.each([
    ['listed for supervision outside the quota is good', 'listed-for-supervision', 'good'],
    ['veto-warned outside the quota is qualified', 'veto-warned', 'qualified'],
    ['vetoed outside the quota is poor', 'vetoed', 'poor'],
  ] as const)('95 points, %s', (_sentence, reason, grade) => {
    const facts = factsOf([reason]);
    const unit = gradeUnit({ unit: 'north', year: 2026, score: 95, withinQuota: false, facts }, testCity);
    expect(unit).toMatchObject({ base: 'excellent', afterQuota: 'good', grade });
  });
});
