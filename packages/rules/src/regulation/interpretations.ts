import type { Interpretation } from './interpretation.ts';
import { conferenceInterpretations } from './interpretations-conference.ts';
import { deadlineInterpretations } from './interpretations-deadlines.ts';
import { decisionInterpretations } from './interpretations-decisions.ts';
import { dutyInterpretations } from './interpretations-duties.ts';
import { eligibilityInterpretations } from './interpretations-eligibility.ts';
import { evaluationInterpretations } from './interpretations-evaluation.ts';
import { rewardInterpretations } from './interpretations-rewards.ts';
import { structureInterpretations } from './interpretations-structure.ts';
import { termInterpretations } from './interpretations-terms.ts';

const order = (point: Interpretation): number => Number(point.id.slice(2));

/** Every point the text leaves open, in order. Those from I-15 on are ours: the reading asked no such question yet. */
export const interpretations: readonly Interpretation[] = [
  ...termInterpretations,
  ...decisionInterpretations,
  ...dutyInterpretations,
  ...structureInterpretations,
  ...eligibilityInterpretations,
  ...conferenceInterpretations,
  ...deadlineInterpretations,
  ...evaluationInterpretations,
  ...rewardInterpretations,
].sort((a, b) => order(a) - order(b));
