import type { CitySettings } from '../city.ts';
import type { InterpretationId } from '../interpretations/index.ts';
import type { Instant, LegalDate, Term } from '../vocabulary.ts';
import { parseTerm } from './term.ts';
import { type TermEnd, termEnd } from './term-end.ts';

/** A term n times over, in one piece, so that month ends do not drift: 31 January + 2 × P1M = 31 March. */
const times = (term: Term, n: number): Term => term.replace(/\d+/g, (digits) => String(Number(digits) * n));

/** More intervals than any measure of living office-holders: a term this often over would leave what a term can say. */
const most = 300;

const nth = (from: LegalDate, every: Term, n: number, city: CitySettings): TermEnd =>
  termEnd(from, times(every, n), city);

/**
 * The end of the n-th interval counted from a day (I-6, I-7). I-10 may move it like any other last day; the next is counted from
 * the same day, not from where this one was moved to.
 * @throws RangeError on a term that is none.
 */
export const intervalEnd = (from: LegalDate, every: Term, n: number, city: CitySettings): Instant =>
  nth(from, every, n, city).until;

/** Ends of progress checks, in order, and I-10 where it made a difference to one of them. */
interface ProgressEnds {
  readonly ends: readonly Instant[];
  readonly interpretations: readonly InterpretationId[];
}

/**
 * Ends of a term's progress checks, each once, strictly before its end; none where none are made (I-7).
 * @throws RangeError on a term that is none.
 */
export const progressEnds = (
  from: LegalDate,
  every: Term | null,
  before: Instant,
  city: CitySettings,
): ProgressEnds => {
  const ends = new Set<Instant>();
  const interpretations = new Set<InterpretationId>();
  for (let n = 1; every !== null && n <= most; n += 1) {
    const end = nth(from, every, n, city);
    if (end.until >= before) break;
    ends.add(end.until);
    for (const one of end.interpretations) interpretations.add(one);
  }
  return { ends: [...ends], interpretations: [...interpretations] };
};

/** The first end of an interval from a day that is after an instant. @throws RangeError on a term that is none. */
export const nextIntervalEnd = (
  from: LegalDate,
  every: Term,
  after: Instant,
  city: CitySettings,
): Instant => {
  if (parseTerm(every) === null) throw new RangeError(`not a term: ${every}`);
  for (let n = 1; n <= most; n += 1) {
    const end = intervalEnd(from, every, n, city);
    if (end > after) return end;
  }
  throw new RangeError(`no end of ${every} from ${from} after ${after}`);
};
