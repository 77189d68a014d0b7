import type { Write } from '@jieti/store';
import type { BulkKind } from '../bulk/kinds.ts';
import type { Manifest } from '../bulk/manifest.ts';
import { tree, treeStands } from './register-lock.ts';

/** Plans a chunk; `moves` is how often places in the tree had changed by then. */
type PlanChunk = (
  manifest: Manifest,
  rows: readonly unknown[],
  moves: number,
) => readonly Write[] | Promise<readonly Write[]>;

/**
 * A kind of bulk act that does not hold the register itself, and so must be written while the tree stands. A tree that is
 * being changed is first changed to the end.
 */
export const inStandingTree =
  (plan: PlanChunk): BulkKind['apply'] =>
  async (manifest, rows, finishOther) => {
    for (;;) {
      const { moves, moving } = await tree();
      if (moving === undefined) return [...(await plan(manifest, rows, moves)), treeStands(moves)];
      await finishOther(moving);
    }
  };
