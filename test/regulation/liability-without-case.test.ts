import {
  type Actor,
  addLiabilityOutcome,
  type Conviction,
  capsOn,
  type GivenOutcome,
  isConvicted,
  type Liability,
  type LiabilityGiven,
  outcomesOfLiability,
  recordLiability,
  standingOfLiability,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { at, city, Desk, officer, staffOf, units } from './ladder-desk.ts';

const unit = units.county;
const { tenures } = new Desk(unit);
const discipline = officer('discipline', 'staff');
const paper = (date: string) => ({ number: '(2025)刑初1号', date });

const judgment = (change: Partial<LiabilityGiven> = {}): LiabilityGiven => ({
  ...{ post: 'post-principal', holder: 'holder-principal', on: '2025-03-03' },
  ...{ document: paper('2025-03-03'), ...change },
});

const context = (actor: Actor, when = '2025-03-10 09:00', known: readonly Conviction[] = []) => ({
  ...{ city, unit, actor, tenures, known },
  ...{ now: at(when), newId: 'liability-1' },
});

const asked = (
  change: Partial<LiabilityGiven> = {},
  actor: Actor = discipline,
  known: readonly Conviction[] = [],
) => recordLiability(judgment(change), context(actor, undefined, known));
const codes = (outcome: ReturnType<typeof recordLiability>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

const recorded = (change: Partial<LiabilityGiven> = {}): Liability => {
  const outcome = asked(change);
  if (!outcome.ok) throw new Error(codes(outcome).join(', '));
  return outcome.value.state;
};

const came = (change: Partial<GivenOutcome> = {}): GivenOutcome => ({
  ...{ outcome: 'acquitted', on: '2025-06-02', document: paper('2025-06-02') },
  ...change,
});
const more = (liability: Liability, change: Partial<GivenOutcome>, actor: Actor = discipline) =>
  addLiabilityOutcome(liability, came(change), context(actor, '2025-06-10 09:00'));
const followed = (liability: Liability, change: Partial<GivenOutcome>) => {
  const outcome = more(liability, change);
  if (!outcome.ok) throw new Error(codes(outcome).join(', '));
  return outcome.value;
};
const caps = (liability: Liability, year: number) => {
  const on = isConvicted(liability);
  const { post, role } = liability.about;
  const criminallyLiable = on === null ? [] : [{ post, role, on }];
  return capsOn({ year, measures: [], criminallyLiable }, city).map(({ limit, article, on: day }) => [
    limit,
    article,
    day,
  ]);
};

describe('criminal liability is recorded without a case here (A25, A27)', () => {
  it('of a principal: that year’s grade is good at best, and no other year’s', () => {
    expect(caps(recorded(), 2025)).toEqual([['good', 'A25', '2025-03-03']]);
    expect([caps(recorded(), 2024), caps(recorded(), 2026)]).toEqual([[], []]);
  });

  it.each([
    ['the principal', 'principal', 1],
    ['the deputy in charge', 'in-charge', 1],
    ['the supervising leader', 'supervising', 1],
    ['an ordinary member: on record, and no cap', 'member', 0],
  ])('it falls on the unit by the role of the post: %s', (_, role, count) => {
    const liability = recorded({ post: `post-${role}`, holder: `holder-${role}` });
    expect([liability.about.role, caps(liability, 2025).length]).toEqual([role, count]);
  });

  it('whoever left the post before answers for it still; who never held it does not (A4, A5)', () => {
    expect(codes(asked({ holder: 'holder-before' }))).toEqual([]);
    expect(codes(asked({ holder: 'holder-member' }))).toEqual(['not-holder-of-post']);
    expect(codes(asked({ post: 'post-nobody' }))).toEqual(['no-such-post']);
  });

  it.each([
    ['the discipline commission above', discipline, []],
    ['the office above', officer('cgc-office', 'staff'), []],
    ['the group’s office above', officer('slg-office', 'staff'), []],
    ['the personnel department above', officer('org-hr', 'staff'), []],
    ['the county’s own personnel department', officer('org-hr', 'staff', 'donghe'), ['not-competent']],
    ['the commission itself', officer('cgc', 'director'), ['not-competent']],
    ['finance', officer('finance', 'director'), ['not-competent']],
    ['the unit itself', staffOf(unit), ['not-competent']],
  ] as const)('entered, one level up, by who enters what comes of a referral: %s', (_, actor, expected) => {
    expect(codes(asked({}, actor))).toEqual(expected);
  });

  it.each([
    ['today', '2025-03-10', '2025-03-10', []],
    ['tomorrow', '2025-03-11', '2025-03-11', ['outcome-in-future', 'document-in-future']],
    ['before the paper', '2025-03-03', '2025-03-04', []],
    ['after the paper', '2025-03-04', '2025-03-03', ['document-too-early']],
  ])('established %s', (_, on, date, expected) => {
    expect(codes(asked({ on, document: paper(date) }))).toEqual(expected);
  });

  it('one judgment is entered once, in a case or without one; another day is another', () => {
    const known = (on: string) => [{ unit: unit.id, post: 'post-principal', on, caseId: 'case-7' }];
    expect(codes(asked({}, discipline, known('2025-03-03')))).toEqual(['liability-known']);
    expect(codes(asked({}, discipline, known('2025-03-02')))).toEqual([]);
  });
});

describe('what came of it later, and what was recorded wrongly (A25, A27)', () => {
  it('several things may come of it, each once: removed beside it, it stands', () => {
    const { state, type } = followed(recorded(), { outcome: 'removed' });
    expect([type, isConvicted(state)]).toEqual(['liability-outcome-recorded', '2025-03-03']);
    expect(codes(more(state, { outcome: 'removed' }) as ReturnType<typeof recordLiability>)).toEqual([
      'liability-outcome-known',
    ]);
  });

  it('acquitted, it stands no more: the entry says which day it lifts, and the cap falls', () => {
    const { state, data, articles } = followed(recorded(), {});
    expect([isConvicted(state), caps(state, 2025), data.lifts]).toEqual([null, [], '2025-03-03']);
    expect(articles).toContain('caps');
  });

  it('a wrong day is put right with reasons: both stay on record, and the cap moves to the right year', () => {
    const { state, type } = followed(recorded(), {
      ...{ outcome: 'criminally-liable', corrects: 1, reasons: 'The year was wrong.' },
      ...{ on: '2024-12-30', document: paper('2024-12-31') },
    });
    expect([type, isConvicted(state)]).toEqual(['liability-corrected', '2024-12-30']);
    expect(outcomesOfLiability(state).map(({ isCorrected }) => isCorrected)).toEqual([true, false]);
    expect([caps(state, 2025), caps(state, 2024).length]).toEqual([[], 1]);
  });

  it('entered by mistake, it is put right to nothing', () => {
    const { state, data } = followed(recorded(), {
      outcome: 'no-action',
      corrects: 1,
      reasons: 'Another person.',
    });
    expect([isConvicted(state), data.lifts]).toEqual([null, '2025-03-03']);
  });

  it('not without reasons, not twice, not of what is not there, not before the judgment', () => {
    const refusedOf = (change: Partial<GivenOutcome>, of = recorded()) =>
      codes(more(of, change) as ReturnType<typeof recordLiability>);
    expect(refusedOf({ corrects: 1 })).toEqual(['reasons-missing']);
    expect(refusedOf({ corrects: 2, reasons: 'So.' })).toEqual(['no-such-liability-outcome']);
    expect(refusedOf({ reasons: 'So.' })).toEqual(['no-correction']);
    expect(refusedOf({ on: '2025-03-02', document: paper('2025-03-05') })).toEqual([
      'outcome-before-judgment',
    ]);
    const right = followed(recorded(), { corrects: 1, reasons: 'So.' }).state;
    expect(refusedOf({ outcome: 'removed', corrects: 1, reasons: 'So.' }, right)).toEqual([
      'outcome-corrected-already',
    ]);
  });
});

describe('whoever assesses is told of it (A11, A25)', () => {
  it.each([
    ['the day before', '2025-03-02', []],
    ['that day', '2025-03-03', [['conviction', 'A25', '2025-03-03', null]]],
    ['years later', '2031-01-01', [['conviction', 'A25', '2025-03-03', null]]],
  ])('%s: it bars nobody, and names no case', (_, on, expected) => {
    const told = standingOfLiability(recorded(), on, city);
    expect(told.map(({ kind, article, since, caseId }) => [kind, article, since, caseId])).toEqual(expected);
  });

  it('acquitted, nothing is told any more', () => {
    expect(standingOfLiability(followed(recorded(), {}).state, '2031-01-01', city)).toEqual([]);
  });
});
