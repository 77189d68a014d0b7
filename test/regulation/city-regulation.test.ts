import { existsSync } from 'node:fs';
import {
  articles,
  cite,
  defaultAggravating,
  defaultMitigating,
  interpretations,
  measureBodies,
  measureDocument,
  measureGrounds,
  measureOfTangshan,
  parameterAt,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const here = (path: string): boolean => existsSync(new URL(`../../${path}`, import.meta.url));

describe('the measure as data', () => {
  it('has its 29 articles, in order, each with a subject and a summary in both languages', () => {
    expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: 29 }, (_, index) => index + 1));
    const texts = articles.flatMap(({ subject, summary }) => [
      subject.zh,
      subject.en,
      summary.zh,
      summary.en,
    ]);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('says of each article what answers to it, and only what is there', () => {
    expect(articles.flatMap(({ modules }) => modules).filter((path) => !here(path))).toEqual([]);
  });

  it('has its open points, the sixteen of old and later ones, in order, each with a default among its settings', () => {
    const numbers = interpretations.map(({ id }) => Number(id.slice(2)));
    expect(numbers.slice(0, 16)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    const astray = interpretations.filter((point) => !point.settings.some(({ id }) => id === point.default));
    expect(astray).toEqual([]);
  });

  it('says of each open point where it is used, and which figures carry it', () => {
    expect(interpretations.flatMap(({ modules }) => modules).filter((path) => !here(path))).toEqual([]);
    for (const id of interpretations.flatMap(({ parameters }) => parameters))
      expect(parameterAt(measureOfTangshan, id, '2026-01-01').id).toBe(id);
  });
});

describe('the grounds of A18', () => {
  const wordless = ['18.2', '18.5', '18.7', '18.8', '18.11'];

  it('are eleven, in order', () => {
    expect(measureGrounds.map(({ code }) => code)).toEqual(
      Array.from({ length: 11 }, (_, n) => `18.${n + 1}`),
    );
  });

  it('lack their wording in five, and no words were made up for them', () => {
    expect(measureGrounds.filter(({ wording }) => wording === null).map(({ code }) => code)).toEqual(
      wordless,
    );
  });

  it.each([
    ['18.1', []],
    ['18.3', []],
    ['18.4', ['grave-consequence']],
    ['18.6', []],
    ['18.9', ['risk-assessment-failure', 'grave-consequence-or-impact']],
    ['18.10', ['grave-consequence-or-impact']],
  ])('%s requires %j to be stated', (code, elements) => {
    const ground = measureGrounds.find((one) => one.code === code);
    expect(ground?.elements.map(({ id }) => id)).toEqual(elements);
  });
});

describe('what surrounds them', () => {
  it('aggravating and mitigating factors are those of the default catalogue (A28, A29)', () => {
    expect(defaultAggravating.map(({ id }) => id)).toEqual([
      'obstructing-inquiry',
      'concealment-or-falsehood',
      'retaliation-against-complainants',
      'other-by-law',
    ]);
    expect(defaultMitigating.map(({ id }) => id)).toEqual([
      'averted-loss',
      'cooperated-and-owned-up',
      'other-by-law',
    ]);
  });

  it('nine bodies, the joint conference among them (A6, A9, A12)', () => {
    expect(measureBodies).toHaveLength(9);
    expect(measureBodies.map(({ id }) => id)).toContain('joint-conference');
  });

  it('every stage and the letters cite one document, without the number that the source does not give (A7, A19)', () => {
    expect(measureDocument).toEqual({
      title: '《市健全落实综治维稳领导责任制实施办法》',
      number: null,
      date: '2017-11-21',
    });
    expect(measureOfTangshan.ladder.map(({ authority }) => authority)).toEqual(
      measureOfTangshan.ladder.map(() => measureDocument),
    );
    expect(measureOfTangshan.letterAuthority).toEqual(measureDocument);
  });

  it('three kinds of letter (A7)', () => {
    expect(
      measureOfTangshan.letters.kinds.flatMap(({ subject }) => cite(measureOfTangshan, subject)),
    ).toEqual(['A7', 'A7', 'A7']);
  });

  it('a city’s settings are data: they survive being written down and read again', () => {
    expect(JSON.parse(JSON.stringify(measureOfTangshan))).toEqual(measureOfTangshan);
  });
});
