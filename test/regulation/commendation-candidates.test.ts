import {
  type BarringMeasure,
  checkCandidate,
  entitledBy,
  type Grade,
  hasArchive,
  heldInYear,
  measureOfTangshan,
  requiredGrade,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const city = measureOfTangshan;
const years = { from: 2025, to: 2025 };

const warning: BarringMeasure = {
  caseId: 'case-1',
  stage: 'veto-warning',
  effects: ['unit-barred-from-honours', 'holders-barred-from-awards-and-promotion'],
  from: '2026-03-10',
  lastDay: '2027-03-10',
  endedOn: '2026-09-20',
  revoked: false,
};

const unit = (change: object = {}) => ({
  ...({ whom: 'unit', id: 'qianxi', measures: [], convictions: [] } as const),
  results: [{ unit: 'qianxi', year: 2025, grade: 'good' as Grade | null }],
  ...change,
});

const codes = (candidate: Parameters<typeof checkCandidate>[0], on = '2026-06-01', more = {}) =>
  checkCandidate(candidate, { on, years, ...more }, city).map(({ code }) => code);

describe('a bar is honoured on the day of the commendation (A23, A24)', () => {
  it.each([
    ['the day before the warning', '2026-03-09', []],
    ['the day it takes force', '2026-03-10', ['barred']],
    ['the day before its release', '2026-09-19', ['barred']],
    ['the day of its release', '2026-09-20', []],
    ['the day after', '2026-09-21', []],
  ])('%s', (_, on, expected) => {
    expect(codes(unit({ measures: [warning] }), on)).toEqual(expected);
    expect(codes({ ...unit({ measures: [warning] }), whom: 'holder', id: 'zhang' }, on)).toEqual(expected);
  });

  it('never released, it bars beyond its term', () => {
    expect(codes(unit({ measures: [{ ...warning, endedOn: null }] }), '2027-03-11')).toEqual(['barred']);
  });

  it('revoked, it bars nobody and never did (I-9)', () => {
    expect(codes(unit({ measures: [{ ...warning, revoked: true }] }), '2026-06-01')).toEqual([]);
  });

  it('the refusal names the article and the case: A23 for a warning, A24 for a veto', () => {
    const [refusal] = checkCandidate(unit({ measures: [warning] }), { on: '2026-06-01', years }, city);
    expect(refusal).toMatchObject({ articles: ['A23'], facts: { caseId: 'case-1', until: '2026-09-20' } });
    const veto = { ...warning, stage: 'veto' as const };
    const [other] = checkCandidate(unit({ measures: [veto] }), { on: '2026-06-01', years }, city);
    expect(other?.articles).toEqual(['A24']);
  });

  it('a notice, an interview, a listing bar from no honour (A20–A22)', () => {
    expect(codes(unit({ measures: [{ ...warning, stage: 'listed-supervision', effects: [] }] }))).toEqual([]);
  });
});

describe('outstanding results: good or better in each year (A13, I-28)', () => {
  it.each([
    ['excellent', []],
    ['good', []],
    ['qualified', ['grade-too-low']],
    ['poor', ['grade-too-low']],
    [null, ['not-graded']],
  ] as const)('graded %s', (grade, expected) => {
    expect(codes(unit({ results: [{ unit: 'qianxi', year: 2025, grade }] }))).toEqual(expected);
  });

  it('a plan may ask for more, and not for less', () => {
    expect(codes(unit(), '2026-06-01', { gradeAtLeast: 'excellent' })).toEqual(['grade-too-low']);
    expect(requiredGrade('2026-06-01', city, 'qualified')).toBe('good');
  });

  it('a year of a periodic plan without a published result is one too few', () => {
    const two = { from: 2024, to: 2025 };
    expect(codes(unit(), '2026-06-01', { years: two })).toEqual(['not-graded']);
  });

  it('an individual in two posts answers for both units: one poor result stands against them', () => {
    const holder = { whom: 'holder', id: 'zhang', measures: [], convictions: [] } as const;
    const results = [
      { unit: 'qianxi', year: 2025, grade: 'excellent' },
      { unit: 'yutian', year: 2025, grade: 'poor' },
    ] as const;
    expect(codes({ ...holder, results })).toEqual(['grade-too-low']);
    expect(codes({ ...holder, results: results.slice(0, 1) })).toEqual([]);
  });

  it('an individual in two posts is barred by a measure on either unit (A23)', () => {
    const results = [{ unit: 'qianxi', year: 2025, grade: 'good' }] as const;
    expect(codes({ whom: 'holder', id: 'zhang', measures: [warning], convictions: [], results })).toEqual([
      'barred',
    ]);
  });

  it('all reasons are named at once', () => {
    const results = [{ unit: 'qianxi', year: 2025, grade: 'poor' as const }];
    expect(codes(unit({ measures: [warning], results }))).toEqual(['barred', 'grade-too-low']);
  });
});

describe('who has an archive, and for which days (A11)', () => {
  it.each([
    ['principal', true],
    ['in-charge', true],
    ['supervising', false],
    ['member', false],
  ] as const)('%s: %s', (role, expected) => {
    expect(hasArchive(role)).toBe(expected);
  });

  it.each([
    ['left on the last day of the year before', '2024-01-01', '2024-12-31', []],
    ['left on the first day', '2024-01-01', '2025-01-01', [['2025-01-01', '2025-01-01']]],
    ['half the year', '2024-01-01', '2025-06-30', [['2025-01-01', '2025-06-30']]],
    ['came on the last day', '2025-12-31', null, [['2025-12-31', '2025-12-31']]],
    ['came the day after', '2026-01-01', null, []],
  ])('%s', (_, from, to, expected) => {
    expect(heldInYear([{ holder: 'zhang', from, to }], 2025).map((t) => [t.from, t.to])).toEqual(expected);
  });
});

describe('commended by the state or the province (A15)', () => {
  const holding = [
    { holder: 'zhang', post: 'secretary', role: 'principal' },
    { holder: 'wang', post: 'deputy', role: 'in-charge' },
    { holder: 'sun', post: 'third', role: 'supervising' },
    { holder: 'qian', post: 'fourth', role: 'member' },
  ] as const;

  it('of an advanced collective the principals and those in charge are commended', () => {
    expect(entitledBy('unit', null, holding).map(({ holder, kind }) => [holder, kind])).toEqual([
      ['zhang', 'leader-commended'],
      ['wang', 'leader-commended'],
    ]);
  });

  it('an advanced worker is treated as provided, and nobody else', () => {
    expect(entitledBy('holder', 'qian', holding)).toEqual([
      { holder: 'qian', post: null, kind: 'treatment' },
    ]);
  });
});

describe('a leader who stands convicted is not commended (A19, A25)', () => {
  const conviction = { unit: 'qianxi', post: 'head', on: '2026-05-31', caseId: 'case-9' };
  const holder = { ...unit({ convictions: [conviction] }), whom: 'holder', id: 'zhang' } as const;

  it.each(['2026-05-30', '2026-05-31', '2030-01-01'])(
    'whatever the day of the honour: %s, of a judgment of 31 May 2026',
    (on) => {
      expect(codes(holder, on)).toEqual(['convicted']);
    },
  );

  it('the refusal says since when, and names the case that referred them', () => {
    const [refusal] = checkCandidate(holder, { on: '2026-06-01', years }, city);
    expect(refusal?.text.en).toBe('zhang was held criminally liable on 2026-05-31, and cannot be commended.');
    expect(refusal?.facts).toMatchObject({ since: '2026-05-31', unit: 'qianxi', caseId: 'case-9' });
  });
});
