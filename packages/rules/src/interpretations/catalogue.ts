import { conferenceInterpretations } from './conference.ts';
import { deadlineInterpretations } from './deadlines.ts';
import { decisionInterpretations } from './decisions.ts';
import type { Interpretation } from './definition.ts';
import { dutyInterpretations } from './duties.ts';
import { eligibilityInterpretations } from './eligibility.ts';
import { evaluationInterpretations } from './evaluation.ts';
import { letterInterpretations } from './letters.ts';
import { rewardInterpretations } from './rewards.ts';
import { structureInterpretations } from './structure.ts';
import { termInterpretations } from './terms.ts';

const every = [
  ...termInterpretations,
  ...decisionInterpretations,
  ...dutyInterpretations,
  ...structureInterpretations,
  ...eligibilityInterpretations,
  ...conferenceInterpretations,
  ...deadlineInterpretations,
  ...evaluationInterpretations,
  ...letterInterpretations,
  ...rewardInterpretations,
] as const satisfies readonly Interpretation[];

type Point = (typeof every)[number];

/** A point that the text leaves open and the catalogue has. A new one is a new entry of a list above. */
export type InterpretationId = Point['id'];

/** The ways in which a point can be settled. */
export type SettingOf<I extends InterpretationId> = Extract<
  Point,
  { readonly id: I }
>['settings'][number]['id'];

/** An entry of the catalogue, as whoever lists them sees it. */
type Entry = Interpretation & { readonly id: InterpretationId };

const order = ({ id }: Point): number => Number(id.slice(2));

/** Every point the text leaves open, in order. Those from I-15 on are ours: the reading asked no such question yet. */
export const interpretations: readonly Entry[] = every.toSorted((a, b) => order(a) - order(b));

/** The ids of the ways in which a point can be settled. */
export const settingsOf = <I extends InterpretationId>(id: I): readonly SettingOf<I>[] =>
  interpretations
    .filter((point) => point.id === id)
    .flatMap(({ settings }) => settings.map((one) => one.id as SettingOf<I>));
