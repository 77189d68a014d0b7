import {
  type CommendationState,
  checkOutcome,
  collect,
  commendationStatus,
  openOutcomes,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { inArticles } from '../support/cited.ts';

const state = (change: Partial<CommendationState> = {}): CommendationState => ({
  ...{ byPlan: true, grounds: [], resolution: null },
  ...change,
});

const kept = (over: readonly string[]) => ({ outcome: 'kept' as const, over });
const withdrawn = (over: readonly string[]) => ({ outcome: 'withdrawn' as const, over });
const restored = { outcome: 'restored' as const, over: [] };

describe('what becomes of a commendation whose ground is gone (A14, I-33)', () => {
  it.each([
    ['nothing against it: it stands', {}, 'standing', []],
    ['a bar told late: it is in question', { grounds: ['bar'] }, 'in-question', ['kept', 'withdrawn']],
    ['kept all the same: it stands', { grounds: ['bar'], resolution: kept(['bar']) }, 'standing', []],
    [
      'kept over two grounds of which one is gone: it stands',
      { grounds: ['bar'], resolution: kept(['bar', 'grade']) },
      'standing',
      [],
    ],
    [
      'kept, and then another ground: it is in question again',
      { grounds: ['bar', 'grade'], resolution: kept(['bar']) },
      'in-question',
      ['kept', 'withdrawn'],
    ],
    [
      'taken back while the ground stands: nothing more to say',
      { grounds: ['bar'], resolution: withdrawn(['bar']) },
      'withdrawn',
      [],
    ],
    [
      'taken back over two grounds of which one is gone: the other still stands against it',
      { grounds: ['grade'], resolution: withdrawn(['bar', 'grade']) },
      'withdrawn',
      [],
    ],
    [
      'taken back, and the measure revoked: it may be given again, and is not by itself',
      { resolution: withdrawn(['bar']) },
      'withdrawn',
      ['restored'],
    ],
    ['given again: it stands', { resolution: restored }, 'standing', []],
    [
      'given again, and a new ground: it is in question',
      { grounds: ['bar'], resolution: restored },
      'in-question',
      ['kept', 'withdrawn'],
    ],
  ] as const)('%s', (_, change, status, open) => {
    expect(commendationStatus(state(change))).toBe(status);
    expect(openOutcomes(state(change))).toEqual(open);
  });
});

describe('of what the state or the province gave it is recorded that they took it back, or gave it again (A15, I-33)', () => {
  it.each([
    ['standing: it may be recorded as taken back', null, ['withdrawn']],
    ['taken back: as given again', withdrawn([]), ['restored']],
    ['given again: as taken back', restored, ['withdrawn']],
  ] as const)('%s', (_, resolution, open) => {
    expect(openOutcomes(state({ byPlan: false, resolution }))).toEqual(open);
  });
});

describe('what cannot be said of it is refused with the article (A14, A15)', () => {
  const refusal = (change: Partial<CommendationState>, outcome: 'kept' | 'withdrawn' | 'restored') =>
    collect(checkOutcome(state(change), outcome)).map(({ code, articles }) => [
      code,
      ...inArticles(articles),
    ]);

  it.each([
    ['to take back what stands', {}, 'withdrawn', [['commendation-standing', 'A14']]],
    ['to keep what stands', {}, 'kept', [['commendation-standing', 'A14']]],
    ['to restore what was never taken back', {}, 'restored', [['commendation-standing', 'A14']]],
    [
      'to restore what is in question',
      { grounds: ['bar'] },
      'restored',
      [['commendation-in-question', 'A14']],
    ],
    [
      'to restore while the ground stands',
      { grounds: ['bar'], resolution: withdrawn(['bar']) },
      'restored',
      [['ground-stands', 'A14']],
    ],
    ['to take back twice', { resolution: withdrawn([]) }, 'withdrawn', [['commendation-withdrawn', 'A14']]],
    ['to keep what others gave', { byPlan: false }, 'kept', [['commendation-standing', 'A15']]],
  ] as const)('%s', (_, change, outcome, expected) => {
    expect(refusal(change, outcome)).toEqual(expected);
  });

  it('and what can be said is not', () => {
    expect(refusal({ grounds: ['bar'] }, 'withdrawn')).toEqual([]);
    expect(refusal({ grounds: ['bar'] }, 'kept')).toEqual([]);
    expect(refusal({ resolution: withdrawn(['bar']) }, 'restored')).toEqual([]);
  });
});
