import { type ActsLaw, authorize, type Place } from '../../competence/index.ts';
import { type Actor, collect, type Decided, type Outcome, refuseOr } from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { Instant, UnitId } from '../../vocabulary.ts';
import type { LetterAct } from '../letter/issue-letter.ts';
import type { Letter } from '../letter/letter.ts';
import { superiorAfterMove, type UnitMove } from '../letter/relocate-letter.ts';
import { checkNotWithdrawn } from '../letter/withdraw-letter.ts';
import { splitRefusals } from './split-refusals.ts';
import type { SplitTarget, WeightedTarget } from './targets-answered-for.ts';

/** A unit's targets of a year as it broke them down; what it answers for is not kept but follows (A7). */
export interface Breakdown {
  readonly letter: string;
  readonly year: number;
  readonly unit: UnitId;
  /** The unit above with which its letter is signed. */
  readonly superior: UnitId;
  readonly targets: readonly SplitTarget[];
}

/** The breakdown of a letter before anything was broken down. */
export const notBrokenDown = ({ id, year, unit, superior }: Letter): Breakdown => ({
  letter: id,
  year,
  unit,
  superior,
  targets: [],
});

export interface BreakDownContext {
  readonly actor: Actor;
  readonly now: Instant;
  readonly city: ActsLaw;
  /** The place of the unit. */
  readonly place: Place;
  readonly letter: Letter;
  /** The targets that the unit answers for. */
  readonly answeredFor: readonly WeightedTarget[];
  /** The units below that have a letter of the year with it as the superior side. */
  readonly signsWith: ReadonlySet<UnitId>;
}

/** The history's words for a breakdown: the parts of every target. */
export type TargetsBrokenDown = {
  readonly targets: readonly SplitTarget[];
};

/**
 * Breaks the targets of a unit down among the units it signs with (A7): by those who act for it. The parts of a target sum
 * to what the unit answers for. Null where they are broken down so already.
 */
export const breakDownTargets = (
  before: Breakdown | null,
  targets: readonly SplitTarget[],
  { actor, now, city, place, letter, answeredFor, signsWith }: BreakDownContext,
): Outcome<Decided<Breakdown, TargetsBrokenDown> | null> =>
  refuseOr(
    collect(
      authorize(actor, 'break-down-targets', place, city),
      checkNotWithdrawn(letter),
      splitRefusals(targets, answeredFor, signsWith),
    ),
    () => {
      if (before && sameContent(before.targets, targets)) return null;
      return {
        type: 'targets-broken-down',
        at: now,
        actor,
        articles: ['letters'],
        data: { targets },
        state: { ...notBrokenDown(letter), targets },
      };
    },
  );

/** The history's words for a breakdown whose letter is now with another unit above. */
export type TargetsReaddressed = {
  readonly superiorBefore: UnitId;
  readonly superior: UnitId;
};

/**
 * Takes a breakdown along when its unit moved: targets are broken down under the superior side of their letter (A7, I-32).
 * Null where that stays.
 */
export const readdressBreakdown = (
  breakdown: Breakdown,
  letter: Letter | undefined,
  move: UnitMove,
  { actor, now }: LetterAct,
): Decided<Breakdown, TargetsReaddressed> | null => {
  const superior = letter ? superiorAfterMove(letter, move) : breakdown.superior;
  if (superior === breakdown.superior) return null;
  return {
    type: 'targets-readdressed',
    at: now,
    actor,
    articles: ['units', 'letters'],
    data: { superiorBefore: breakdown.superior, superior },
    state: { ...breakdown, superior },
  };
};
