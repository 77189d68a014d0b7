import type { Key } from '@jieti/store';
import { loadManifest } from '../bulk/manifest.ts';
import { issueKey } from '../keys.ts';
import { load } from '../table.ts';

const acts = { issue: 'issuing', amend: 'amending' } as const;

const sumOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

/** How far an issue or amendment of the year has gone out, in units; null if none is under way (A7). */
export const progressOf = async (year: number) => {
  const held = await load<Key & { bulk?: string }>(issueKey(year));
  const manifest = held?.bulk === undefined ? undefined : await loadManifest(held.bulk);
  if (!manifest || manifest.state === 'done') return null;
  const { id, kind, applied, sizes = [] } = manifest;
  if (kind !== 'issue' && kind !== 'amend') return null;
  return { act: acts[kind], id, done: sumOf(sizes.slice(0, applied)), total: sumOf(sizes) };
};
