import {
  type Actor,
  type CorrectedScore,
  type GradedMeasure,
  judgeCorrections,
  makeCorrections,
  type Outcome,
  type Publication,
  publishYear,
  type RankOf,
  type ResolveReview,
  type Review,
  regradeInGroup,
  regradeResult,
  requestReview,
  resolveReview,
  type Scheme,
  type ScoredIndicator,
  type UnitResult,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';
import { testCity } from '../support/world/city.ts';

const year = 2026;
const now = '2027-01-20T01:00:00.000Z';
const office = (jurisdiction: string, body: 'cgc-office' | 'slg-office' = 'cgc-office'): Actor => ({
  by: 'office',
  subject: 'somebody',
  office: { body, level: jurisdiction === 'city' ? 'city' : 'county', jurisdiction, capacity: 'director' },
});
const staff = (unit: string): Actor => ({ by: 'unit', subject: `${unit}-staff`, unit });

const ours = { actor: office('city'), now, city: testCity, year, published: false };
const document = { number: '综治办〔2027〕1号', date: '2027-01-20' };

const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok
    ? []
    : outcome.refusals.map(({ code, pointer }) => (pointer === undefined ? code : `${pointer} ${code}`));

const decidedBy = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(codes(outcome).join(', '));
  return outcome.value;
};

const review: Review = {
  ...{ year, unit: 'north', number: 1, runId: 'first', reasons: '得分有误', at: now },
  actor: staff('north'),
  resolution: null,
};
const answered: Review = {
  ...review,
  resolution: {
    outcome: 'rejected',
    reasons: '属实',
    scores: [],
    at: now,
    actor: office('city'),
    runId: null,
  },
};

describe('a unit asks for review of its draft (A10, I-24)', () => {
  const place = { id: 'north', above: ['city'] };
  const asking = { ...ours, actor: staff('north'), place, runId: 'second' };
  const ask = (reviews: readonly Review[], change: object = {}) =>
    requestReview(reviews, { reasons: '得分有误' }, { ...asking, ...change });

  it('for itself, once a draft, and again for the next draft once it has its answer', () => {
    expect(decidedBy(ask([answered]))).toMatchObject({
      ...{ type: 'review-requested', articles: cited('A10'), actor: staff('north') },
      state: { unit: 'north', number: 2, runId: 'second', resolution: null },
    });
    expect(codes(ask([answered], { runId: 'first' }))).toEqual(['review-asked-already']);
    expect(codes(ask([review]))).toEqual(['review-asked-already']);
  });

  it('all that stands against it is said at once: who asks, that the year is published, that it was asked for', () => {
    expect(codes(ask([review], { actor: office('city'), published: true }))).toEqual([
      'not-the-units-staff',
      'year-published',
      'review-asked-already',
    ]);
    expect(codes(ask([], { actor: staff('south') }))).toEqual(['not-the-units-staff']);
  });
});

describe('the CGC office answers it (A10)', () => {
  const name = { zh: '名', en: 'name' };
  const scheme: Scheme = {
    groups: [
      {
        ...{ id: 'counties', name, registerGroups: ['counties'], units: [] },
        indicators: [{ id: 'order', name, weight: 100, source: 'entered', method: 'direct' }],
      },
    ],
  };
  const unit = { id: 'north', group: 'counties' };
  const context = { ...ours, scheme, unit, runId: 'next' };
  const upheld = (scores: readonly CorrectedScore[]): ResolveReview => ({
    outcome: 'upheld',
    reasons: '有误',
    scores,
  });

  it('upheld, another run is asked for; rejected, none', () => {
    const scores = [{ indicator: 'order', score: 90 }];
    expect(decidedBy(resolveReview(review, upheld(scores), context))).toMatchObject({
      ...{ type: 'review-resolved', data: { outcome: 'upheld', scores, runId: 'next' } },
      state: { number: 1, resolution: { outcome: 'upheld', runId: 'next', actor: office('city') } },
    });
    const rejected = { outcome: 'rejected', reasons: '属实' } as const;
    expect(decidedBy(resolveReview(review, rejected, context)).data.runId).toBeNull();
  });

  it.each([
    [
      'of an indicator the unit has not',
      [{ indicator: 'none', score: 1 }],
      ['/scores/0/indicator unknown-indicator'],
    ],
    ['above what it can be', [{ indicator: 'order', score: 100.5 }], ['/scores/0/score too-big']],
    [
      'twice',
      [
        { indicator: 'order', score: 1 },
        { indicator: 'order', score: 2 },
      ],
      ['/scores/1/indicator given-twice'],
    ],
  ])('a score %s is refused at its place', (_, scores, expected) => {
    expect(codes(resolveReview(review, upheld(scores), context))).toEqual(expected);
  });

  it('all that stands against it is said at once', () => {
    const rejected = {
      outcome: 'rejected',
      reasons: '属实',
      scores: [{ indicator: 'order', score: 1 }],
    } as const;
    const wrong = { ...context, actor: office('north'), published: true };
    expect(codes(resolveReview(answered, rejected, wrong))).toEqual([
      'not-competent',
      'year-published',
      'review-answered-already',
      '/scores nothing-upheld',
    ]);
    expect(
      codes(resolveReview(review, upheld([{ indicator: 'order', score: 1 }]), { ...context, scheme: null })),
    ).toEqual(['no-scheme']);
  });
});

const results = { count: 3, hash: 'a'.repeat(64) };
const draft = { runId: 'first', results, reviews: 1 };

describe('a year is published, once, by the CGC office (A10)', () => {
  const context = { ...ours, draft, reviews: { open: 0, upheld: 1 } };

  it('by its document: the entry covers every result by one hash', () => {
    expect(decidedBy(publishYear({ document, runId: 'first' }, context))).toMatchObject({
      ...{
        type: 'year-published',
        articles: cited('A10'),
        data: { runId: 'first', document, covers: results },
      },
      state: { year, runId: 'first', document, publishedAt: now, results, corrections: 0 },
    });
  });

  it.each([
    ['without a draft', { draft: null }, ['no-draft']],
    ['while one review is open', { reviews: { open: 1, upheld: 1 } }, ['reviews-unanswered']],
    [
      'graded before the last review that was upheld',
      { reviews: { open: 0, upheld: 2 } },
      ['review-not-regraded'],
    ],
    ['a second time', { published: true }, ['year-published']],
    ['a second time, the draft gone', { published: true, draft: null }, ['year-published']],
  ])('%s it is not', (_, change, expected) => {
    expect(codes(publishYear({ document }, { ...context, ...change }))).toEqual(expected);
  });

  it.each([
    ['2026-12-31T15:59:59.000Z', '2026-12-31', ['year-not-over', '/document/date document-before-year-end']],
    ['2026-12-31T16:00:00.000Z', '2026-12-31', ['/document/date document-before-year-end']],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', []],
    ['2027-01-20T01:00:00.000Z', '2027-01-20', []],
    ['2027-01-20T01:00:00.000Z', '2027-01-21', ['/document/date document-in-future']],
    ['2026-06-01T01:00:00.000Z', '2027-05-04', ['year-not-over', '/document/date document-in-future']],
  ])(
    'at %s under a document of %s: only a year that is over, by a document of after it',
    (at, date, expected) => {
      const command = { document: { ...document, date } };
      expect(codes(publishYear(command, { ...context, now: at }))).toEqual(expected);
    },
  );

  it('all that it lacks is said at once', () => {
    const wrong = { ...context, actor: office('city', 'slg-office'), reviews: { open: 2, upheld: 3 } };
    expect(codes(publishYear({ document, runId: 'other' }, wrong))).toEqual([
      'not-competent',
      'draft-replaced',
      'reviews-unanswered',
      'review-not-regraded',
    ]);
  });
});

const explanation = { articles: [], facts: {}, parameters: {}, interpretations: [] };
const order: ScoredIndicator = {
  ...{ id: 'order', name: { zh: '治安', en: 'order' }, weight: 100, score: 85 },
};
const result: UnitResult = {
  ...{ unit: 'north', year, name: { zh: '北', en: 'North' }, ancestors: [], group: 'counties' },
  indicators: [
    order,
    {
      ...{ id: 'extra', name: { zh: '加分', en: 'extra' }, weight: 0, score: 0 },
      how: {
        ...{ source: 'entered', method: 'bonus', ceiling: 5, limited: false, value: 0 },
        text: { zh: '无', en: 'none' },
      },
    },
  ],
  survey: null,
  facts: { year, measures: [], criminallyLiable: [] },
  outcome: {
    ...{ unit: 'north', year, score: 85, base: 'good', afterQuota: 'good', grade: 'good', caps: [] },
    explanation,
  },
  ...{ schemeVersion: 1, inputHash: 'a', rank: 1, groupSize: 3, quota: null },
};
/** Of a group whose order is not in question. */
const alone: RankOf = () => ({ rank: 1, groupSize: 3, quota: null });
const settings = {
  year,
  group: {
    id: 'counties',
    name: { zh: '县', en: 'counties' },
    registerGroups: [],
    units: [],
    indicators: [],
  },
  city: testCity,
};

describe('an error found after publication is put right as a new version (A10, I-23)', () => {
  const publication: Publication = {
    ...{ year, runId: 'first', document, publishedAt: now, actor: office('city'), results, corrections: 0 },
  };
  const context = { ...ours, publication, results: new Map([['north', { result, version: 1 }]]) };
  const score = (to: number, unit = 'north', indicator = 'order') => ({
    ...({ kind: 'score', unit, indicator, score: to, reason: '录入差错' } as const),
  });
  const judge = (corrections: Parameters<typeof judgeCorrections>[0]['corrections'], change: object = {}) =>
    judgeCorrections({ document, corrections }, { ...context, ...change });

  it('every correction that does not fit is named at its place, and all else that stands against it', () => {
    const corrections = [
      score(1, 'nowhere'),
      score(1, 'north', 'none'),
      score(85),
      score(90),
      score(6, 'north', 'extra'),
      { kind: 'survey', unit: 'north', percent: 60, reason: '差错' } as const,
    ];
    const wrong = { actor: office('north') };
    expect(codes(judge(corrections, wrong))).toEqual([
      'not-competent',
      '/corrections/0/unit unknown-unit',
      '/corrections/1/indicator unknown-indicator',
      '/corrections/2/score nothing-changed',
      '/corrections/3/unit given-twice',
      '/corrections/4/score above-ceiling',
      '/corrections/5/unit no-survey',
    ]);
  });

  it.each([
    ['2027-01-19', ['/document/date document-before-publication']],
    ['2027-01-20', []],
    ['2027-01-21', ['/document/date document-in-future']],
  ])(
    'under a document of %s: no older than the one that published it, and not of a day to come',
    (date, expected) => {
      const command = { document: { ...document, date }, corrections: [score(90)] };
      expect(codes(judgeCorrections(command, context))).toEqual(expected);
    },
  );

  it('before publication there is nothing to put right but the draft', () => {
    expect(codes(judge([score(90)], { publication: null }))).toEqual(['year-not-published']);
  });

  it.each([
    [19, []],
    [20, []],
    [21, ['/corrections too-many-results']],
  ])('%i units at once', (n, expected) => {
    const units = Array.from({ length: n }, (_, i) => `unit-${i}`);
    const known = new Map(units.map((unit) => [unit, { result: { ...result, unit }, version: 1 }]));
    expect(
      codes(
        judge(
          units.map((unit) => score(90, unit)),
          { results: known },
        ),
      ),
    ).toEqual(expected);
  });

  it('the publication counts it, and the result says its new number, what was wrong, and by which reading', () => {
    const correcting = decidedBy(judge([score(92)]));
    const made = makeCorrections(correcting, () => settings, alone, 2);
    expect(made.publication).toMatchObject({
      ...{ type: 'results-corrected', state: { corrections: 1, results } },
      data: { document, versions: [{ unit: 'north', version: 2, grade: 'excellent' }], others: 2 },
    });
    expect(made.results).toMatchObject([
      {
        ...{
          type: 'result-corrected',
          articles: cited('A10', 'A25'),
          explanation: { interpretations: ['I-11', 'I-29', 'I-23'] },
        },
        data: {
          ...{ version: 2, cause: 'error-corrected', document, event: null },
          corrections: [{ indicator: 'order', from: 85, to: 92, reason: '录入差错' }],
          ...{ before: { grade: 'good', score: 85 }, after: { grade: 'excellent', score: 92 } },
        },
        state: { outcome: { grade: 'excellent' } },
      },
    ]);
  });
});

describe('a fact that is known otherwise regrades a published result (A25, I-23)', () => {
  const facts = { measures: [], criminallyLiable: [] };
  const measure: GradedMeasure = {
    caseId: 'c',
    stage: 'veto-warning',
    from: '2026-05-01',
    endedOn: null,
    revoked: false,
  };
  const event = { type: 'measure-changed', caseId: 'c', version: 4 };
  const over = { result, version: 1 };
  const context = { now, settings, event, rankOf: alone };

  it('by the system, with the message that brought it and the cap that came', () => {
    const known = { ...facts, measures: [measure] };
    expect(regradeResult(over, { ...context, facts: known })).toMatchObject({
      ...{ type: 'result-regraded', actor: { by: 'system', cause: 'evaluation' } },
      data: {
        ...{ version: 2, cause: 'facts-changed', document: null, event },
        added: [{ why: 'veto-warned', caseId: 'c' }],
        ...{ lifted: [], before: { grade: 'good' }, after: { grade: 'qualified' } },
      },
    });
  });

  it('what changes neither caps nor score changes nothing, and the same fact once more neither', () => {
    expect(regradeResult(over, { ...context, facts })).toBeNull();
    const revoked = { ...facts, measures: [{ ...measure, revoked: true }] };
    expect(regradeResult(over, { ...context, facts: revoked })).toBeNull();
  });
});

describe('a published result follows another of its group (A10, I-12, I-23)', () => {
  const over = { result, version: 3 };
  const dueTo = [
    { unit: 'south', name: { zh: '南', en: 'South' }, version: 2, why: { zh: '更正', en: 'error' } },
  ];
  const context = { now, settings, dueTo };

  it('to another rank: a version of its own by the system, which names whom it follows', () => {
    const second: RankOf = () => ({ rank: 2, groupSize: 3, quota: null });
    expect(regradeInGroup(over, { ...context, rankOf: second })).toMatchObject({
      ...{ type: 'result-follows-group', actor: { by: 'system', cause: 'evaluation' } },
      data: {
        ...{ version: 4, cause: 'group-changed', document: null, event: null, dueTo },
        ...{ before: { rank: 1, grade: 'good' }, after: { rank: 2, grade: 'good' } },
      },
    });
  });

  it('out of the quota to good, and into it to excellent', () => {
    const excellent = { ...result, indicators: [{ ...order, score: 95 }] };
    const place =
      (within: boolean): RankOf =>
      () => ({
        ...{ rank: 1, groupSize: 3 },
        quota: { places: 1, within, needs: null },
      });
    const grade = (within: boolean) =>
      regradeInGroup({ ...over, result: excellent }, { ...context, rankOf: place(within) })?.state.outcome
        .grade;
    expect([grade(false), grade(true)]).toEqual(['good', 'excellent']);
  });

  it('nowhere else: there is no version', () => {
    expect(regradeInGroup(over, { ...context, rankOf: alone })).toBeNull();
  });
});
