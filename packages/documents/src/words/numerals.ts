const digits = '零一二三四五六七八九';

const digit = (n: number): string => digits[n] ?? '';

const tens = (n: number): string => (n === 0 ? '' : `${n === 1 ? '' : digit(n)}十`);

/** A number below a hundred in Chinese numerals, as articles and headings count: 十二, 二十, 三十五. @throws RangeError on another. */
export const chineseNumeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no numeral of 1 to 99: ${n}`);
  const ones = n % 10;
  return `${tens(Math.floor(n / 10))}${ones === 0 ? '' : digit(ones)}`;
};

/** The first level of headings: 一、. */
export const numbered = (n: number, text: string): string => `${chineseNumeral(n)}、${text}`;
