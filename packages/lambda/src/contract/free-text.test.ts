import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeText, holdsPersonalNumber } from './free-text.ts';

describe('free text holds nothing about citizens', () => {
  it.each([
    ['an identity number', '当事人身份证 130203199001011234 已登记'],
    ['an identity number that ends in X', '13020319900101123x'],
    ['an identity number of the old kind', '130203900101123'],
    ['a mobile number', '联系电话13812345678。'],
    ['a mobile number with blanks', '138 1234 5678'],
    ['a mobile number with +86', '+8613812345678'],
    ['a number in full-width digits', '电话13812345678'],
  ])('%s is recognised', (_what, text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it.each([
    ['a document number', '综治办〔2026〕138号'],
    ['a date and a time', '2026-11-24 05:21:48'],
    ['a sum of money', '共计 13000000 元'],
    [
      'an id of a case whose digits look like a mobile number',
      '见案件a1b2c138-1234-4678-9abc-def012345678。',
    ],
    ['a longer number that only contains eleven such digits', '订单 9913812345678000'],
  ])('%s is left alone', (_what, text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });

  it('no id this system gives is taken for somebody’s number (property)', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (id) => !holdsPersonalNumber(`没有一票否决警示(案件${id})`)),
      { numRuns: 20_000 },
    );
  });

  it('a mobile number beside such an id is recognised all the same', () => {
    expect(holdsPersonalNumber('案件a1b2c138-1234-4678-9abc-def012345678,电话13812345678')).toBe(true);
  });

  it('is trimmed, and blank text is refused', () => {
    expect(freeText().parse('  整改完成  ')).toBe('整改完成');
    expect(freeText().safeParse(' \u3000 ').success).toBe(false);
  });

  it('is refused beyond its length, taken at it', () => {
    expect(freeText(5).safeParse('一二三四五').success).toBe(true);
    expect(freeText(5).safeParse('一二三四五六').success).toBe(false);
  });
});
