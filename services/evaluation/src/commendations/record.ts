import type { Key } from '@jieti/lambda';
import type { Bilingual, Entitled, Grade, Level, PlanYears } from '@jieti/rules';
import type { By } from '../audit.ts';
import type { CommendationAnswer } from '../contract/commendations.ts';

/** Why a commendation is in question. */
export interface Reason extends Bilingual {
  readonly code: string;
  readonly articles: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
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
  readonly status: 'standing' | 'in-question';
  readonly reasons: readonly Reason[];
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

export const commendationAnswerOf = (one: Commendation): CommendationAnswer => {
  const { by, plan, whom, unit, holder, honour, document, at, status, reasons, entitled } = one;
  return {
    ...{ by, plan, whom, unit, holder, honour, document, at, status, on: document.date },
    reasons: reasons.map((reason) => ({
      ...reason,
      articles: [...reason.articles],
      facts: { ...reason.facts },
    })),
    entitled: entitled.map((each) => ({ ...each })),
  };
};
