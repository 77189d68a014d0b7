import { amendContents } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { z } from 'zod';
import type { Manifest } from '../bulk/manifest.ts';
import { deedOf, historyOf } from '../history.ts';
import { letterKey } from '../keys.ts';
import { countEach, difference } from '../signing/counters.ts';
import { loadAll, putVersion } from '../table.ts';
import { countOf } from './count-of.ts';
import { changed, type LetterRecord, type LetterState, letterItem, letterOf } from './letter-record.ts';
import type { StagedAmendment } from './plan-amendment.ts';

/** What all letters of an amendment have in common. */
export const amendmentCommon = z.strictObject({
  year: z.number(),
  templateVersion: z.number(),
  on: z.string(),
});

const amended = (
  before: LetterState,
  { section, same }: StagedAmendment,
  { templateVersion, on }: z.infer<typeof amendmentCommon>,
): LetterState | null => {
  // A unit that is no more signs nothing again (A3).
  if (before.endedOn !== undefined) return null;
  const contents = amendContents(before, { version: templateVersion, section }, on, same);
  return contents && changed(before, { contents });
};

/**
 * What a chunk of an amendment writes (A7). Each letter is judged as it stands now, and written over the version judged: a
 * signature that came in between counts for what it was given for, and the letter is judged again.
 */
export const applyAmendment = async (manifest: Manifest, rows: readonly unknown[]): Promise<Write[]> => {
  const common = amendmentCommon.parse(manifest.common);
  const staged = new Map((rows as readonly StagedAmendment[]).map((row) => [row.unit, row]));
  const records = await loadAll<LetterRecord>([...staged.keys()].map((unit) => letterKey(common.year, unit)));
  const changes = records.map(letterOf).flatMap((before) => {
    const row = staged.get(before.unit);
    const after = row && amended(before, row, common);
    return after ? [{ before, after }] : [];
  });
  return [
    ...changes.flatMap(({ before, after }) => [
      putVersion(letterItem(after), before.version),
      historyOf(letterKey(after.year, after.unit), 'letter-amended', deedOf(manifest), before, after),
    ]),
    ...countEach(
      common.year,
      changes.map(({ before, after }) => ({
        path: after.path,
        amounts: difference(countOf(before), countOf(after)),
      })),
    ),
  ];
};
