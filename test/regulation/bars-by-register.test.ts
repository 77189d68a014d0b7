import { barsByRegister } from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const bar = { unit: 'north', post: 'head', role: 'principal', holder: 'li' } as const;
type Time = readonly [holder: string, from: string, to?: string];
const post = (...tenures: readonly Time[]) => ({
  id: 'head',
  tenures: tenures.map(([holder, from, to = null]) => ({ holder, from, to })),
});
const barred = (...posts: readonly ReturnType<typeof post>[]) =>
  barsByRegister([bar], '2026-03-02', posts).map(({ holder }) => holder);

describe('whom a measure of 2 March bars once the register is put right (A4, A5, A23, A24)', () => {
  it.each([
    ['the one named, who held the post', [post(['li', '2026-01-01'])], ['li']],
    [
      'the one named, who took it up that very day',
      [post(['wang', '2020-01-01', '2026-03-01'], ['li', '2026-03-02'])],
      ['li'],
    ],
    [
      'whoever held it, where the one named took it up the day after',
      [post(['wang', '2020-01-01', '2026-03-02'], ['li', '2026-03-03'])],
      ['wang'],
    ],
    ['whoever held it, where the one named never did', [post(['zhao', '2026-01-01'])], ['zhao']],
    [
      'the one named, who left before and answers for what happened then',
      [post(['li', '2020-01-01', '2026-02-01'], ['zhao', '2026-02-02'])],
      ['li'],
    ],
    ['nobody, where it was vacant after all', [post()], []],
    ['the one named, where the register tells nothing of the post', [], ['li']],
  ] as const)('%s', (_sentence, posts, expected) => {
    expect(barred(...posts)).toEqual(expected);
  });
});

describe('whom a measure bars that named who answers for which day, once the register is put right (A4, A5, A23, A24; I-39)', () => {
  const facts = { on: '2025-03-10', why: 'facts' } as const;
  const unmet = { on: '2025-12-02', why: 'term-unmet' } as const;
  const answering = (...answersFor: readonly (typeof facts | typeof unmet)[]) =>
    [{ ...bar, answersFor }] as const;
  const named = (days: ReturnType<typeof answering>, ...tenures: readonly Time[]) =>
    barsByRegister(days, '2025-12-09', [post(...tenures)]).map(({ holder }) => holder);

  it.each([
    ['the one named, who held it on that day and left since', [['li', '2020-01-01', '2025-03-10']], ['li']],
    [
      'whoever held it on the day that they answer for, not on the day of the decision',
      [
        ['zhao', '2020-01-01', '2025-03-10'],
        ['li', '2025-03-11'],
      ],
      ['zhao'],
    ],
    ['nobody, where it was vacant on that day after all', [['li', '2025-03-11']], []],
  ] as const)('%s', (_sentence, tenures, expected) => {
    expect(named(answering(facts), ...tenures)).toEqual(expected);
  });

  it('of two days, the one named for the day that was theirs, and whoever held the post on the other', () => {
    const tenures = [
      ['zhao', '2020-01-01', '2025-06-30'],
      ['li', '2025-07-01'],
    ] as const;
    expect(named(answering(facts, unmet), ...tenures)).toEqual(['zhao', 'li']);
  });
});
