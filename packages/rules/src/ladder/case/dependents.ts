import type { Measure } from './measure.ts';

const untilOneEnds = (measures: readonly Measure[], from: number): number => {
  const last = measures.findIndex(({ ended }, index) => index >= from && ended?.how !== 'escalated');
  return last < 0 ? measures.length : last + 1;
};

/**
 * The measures that fall when one is revoked from its start: itself, and every later stage that was entered because
 * its term, or the term of one that rests on it, ended unmet (A20–A23). Earlier stages stand, and so does what is
 * revoked already.
 */
export const dependentsOf = (measures: readonly Measure[], entry: number): readonly Measure[] => {
  const from = measures.findIndex((measure) => measure.entry === entry);
  return from < 0 ? [] : measures.slice(from, untilOneEnds(measures, from)).filter(standsOnRecord);
};

const standsOnRecord = ({ ended }: Measure): boolean => ended?.how !== 'revoked';
