import type { Unit } from '../contract/records.ts';
import type { Path } from './path.ts';

/** One unit of a branch that is moved, or the one unit that comes to its end, as it is laid ready. */
export interface StagedPlace {
  readonly id: string;
  readonly was: Path;
  /** The same as before for a unit that comes to its end. */
  readonly now: Path;
  /** Of the unit the change is about, what becomes of it; those below only follow. */
  readonly head?: {
    readonly unit: Unit;
    readonly before: Unit;
    readonly version: number;
    /** What its history calls it. */
    readonly what: string;
  };
}
