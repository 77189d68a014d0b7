import type { Provision } from '../../provisions/index.ts';
import { type Grade, type Gravity, type UnitKind, unitKinds } from '../../vocabulary.ts';

/** Why a published year leads to a case: graded poor (A22), or a public-safety survey below the limit (A23). */
export const yearReasons = ['graded-poor', 'survey-below-limit'] as const;
export type YearReason = (typeof yearReasons)[number];

/** A published result, as far as something follows from it. */
export interface PublishedResult {
  readonly grade: Grade;
  /** Null: the unit has no survey; only localities have one. */
  readonly survey: { readonly belowLimit: boolean } | null;
}

/** A consequence of a published year. Which stage it comes to is for the city's ladder: the one that this gravity enters (I-43). */
export interface YearConsequence {
  readonly article: Provision;
  readonly gravity: Gravity;
  /** Kinds of units it can concern. */
  readonly kinds: readonly UnitKind[];
  readonly follows: (result: PublishedResult) => boolean;
}

/**
 * A22: whoever is graded poor goes on the key list, as a matter does that is grave and short of the veto-power regime. A23: a
 * locality whose survey is below the limit is warned, as for a matter short of a veto.
 */
export const yearConsequences: Readonly<Record<YearReason, YearConsequence>> = {
  'graded-poor': {
    article: 'supervision',
    gravity: 'grave-below-regime',
    kinds: unitKinds,
    follows: ({ grade }) => grade === 'poor',
  },
  'survey-below-limit': {
    article: 'regime',
    gravity: 'grave-below-veto',
    kinds: ['locality'],
    follows: ({ survey }) => survey?.belowLimit ?? false,
  },
};

/** The reasons that a published result gives to propose a case (A22, A23), each a case of its own. */
export const reasonsOf = (result: PublishedResult): readonly YearReason[] =>
  yearReasons.filter((reason) => yearConsequences[reason].follows(result));
