import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalCatalogue } from './index.ts';

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

const withoutNames = (text: string): string => text.replaceAll(/\{@?[\w:-]+\}/g, '');

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

/** The codes that a file of the catalogue defines. */
const codesIn = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^ {2}'?([a-z0-9-]+)'?: \{/gm)].map(([, code = '']) => code);

it('no code stands in two areas: the later one would silently take the place of the other', () => {
  const files = globSync(join(import.meta.dirname, '*.ts')).filter((path) => !path.endsWith('.test.ts'));
  const codes = files.flatMap(codesIn);
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});
