import { describe, expect, it } from 'vitest';
import { freeText, holdsPersonalNumber } from './privacy.ts';

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
    ['a longer number that only contains eleven such digits', '订单 9913812345678000'],
  ])('%s is left alone', (_what, text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
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
