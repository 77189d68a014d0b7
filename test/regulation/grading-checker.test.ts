import { describe, it } from 'vitest';
import { agreeOn } from './grading-years.ts';

/** The first tenth of those on which the exhaustive run has them agree. */
const years = 10_000;

describe('a second computation that shares no code with the rules (A10, A25; I-11–I-13, I-40)', () => {
  it(`agrees with them on ${years} random years`, () => {
    agreeOn(years);
  });
});
