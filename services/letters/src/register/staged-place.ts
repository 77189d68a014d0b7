import type { Decided, Unit } from '@jieti/rules';
import type { Chained } from '@jieti/store';
import type { Path } from './path.ts';

/** An act on a unit as its history will tell it; the state it leaves stands beside it. */
type StagedEvent = Omit<Decided<Unit, Readonly<Record<string, unknown>>>, 'state'>;

/** The change of the one unit that a restructure is about, as it was decided. */
interface StagedChange {
  readonly unit: Unit;
  readonly before: Unit & Chained;
  readonly event: StagedEvent;
}

/** One unit of a branch that is moved, or the one unit that comes to its end, as it is laid ready. */
export interface StagedPlace {
  readonly id: string;
  readonly was: Path;
  /** The same as before for a unit that comes to its end. */
  readonly now: Path;
  /** The change of the unit at the head of the branch; those below only follow. */
  readonly head?: StagedChange;
}
