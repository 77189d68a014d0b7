import type { Change } from '@jieti/lambda';
import { issueCommon } from '../issuing/apply-issue.ts';
import { firstRun, startReminders } from '../reminders/start-reminders.ts';
import { finish } from './apply.ts';
import { loadManifest } from './manifest.ts';

/** The year whose letters this act begins to issue. */
const yearIssued = (manifest: Record<string, unknown>): number | null =>
  manifest.kind === 'issue' && manifest.applied === 0 ? issueCommon.parse(manifest.common).year : null;

/**
 * Takes up a bulk act that was decided and not applied to its end. Every step leaves a record on the stream; one that
 * is still the last when it is read here shows that whoever took it went no further. Letters that are issued get their
 * timer: a table's stream has no third reader for that.
 */
export const continueBulk = async ({ after }: Change): Promise<void> => {
  if (after?.entity !== 'bulk' || after.state !== 'accepted') return;
  const year = yearIssued(after);
  if (year !== null) await startReminders(year, firstRun);
  const manifest = await loadManifest(String(after.id));
  if (manifest?.state === 'accepted' && manifest.applied === after.applied) await finish(manifest.id);
};
