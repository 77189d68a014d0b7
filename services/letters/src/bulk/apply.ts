import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documents, type Key, lostRace, type Write } from '@jieti/lambda';
import { applyAmendment } from '../letters/apply-amendment.ts';
import { applyIssue } from '../letters/apply-issue.ts';
import { applyImport } from '../register/apply-import.ts';
import { load } from '../table.ts';
import { loadChunk } from './chunks.ts';
import { advance, loadManifest, type Manifest } from './manifest.ts';

/** What a chunk of each kind of act writes: some acts look first at what stands there now. */
type Applies = (manifest: Manifest, rows: readonly unknown[]) => Write[] | Promise<Write[]>;

const kinds: Readonly<Record<Manifest['kind'], Applies>> = {
  amend: applyAmendment,
  import: applyImport,
  issue: applyIssue,
};

/** Applies the next chunk; false if somebody else was first. */
const applyNext = async (manifest: Manifest): Promise<boolean> => {
  const rows = await loadChunk(manifest.id, manifest.applied);
  const writes = await kinds[manifest.kind](manifest, rows);
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: [...writes, ...advance(manifest)] }));
    return true;
  } catch (error) {
    if (lostRace(error)) return false;
    throw error;
  }
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
