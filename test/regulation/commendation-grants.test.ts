import {
  type BarReason,
  bodiesFor,
  checkGrant,
  type GrantFacts,
  grantActs,
  grantInQuestion,
  grantKinds,
  measureOfTangshan,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { citedAs, inArticles } from '../support/cited.ts';

const due = { what: '奖金三个月', from: '2026-03-06' };

const facts = (change: Partial<GrantFacts> = {}): GrantFacts => ({
  ...({ kind: 'reward', on: '2026-03-10', due, bars: [], convictions: [], last: null } as const),
  ...change,
});

const bar: BarReason = {
  ...({ caseId: 'case-1', stage: 'veto-warning', article: 'A23' } as const),
  ...{ effect: 'holders-barred-from-awards-and-promotion', from: '2026-03-01', lastDay: '2027-03-01' },
  until: 'released',
};

const given = (change: Partial<GrantFacts> = {}) =>
  checkGrant('given', facts(change)).map(({ code, articles }) => [code, ...inArticles(articles)]);

describe('a reward is given when it is due (A16)', () => {
  it.each([
    ['the day before all had agreed', '2026-03-05', [['not-due-yet', 'A16']]],
    ['the day on which the last of them agreed', '2026-03-06', []],
    ['the day after', '2026-03-07', []],
  ])('%s', (_, on, expected) => {
    expect(given({ on })).toEqual(expected);
  });

  it('not for a poor grade, nor by a plan that others have not agreed to', () => {
    expect(given({ due: null })).toEqual([['nothing-due', 'A16']]);
    expect(given({ due: null, kind: 'entitlement' })).toEqual([['nothing-due', 'A15']]);
  });

  it('once; taken back it may be given again, and so may the reward of a better grade', () => {
    const last = { outcome: 'given', what: due.what } as const;
    expect(given({ last })).toEqual([['given-already', 'A16']]);
    expect(given({ last: { ...last, outcome: 'taken-back' } })).toEqual([]);
    expect(given({ last: { ...last, what: '奖金两个月' } })).toEqual([]);
  });

  it('finance and personnel see to rewards, personnel alone to entitlements (A15)', () => {
    expect(grantKinds).toMatchObject({
      reward: { article: citedAs('A16') },
      entitlement: { article: citedAs('A15') },
    });
    expect(bodiesFor(grantActs.reward, measureOfTangshan)).toEqual(['finance', 'org-hr']);
    expect(bodiesFor(grantActs.entitlement, measureOfTangshan)).toEqual(['org-hr']);
  });
});

describe('nothing is given on a day on which its holder is barred (A23, A24)', () => {
  it('with every bar and its article', () => {
    expect(given({ bars: [bar] })).toEqual([['withheld', 'A23']]);
    const veto = { ...bar, stage: 'veto', article: 'A24' } as const;
    expect(given({ bars: [bar, veto], kind: 'entitlement' })).toEqual([['withheld', 'A23', 'A24']]);
    expect(checkGrant('given', facts({ bars: [bar] }))).toMatchObject([
      { facts: { on: '2026-03-10', bars: [{ stage: 'veto-warning', caseId: 'case-1', until: 'released' }] } },
    ]);
  });

  it('all that stands against it is said at once', () => {
    expect(given({ bars: [bar], on: '2026-03-05' })).toEqual([
      ['not-due-yet', 'A16'],
      ['withheld', 'A23'],
    ]);
  });
});

describe('only what was given is taken back, also when nothing is due any more (A15, A16)', () => {
  const back = (change: Partial<GrantFacts> = {}) =>
    checkGrant('taken-back', facts(change)).map(({ code }) => code);

  it('given: yes, barred or not', () => {
    const last = { outcome: 'given', what: due.what } as const;
    expect(back({ last, due: null, bars: [bar] })).toEqual([]);
  });

  it('never given, or taken back before: no', () => {
    expect(back()).toEqual(['not-given']);
    expect(back({ last: { outcome: 'taken-back', what: due.what } })).toEqual(['not-given']);
  });
});

describe('nothing is given to a leader who stands convicted (A16, A25)', () => {
  const convictions = [{ unit: 'north', post: 'head', on: '2026-03-09', caseId: null }];

  it('no reward and no entitlement; what was given may be taken back', () => {
    expect(given({ convictions })).toEqual([['withheld-by-conviction', 'A19', 'A25']]);
    expect(given({ convictions, kind: 'entitlement' })).toEqual([['withheld-by-conviction', 'A19', 'A25']]);
    const last = { outcome: 'given', what: due.what } as const;
    expect(checkGrant('taken-back', facts({ convictions, last }))).toEqual([]);
  });

  it('what was given before is in question, what was taken back is not', () => {
    const result = { grade: 'good' } as const;
    const inQuestion = (outcome: 'given' | 'taken-back', found: typeof convictions) =>
      grantInQuestion({ outcome, result }, 'good', found);
    expect(inQuestion('given', [])).toBe(false);
    expect(inQuestion('given', convictions)).toBe(true);
    expect(inQuestion('taken-back', convictions)).toBe(false);
  });
});
