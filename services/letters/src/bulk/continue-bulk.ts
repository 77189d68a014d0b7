import type { Change } from '@jieti/lambda';
import { finish } from './apply.ts';
import { loadManifest } from './manifest.ts';

/**
 * Takes up a bulk act that was decided and not applied to its end. Every step leaves a record on the stream; one that
 * is still the last when it is read here shows that whoever took it went no further.
 */
export const continueBulk = async ({ after }: Change): Promise<void> => {
  if (after?.entity !== 'bulk' || after.state !== 'accepted') return;
  const manifest = await loadManifest(String(after.id));
  if (manifest?.state === 'accepted' && manifest.applied === after.applied) await finish(manifest.id);
};
