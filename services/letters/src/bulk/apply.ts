import { type Key, LostRace, retryOnConflict, transact } from '@jieti/store';
import { table } from '../table.ts';
import { loadChunk } from './chunks.ts';
import { type BulkKinds, kindOf } from './kinds.ts';
import { advance, loadManifest, type Manifest } from './manifest.ts';

/** Applies the next chunk; false if somebody else was first. */
const applyNext = async (kinds: BulkKinds, manifest: Manifest): Promise<boolean> => {
  const rows = await loadChunk(manifest.id, manifest.applied);
  const writes = await kindOf(kinds, manifest).apply(manifest, rows, (other) => finish(kinds, other));
  return writes !== undefined && transact([...writes, ...advance(manifest)]);
};

const isLeft = (manifest: Manifest | undefined): manifest is Manifest =>
  manifest !== undefined && manifest.applied < manifest.chunks;

/**
 * One step of an act from where it stands. A chunk that was lost to whoever applies the same act is a step too, however often that
 * happens; one that was lost to anything else is judged again.
 */
const step = async (kinds: BulkKinds, known: Manifest): Promise<Manifest | undefined> => {
  const attempt = async (): Promise<Manifest | undefined> => {
    if (await applyNext(kinds, known)) return { ...known, applied: known.applied + 1 };
    const manifest = await loadManifest(known.id);
    if (!isLeft(manifest) || manifest.applied > known.applied) return manifest;
    throw new LostRace(`bulk act ${known.id} stands still at chunk ${known.applied}`);
  };
  return retryOnConflict(attempt, (error) => error instanceof LostRace);
};

/** Says when to leave the rest to the stream; by default never. */
export type Enough = () => boolean;
const never: Enough = () => false;

/**
 * Applies a bulk act from where it stands to its end; false if it was enough before that. Idempotent: a chunk and its counter
 * are one transaction, so that two who apply the same act apply each chunk once.
 */
export const finish = async (kinds: BulkKinds, bulk: string, enough: Enough = never): Promise<boolean> => {
  let manifest = await loadManifest(bulk);
  while (isLeft(manifest)) {
    if (enough()) return false;
    manifest = await step(kinds, manifest);
  }
  return true;
};

/** Whoever comes next to what an unfinished act holds finishes it first; false if it was enough before that. */
export const finishPending = async (kinds: BulkKinds, lock: Key, enough: Enough): Promise<boolean> => {
  const held = await table.read<Key & { bulk?: string }>(lock);
  return held?.bulk === undefined || finish(kinds, held.bulk, enough);
};
