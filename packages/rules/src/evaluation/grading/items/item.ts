import type { Bilingual } from '../../../vocabulary.ts';
import { fromHundredths } from './points.ts';

/** A line of a reckoning, in hundredths of a point. */
export interface Counted {
  readonly text: Bilingual;
  readonly hundredths: number;
}

/** A line of a reckoning as it is told. The points of all lines together are the score, exactly. */
export interface ScoreLine {
  readonly text: Bilingual;
  readonly points: number;
}

/** The nearest change of a fact that would have given more points, and how many. */
export interface BetterFact {
  readonly text: Bilingual;
  readonly points: number;
}

/** A reckoning may not leave these, in hundredths. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  readonly atLeast: Bilingual;
  readonly atMost: Bilingual;
}

/** A reckoning within its limits, in hundredths: the lines add up to the score. */
export interface Reckoned {
  readonly score: number;
  readonly lines: readonly Counted[];
  readonly limited: boolean;
}

const sum = (lines: readonly Counted[]): number => lines.reduce((total, line) => total + line.hundredths, 0);

/** Adds lines up, with one more for what a limit gives back or cuts off. */
export const reckon = (lines: readonly Counted[], { least, most, atLeast, atMost }: Limits): Reckoned => {
  const total = sum(lines);
  const score = Math.min(most, Math.max(least, total));
  const kept = lines.filter((line) => line.hundredths !== 0);
  if (score === total) return { score, lines: kept, limited: false };
  const text = score > total ? atLeast : atMost;
  return { score, lines: [...kept, { text, hundredths: score - total }], limited: true };
};

export const toldLines = (lines: readonly Counted[]): ScoreLine[] =>
  lines.map(({ text, hundredths }) => ({ text, points: fromHundredths(hundredths) }));

/** A change of facts, and the lines that it would have made. */
export interface Candidate {
  readonly text: Bilingual;
  readonly lines: readonly Counted[];
}

/** The change that gives most; null where none gives anything. Of equals the first. */
export const bestChange = (
  now: Reckoned,
  candidates: readonly Candidate[],
  limits: Limits,
): BetterFact | null => {
  const gains = candidates.map(({ text, lines }) => ({
    text,
    gain: reckon(lines, limits).score - now.score,
  }));
  const best = gains.reduce((most, one) => (one.gain > most.gain ? one : most), {
    text: { zh: '', en: '' },
    gain: 0,
  });
  return best.gain > 0 ? { text: best.text, points: fromHundredths(best.gain) } : null;
};
