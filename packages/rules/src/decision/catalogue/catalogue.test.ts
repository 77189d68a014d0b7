import { describe, expect, it } from 'vitest';
import { refusalCatalogue } from './index.ts';

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

const withoutNames = (text: string): string => text.replaceAll(/\{\w+\}/g, '');

describe('every refusal of the catalogue', () => {
  it.each(Object.entries(refusalCatalogue))(
    '%s is a sentence in each language, and in that alone',
    (_, one) => {
      expect(withoutNames(one.zh)).toMatch(/^[^A-Za-z,;:()?!"']*。$/u);
      expect(withoutNames(one.en)).toMatch(/^[^\p{Script=Han}，；：（）。？！、]*\.$/u);
    },
  );

  it.each(Object.entries(refusalCatalogue))(
    '%s is filled with the same facts in both languages',
    (_, one) => {
      expect(namesIn(one.zh)).toEqual(namesIn(one.en));
    },
  );
});
