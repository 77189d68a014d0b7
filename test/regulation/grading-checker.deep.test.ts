import { describe, it } from 'vitest';
import { agreeOn } from './grading-years.ts';

/** As many years as the measure asks the two to agree on. */
const years = 100_000;

describe('a second computation that shares no code with the rules (A10, A25; I-11–I-13, I-40)', () => {
  it(`agrees with them on ${years} random years`, () => {
    agreeOn(years);
  }, 60_000);
});
