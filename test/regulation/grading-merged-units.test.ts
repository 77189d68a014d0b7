import { type CitySettings, gradedInYear } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const anyDay: CitySettings = {
  ...testCity,
  interpretations: testCity.interpretations.map((one) =>
    one.id === 'I-31' ? { ...one, setting: 'stood-on-any-day' } : one,
  ),
};

describe('a unit merged or abolished in the course of a year (A10, I-31)', () => {
  it.each([
    ['no more from 16 June: not graded', '2026-06-16', false],
    ['no more from 31 December, so that 30 December was its last day: not graded', '2026-12-31', false],
    ['no more from 1 January of the next year: graded', '2027-01-01', true],
    ['no more since the year before: not graded', '2025-06-16', false],
  ])('%s', (_, from, graded) => {
    expect(gradedInYear({ from }, testCity, 2026)).toBe(graded);
  });

  it.each([
    ['no more from 2 January: it stood on the first, and is graded', '2026-01-02', true],
    ['no more from 1 January: not graded', '2026-01-01', false],
  ])('where any day of the year is enough, %s', (_, from, graded) => {
    expect(gradedInYear({ from }, anyDay, 2026)).toBe(graded);
  });

  it('a unit that stands is graded', () => {
    expect(gradedInYear(undefined, testCity, 2026)).toBe(true);
  });
});
