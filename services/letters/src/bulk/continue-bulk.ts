import type { Change } from '@jieti/lambda';
import { finish } from './apply.ts';
import { type BulkKinds, kindOf } from './kinds.ts';
import { loadManifest } from './manifest.ts';

const begin = async (kinds: BulkKinds, id: string): Promise<void> => {
  const manifest = await loadManifest(id);
  if (manifest) await kindOf(kinds, manifest).begun?.(manifest);
};

/**
 * Takes up a bulk act that was decided and not applied to its end. Every step leaves a record on the stream; one that
 * is still the last when it is read here shows that whoever took it went no further. What an act begins besides (the timer
 * of letters that are issued) is begun here too: a table's stream has no third reader for that.
 */
export const continueBulk =
  (kinds: BulkKinds) =>
  async ({ after }: Change): Promise<void> => {
    if (after?.entity !== 'bulk' || after.state !== 'accepted') return;
    const [id, announced] = [String(after.id), after.applied];
    if (announced === 0) await begin(kinds, id);
    const manifest = await loadManifest(id);
    if (manifest?.state === 'accepted' && manifest.applied === announced) await finish(kinds, manifest.id);
  };
