import { describe, expect, it } from 'vitest';
import { interpretationAt } from '../interpretations/index.ts';
import { leadingArticle } from '../provisions/index.ts';
import { measureOfTangshan } from '../regulation/measure-of-tangshan.ts';
import { numberAt, parameterAt, parameterCatalogue, parameterIds, termAt, textAt } from './index.ts';

const on = '2026-01-01';

describe('the catalogue of figures', () => {
  it('has for each a unit, an article and a description in both languages', () => {
    for (const id of parameterIds) {
      const { unit, article, description } = parameterCatalogue[id];
      expect(parameterAt(measureOfTangshan, id, on)).toMatchObject({
        unit,
        article: leadingArticle(measureOfTangshan, article),
      });
      expect(Object.values(description).every((text) => text.trim().length > 0)).toBe(true);
    }
  });

  it('a figure that is in no catalogue, or of another kind, is a type error before it is one at run time', () => {
    // @ts-expect-error: there is no such figure
    expect(() => parameterAt(measureOfTangshan, 'tea-break-days', on)).toThrow(RangeError);
    // @ts-expect-error: a term is no number
    expect(() => numberAt(measureOfTangshan, 'notice-term', on)).toThrow(RangeError);
    // @ts-expect-error: days are no text
    expect(() => textAt(measureOfTangshan, 'appeal-days', on)).toThrow(RangeError);
    // @ts-expect-error: a day of the year is no term
    expect(termAt(measureOfTangshan, 'report-due', on)).toBe('12-31');
  });
});

describe('the catalogue of open points', () => {
  it('a point that is in no catalogue is a type error before it is one at run time', () => {
    // @ts-expect-error: there is no such point
    expect(() => interpretationAt(measureOfTangshan, 'I-99', on)).toThrow(RangeError);
  });

  it('a setting is one of its own point’s: nothing else can be compared with it', () => {
    const { setting } = interpretationAt(measureOfTangshan, 'I-10', on);
    // @ts-expect-error: that is a setting of another point
    expect(setting === 'all').toBe(false);
    expect(setting === 'off').toBe(true);
  });
});
