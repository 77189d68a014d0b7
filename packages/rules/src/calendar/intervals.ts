import type { Instant, LegalDate, Term } from '../vocabulary.ts';
import { addTerm, endOfDay, parseTerm } from './index.ts';

/** A term n times over, in one piece, so that month ends do not drift: 31 January + 2 × P1M = 31 March. */
const times = (term: Term, n: number): Term => term.replace(/\d+/g, (digits) => String(Number(digits) * n));

/** More intervals than any measure of living office-holders: a term this often over would leave what a term can say. */
const most = 300;

/**
 * The end of the n-th interval counted from a day, calendar units from that day itself (I-6, I-7).
 * @throws RangeError on a term that is none.
 */
export const intervalEnd = (from: LegalDate, every: Term, n: number, zone: string): Instant =>
  endOfDay(addTerm(from, times(every, n)), zone);

/**
 * Ends of a term's progress checks, in order, strictly before its end; none where none are made (I-7).
 * @throws RangeError on a term that is none.
 */
export const progressEnds = (
  from: LegalDate,
  every: Term | null,
  before: Instant,
  zone: string,
): readonly Instant[] => {
  if (every === null) return [];
  const ends: Instant[] = [];
  for (let n = 1; n <= most; n += 1) {
    const end = intervalEnd(from, every, n, zone);
    if (end >= before) return ends;
    ends.push(end);
  }
  return ends;
};

/** The first end of an interval from a day that is after an instant. @throws RangeError on a term that is none. */
export const nextIntervalEnd = (from: LegalDate, every: Term, after: Instant, zone: string): Instant => {
  if (parseTerm(every) === null) throw new RangeError(`not a term: ${every}`);
  for (let n = 1; n <= most; n += 1) {
    const end = intervalEnd(from, every, n, zone);
    if (end > after) return end;
  }
  throw new RangeError(`no end of ${every} from ${from} after ${after}`);
};
