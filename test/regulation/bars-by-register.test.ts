import { barsByRegister } from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const bar = { unit: 'north', post: 'head', role: 'principal', holder: 'li' } as const;
const post = (...tenures: readonly (readonly [holder: string, from: string, to?: string])[]) => ({
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
