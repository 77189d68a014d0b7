import { describe, expect, it } from 'vitest';
import { divide } from './chunks.ts';

/** The length of a text whose row is that many bytes: two for its quotes, one for the comma after it. */
const text = (bytes: number): string => 'x'.repeat(bytes - 3);
type Cost = Parameters<typeof divide<string>>[1];

const plain =
  (items: number): Cost =>
  () => ({ items, counters: [] });
const sizes = (rows: readonly string[], cost = plain(2)): number[] =>
  divide(rows, cost).map(({ length }) => length);
const rows = (count: number, bytes = 10): string[] => Array.from({ length: count }, () => text(bytes));

describe('a chunk fits one transaction: by items', () => {
  it.each([
    [47, [47]],
    [48, [48]],
    [49, [48, 1]],
    [97, [48, 48, 1]],
  ])('%i rows of two items each', (count, chunks) => expect(sizes(rows(count))).toEqual(chunks));

  it('a counter that several rows raise is one item', () => {
    const cost = () => ({ items: 1, counters: ['city', 'north'] });
    expect(sizes(rows(95), cost)).toEqual([94, 1]);
  });

  it('a counter of a new chunk is counted anew', () => {
    const own = (row: string) => ({ items: 1, counters: ['city', row] });
    const each = Array.from({ length: 48 }, (_, i) => `unit-${i}`);
    expect(sizes(each, own)).toEqual([47, 1]);
  });
});

describe('a chunk fits one item: by bytes', () => {
  it.each([
    [69_999, 5, [5]],
    [70_000, 5, [5]],
    [70_001, 5, [4, 1]],
    [350_000, 2, [1, 1]],
  ])('rows of %i bytes, %i of them', (bytes, count, chunks) =>
    expect(sizes(rows(count, bytes))).toEqual(chunks),
  );

  it('what counts are bytes, and a Chinese character has three', () => {
    expect(sizes(['字'.repeat(58_332), '字'.repeat(58_332)])).toEqual([2]);
    expect(sizes(['字'.repeat(58_333), '字'.repeat(58_333)])).toEqual([1, 1]);
  });

  it('a row that fills a chunk is taken by itself; one that fits none is a fault of ours', () => {
    expect(sizes([text(10), text(350_000), text(10)])).toEqual([1, 1, 1]);
    expect(() => sizes([text(350_001)])).toThrow(RangeError);
  });

  it('no row is lost or changes its place', () => {
    const all = Array.from({ length: 500 }, (_, i) => `${i}`.padEnd((i * 37) % 20_000, '.'));
    expect(divide(all, plain(2)).flat()).toEqual(all);
  });
});
