import { amendLetter } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { z } from 'zod';
import type { Manifest } from '../bulk/manifest.ts';
import { letterKey } from '../keys.ts';
import { countChanges } from '../letters/letter-counters.ts';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import { planLetter } from '../letters/letter-writes.ts';
import { table } from '../table.ts';
import type { StagedAmendment } from './staged-amendments.ts';

/** The facts that all letters of an amendment have in common. */
export const amendmentCommon = z.strictObject({
  year: z.number(),
  templateVersion: z.number(),
  on: z.string(),
});

type Common = z.infer<typeof amendmentCommon>;

const amendRow = (
  record: LetterRecord,
  { section, same }: StagedAmendment,
  { templateVersion: version, on }: Common,
  manifest: Manifest,
) => {
  const before = letterOf(record);
  const decided = amendLetter(
    before,
    { next: { version, section }, same, on },
    { actor: manifest.actor, now: manifest.at },
  );
  if (!decided) return [];
  const { path } = record;
  const change = { before, after: decided.state, path };
  return [{ change, writes: planLetter(record, decided, path).writes }];
};

/**
 * Plans what a chunk of an amendment writes (A7). Each letter is judged as it stands now, and written over the version
 * judged: a signature that came in between counts for what it was given for, and the letter is judged again.
 */
export const applyAmendment = async (manifest: Manifest, rows: readonly unknown[]): Promise<Write[]> => {
  const common = amendmentCommon.parse(manifest.common);
  const staged = new Map((rows as readonly StagedAmendment[]).map((row) => [row.unit, row]));
  const records = await table.readMany<LetterRecord>(
    [...staged.keys()].map((unit) => letterKey(common.year, unit)),
  );
  const amended = records.flatMap((record) => {
    const row = staged.get(record.unit);
    return row ? amendRow(record, row, common, manifest) : [];
  });
  return [
    ...amended.flatMap(({ writes }) => writes),
    ...countChanges(
      common.year,
      amended.map(({ change }) => change),
    ),
  ];
};
