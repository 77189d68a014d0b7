import type { ArticleRef, Bilingual, Grade, Gravity, PostRole, StageId, UnitKind } from '../vocabulary.ts';

/** A grade as the city's law names it (A10). */
export interface GradeDefinition {
  readonly id: Grade;
  readonly name: Bilingual;
  /** Id of the parameter that holds the score from which it is reached; the last grade has none: it is for all the others. */
  readonly threshold?: string;
}

/** The best grade that a cap still allows: named, or held by a dated parameter. */
type CapLimit = { readonly grade: Grade } | { readonly parameter: string };

/** A cap falls on a unit by one of these in the year: a measure of a stage, an event that was entered, a leader's liability. */
type CapCause =
  | { readonly kind: 'measure'; readonly stage: StageId }
  | { readonly kind: 'event' }
  | { readonly kind: 'criminal-liability'; readonly roles: readonly PostRole[] };

/** A limit on a year's grade (A25). Its id is what a result names as the reason. */
export interface CapDefinition {
  readonly id: string;
  readonly name: Bilingual;
  readonly article: ArticleRef;
  readonly cause: CapCause;
  readonly limit: CapLimit;
}

/** The places of a quota are rounded to a whole number in one of these ways. */
export const quotaRoundings = ['down', 'nearest', 'up'] as const;
export type QuotaRounding = (typeof quotaRoundings)[number];

/** A share of a group may have the best grade (I-12). */
interface QuotaLaw {
  /** Id of the parameter that holds the share in percent; its value none: no quota. */
  readonly share: string;
  readonly rounding: QuotaRounding;
  /** True if a group has one place at least, however small it is. */
  readonly atLeastOne: boolean;
}

/** A published result leads to something if it is so. */
export type ConsequenceCondition =
  /** Graded so, or worse. */
  | { readonly gradedAtOrBelow: Grade }
  /** The survey is below the limit that a parameter holds and, if said, among so many last ones of its group. */
  | { readonly surveyBelow: string; readonly amongLast?: number };

/** The rung of the ladder that a consequence enters: by its own id, or the one for a gravity (I-43). */
export type ConsequenceEntry = { readonly stage: StageId } | { readonly gravity: Gravity };

/** A published year leads to a case (A22, A23), or to nothing but being told. */
export interface ConsequenceDefinition {
  readonly id: string;
  readonly name: Bilingual;
  readonly article: ArticleRef;
  readonly when: ConsequenceCondition;
  /** Kinds of units it can concern. */
  readonly kinds: readonly UnitKind[];
  /** Null: no case follows. */
  readonly leadsTo: ConsequenceEntry | null;
}

/**
 * A scheme from which a year can start (A10). It is data of the city's file in the form of the scheme's own contract, which reads it;
 * its groups name groups of the register, so that it fits every year.
 */
export interface SchemeTemplate {
  readonly id: string;
  readonly name: Bilingual;
  readonly scheme: object;
}

/** Everything a law says of the graded year, as in force on a day. */
export interface EvaluationLaw {
  /** Best first; two to six. */
  readonly grades: readonly GradeDefinition[];
  /** May be empty: a law without caps. */
  readonly caps: readonly CapDefinition[];
  readonly quota: QuotaLaw;
  /** Points above the full score are cut off, or told beside the total; cut off if not said. */
  readonly aboveFull?: 'cut' | 'beside';
  readonly consequences: readonly ConsequenceDefinition[];
  readonly templates?: readonly SchemeTemplate[];
}

/** Settings as far as their graded year goes. */
export interface WithEvaluation {
  readonly evaluation: EvaluationLaw;
}
