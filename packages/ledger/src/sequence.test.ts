import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfState } from './canonical.ts';
import { addToSequence, emptySequence, sameSequence } from './sequence.ts';

const sequenceOf = (values: readonly object[]) =>
  values.map(hashOfState).reduce(addToSequence, emptySequence);

const results = fc.array(fc.record({ unit: fc.string(), score: fc.integer() }), { minLength: 1 });

describe('a hash over many values in their order', () => {
  it('is the same for the same values, and counts them', () => {
    fc.assert(
      fc.property(results, (values) => {
        expect(sequenceOf(values)).toEqual(sequenceOf(structuredClone(values)));
        expect(sequenceOf(values).count).toBe(values.length);
      }),
    );
  });

  it('is another as soon as one of them is altered, left out, put in or put elsewhere', () => {
    fc.assert(
      fc.property(results, fc.nat(), (values, at) => {
        const n = at % values.length;
        const other = { unit: 'other', score: 0.5 };
        const altered = values.with(n, { ...(values[n] ?? other), score: 0.5 });
        const swapped = [...values.slice(n + 1), ...values.slice(0, n + 1)];
        for (const changed of [altered, values.toSpliced(n, 1), values.toSpliced(n, 0, other)])
          expect(sameSequence(sequenceOf(changed), sequenceOf(values))).toBe(false);
        const isSame = JSON.stringify(swapped) === JSON.stringify(values);
        expect(sameSequence(sequenceOf(swapped), sequenceOf(values))).toBe(isSame);
      }),
    );
  });
});
