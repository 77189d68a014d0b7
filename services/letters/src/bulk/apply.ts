import { type Key, transact, type Write } from '@jieti/store';

import { registerKey } from '../keys.ts';
import { applyAmendment } from '../issuing/apply-amendment.ts';
import { applyIssue } from '../issuing/apply-issue.ts';
import { applyImport } from '../register/apply-import.ts';
import { applyRestructure } from '../register/apply-restructure.ts';
import { tree, treeStands } from '../register/register-lock.ts';
import { load } from '../table.ts';
import { loadChunk } from './chunks.ts';
import { advance, loadManifest, type Manifest } from './manifest.ts';

/** What a chunk writes; `moves` is how often places in the tree had changed by then. Undefined: somebody was first. */
type Apply = (
  manifest: Manifest,
  rows: readonly unknown[],
  moves: number,
) => Write[] | Promise<Write[] | undefined>;

const kinds: Readonly<Record<Manifest['kind'], Apply>> = {
  amend: applyAmendment,
  import: applyImport,
  issue: applyIssue,
  restructure: applyRestructure,
};

/**
 * What an act that does not hold the register itself must be written with: that the tree stands. One that is being
 * changed is first changed to the end.
 */
const settledTree = async ({ lock }: Manifest): Promise<{ moves: number; guard: Write[] }> => {
  if (lock.PK === registerKey.PK) return { moves: 0, guard: [] };
  for (;;) {
    const { moves, moving } = await tree();
    if (moving === undefined) return { moves, guard: [treeStands(moves)] };
    await finish(moving);
  }
};

/** Applies the next chunk; false if somebody else was first. */
const applyNext = async (manifest: Manifest): Promise<boolean> => {
  const rows = await loadChunk(manifest.id, manifest.applied);
  const { moves, guard } = await settledTree(manifest);
  const writes = await kinds[manifest.kind](manifest, rows, moves);
  return writes !== undefined && transact([...writes, ...guard, ...advance(manifest)]);
};

/** How often one chunk may be lost to others before something must be wrong. */
const patience = 20;

/** Says when to leave the rest to the stream; by default never. */
export type Enough = () => boolean;
const never: Enough = () => false;

/**
 * Applies a bulk act from where it stands to its end; false if it was enough before that. Two that apply the same act do
 * not hurt each other: a chunk and its count are one transaction, so that each chunk is applied once.
 */
export const finish = async (bulk: string, enough: Enough = never): Promise<boolean> => {
  let lost = 0;
  let manifest = await loadManifest(bulk);
  while (manifest && manifest.applied < manifest.chunks) {
    if (enough()) return false;
    if (await applyNext(manifest)) {
      manifest = { ...manifest, applied: manifest.applied + 1 };
      lost = 0;
      continue;
    }
    lost += 1;
    if (lost > patience) throw new Error(`bulk act ${bulk} stands still at chunk ${manifest.applied}`);
    manifest = await loadManifest(bulk);
  }
  return true;
};

/** Whoever comes next to what an unfinished act holds finishes it first; false if it was enough before that. */
export const finishPending = async (lock: Key, enough: Enough): Promise<boolean> => {
  const held = await load<Key & { bulk?: string }>(lock);
  return held?.bulk === undefined || finish(held.bulk, enough);
};
