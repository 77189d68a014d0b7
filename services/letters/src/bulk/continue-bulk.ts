import type { Change } from '@jieti/lambda';
import { finish } from './apply.ts';
import { type BulkKinds, kindOf } from './kinds.ts';
import { loadManifest } from './manifest.ts';

/**
 * Takes up a bulk act that was decided and not applied to its end. Every step leaves a record on the stream; one that
 * is still the last when it is read here shows that whoever took it went no further. What an act begins besides (the timer
 * of letters that are issued) is begun here too: a table's stream has no third reader for that.
 */
export const continueBulk =
  (kinds: BulkKinds) =>
  async ({ after }: Change): Promise<void> => {
    if (after?.entity !== 'bulk' || after.state !== 'accepted') return;
    const manifest = await loadManifest(String(after.id));
    if (!manifest) return;
    if (after.applied === 0) await kindOf(kinds, manifest).begun?.(manifest);
    if (manifest.state === 'accepted' && manifest.applied === after.applied) await finish(kinds, manifest.id);
  };
