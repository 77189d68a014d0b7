import { describe, expect, it } from 'vitest';
import { termInWords } from './term-in-words.ts';

describe('a term in words', () => {
  it.each([
    ['P30D', '30日', '30 days'],
    ['P6M', '6个月', '6 months'],
    ['P1Y', '1年', '1 year'],
    ['P2W', '2周', '2 weeks'],
    ['P1M15D', '1个月15日', '1 month and 15 days'],
    ['P0Y1D', '1日', '1 day'],
  ])('%s is %s, %s', (term, zh, en) => {
    expect(termInWords(term)).toEqual({ zh, en });
  });
});
