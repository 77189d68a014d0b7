import type { Interpretation } from './interpretation.ts';
import { conferenceInterpretations } from './interpretations-conference.ts';
import { decisionInterpretations } from './interpretations-decisions.ts';
import { termInterpretations } from './interpretations-terms.ts';

const order = (point: Interpretation): number => Number(point.id.slice(2));

/** Every point the text leaves open, I-1 to I-17, in order. I-15 and later are ours: the reading asked no such question yet. */
export const interpretations: readonly Interpretation[] = [
  ...termInterpretations,
  ...decisionInterpretations,
  ...conferenceInterpretations,
].sort((a, b) => order(a) - order(b));
