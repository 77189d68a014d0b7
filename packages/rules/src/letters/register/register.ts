import type { Actor, Decided } from '../../decision/index.ts';
import type { Instant, LegalDate, UnitId } from '../../vocabulary.ts';
import type { UnitChange } from './change-unit.ts';

/** The register as a whole: how many acts on many of its units were decided. */
export interface Register {
  readonly imports: number;
  /** Changes of places in the tree: moves, mergers, abolitions. */
  readonly moves: number;
}

/** Counts of what an import does. */
export interface ImportCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

interface RegisterAct {
  /** The id of the bulk act that applies it. */
  readonly act: string;
  readonly actor: Actor;
  readonly now: Instant;
}

/** The history's words for a file that came in. */
export type RegisterImported = {
  readonly act: string;
  readonly units: ImportCounts;
  readonly posts: ImportCounts;
};

/** The history's words for a unit that moves with its branch, or comes to its end; `units` counts the branch. */
export type RegisterRestructured = {
  readonly act: string;
  readonly unit: UnitId;
  readonly change: UnitChange;
  readonly from: LegalDate;
  readonly units: number;
};

/** The entry of an import in the history of the register itself (A3–A6). */
export const registerImported = (
  before: Register,
  { units, posts }: Pick<RegisterImported, 'units' | 'posts'>,
  { act, actor, now }: RegisterAct,
): Decided<Register, RegisterImported> => ({
  type: 'register-imported',
  at: now,
  actor,
  articles: ['units', 'first-responsible', 'remits', 'bodies'],
  data: { act, units, posts },
  state: { ...before, imports: before.imports + 1 },
});

/** The entry of a restructure in the history of the register itself (A3, A6). */
export const registerRestructured = (
  before: Register,
  { unit, change, from, units }: Omit<RegisterRestructured, 'act'>,
  { act, actor, now }: RegisterAct,
): Decided<Register, RegisterRestructured> => ({
  type: 'register-restructured',
  at: now,
  actor,
  articles: ['units', 'bodies'],
  data: { act, unit, change, from, units },
  state: { ...before, moves: before.moves + 1 },
});
