import {
  type Bilingual,
  type Body,
  type CommendationOutcome,
  type CommendationState,
  type CommendationStatus,
  type Entitled,
  type Grade,
  type Level,
  openOutcomes,
  type PlanYears,
} from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { By } from '../audit.ts';
import { canonical } from '../content.ts';
import type { CommendationAnswer, CommendationRead } from '../contract/commendations.ts';
import { commendationId } from '../keys.ts';

/** Why a commendation is in question. */
export interface Reason extends Bilingual {
  readonly code: string;
  readonly articles: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What those who gave a commendation said of it once what it rested on no longer held (I-33). */
export interface Resolution {
  readonly outcome: CommendationOutcome;
  readonly reasons: string;
  readonly document: { readonly number: string; readonly date: string };
  /** In whose name. */
  readonly body: Body;
  /** What stood against it then. */
  readonly over: readonly Reason[];
  readonly at: string;
  readonly by: string;
}

/** Somebody commended by a plan (A14), or by the state or the province (A15). Its insertion tells the bus. */
export interface Commendation extends Key {
  readonly entity: 'commendation';
  readonly by: 'plan' | 'national' | 'provincial';
  readonly plan: string | null;
  readonly whom: 'unit' | 'holder';
  readonly unit: string;
  readonly level: Level;
  readonly group: string | null;
  readonly holder: string | null;
  readonly honour: string;
  readonly document: { readonly number: string; readonly date: string };
  /** The day it was entered; no bar may stand on it, nor on the day of the document. */
  readonly enteredOn: string;
  readonly at: string;
  readonly who: By;
  /** By which results it was judged; null where others commended. */
  readonly basis: { readonly years: PlanYears; readonly gradeAtLeast: Grade | null } | null;
  readonly entitled: readonly Entitled[];
  readonly status: CommendationStatus;
  /** What stands against it now. */
  readonly reasons: readonly Reason[];
  /** The last; absent: nobody had to say anything of it. */
  readonly resolution?: Resolution;
  /** How often its standing changed. */
  readonly marks: number;
}

/** That the standing of a commendation changed. Its insertion tells the bus. */
export interface CommendationMark extends Key {
  readonly entity: 'commendation-mark';
  readonly commendation: Commendation;
  readonly at: string;
}

/** What is kept where a unit or a holder is looked up: which commendation concerns them. */
export interface CommendationLink extends Key {
  readonly entity: 'commendation-link';
  readonly to: Key;
}

/** A ground as it is told apart from others: when and how a measure ended is not part of what it was that day. */
const groundOf = ({ code, facts: { until: _, on: __, ...facts } }: Reason): string =>
  canonical({ code, facts });

/** A commendation as the rules decide on it, with what stands against it. */
export const stateOf = (
  { basis, resolution }: Pick<Commendation, 'basis' | 'resolution'>,
  reasons: readonly Reason[],
): CommendationState => ({
  byPlan: basis !== null,
  grounds: reasons.map(groundOf),
  resolution: resolution ? { outcome: resolution.outcome, over: resolution.over.map(groundOf) } : null,
});

const reasonsAnswer = (reasons: readonly Reason[]): CommendationAnswer['reasons'] =>
  reasons.map((reason) => ({ ...reason, articles: [...reason.articles], facts: { ...reason.facts } }));

/** What was said of a commendation, as it is told. */
export const resolutionAnswerOf = (said: Resolution | undefined): CommendationAnswer['resolution'] => {
  if (!said) return null;
  const { outcome, reasons, document, body, at } = said;
  return { outcome, reasons, document, body, at };
};

export const commendationAnswerOf = (one: Commendation): CommendationAnswer => {
  const { by, plan, whom, unit, holder, honour, document, at, status, reasons, entitled } = one;
  return {
    id: commendationId(one),
    ...{ by, plan, whom, unit, holder, honour, document, at, status, on: document.date },
    reasons: reasonsAnswer(reasons),
    entitled: entitled.map((each) => ({ ...each })),
    resolution: resolutionAnswerOf(one.resolution),
    next: openOutcomes(stateOf(one, reasons)),
  };
};

/** A commendation with every change of its standing, in order. */
export const commendationWithHistory = (
  one: Commendation,
  marks: readonly CommendationMark[],
): CommendationRead => ({
  ...commendationAnswerOf(one),
  history: marks.map(({ at, commendation: { status, reasons, resolution } }) => ({
    ...{ at, status, reasons: reasonsAnswer(reasons) },
    resolution: resolutionAnswerOf(resolution),
  })),
});
