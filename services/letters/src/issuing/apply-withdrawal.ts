import { withdrawLetter } from '@jieti/rules';
import type { Write } from '@jieti/store';
import type { Manifest } from '../bulk/manifest.ts';
import { letterKey } from '../keys.ts';
import { countChanges } from '../letters/letter-counters.ts';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import { planLetter } from '../letters/letter-writes.ts';
import { withdrawalCommon } from '../letters/withdrawal-under-way.ts';
import { table } from '../table.ts';

/** Plans what a chunk of a withdrawal writes (A7). Each letter is judged as it stands now: one that somebody had signed before it was decided stands. */
export const applyWithdrawal = async (manifest: Manifest, rows: readonly unknown[]): Promise<Write[]> => {
  const { year, on, reasons } = withdrawalCommon.parse(manifest.common);
  const records = await table.readMany<LetterRecord>(
    (rows as readonly { unit: string }[]).map(({ unit }) => letterKey(year, unit)),
  );
  const withdrawn = records.flatMap((record) => {
    const before = letterOf(record);
    const { actor, at: now } = manifest;
    const decided = withdrawLetter(before, { on, reasons }, { actor, now });
    if (!decided) return [];
    const { path } = record;
    return [
      {
        change: { before, after: decided.state, path },
        writes: planLetter(record, decided, path).writes,
      },
    ];
  });
  return [
    ...withdrawn.flatMap(({ writes }) => writes),
    ...countChanges(
      year,
      withdrawn.map(({ change }) => change),
    ),
  ];
};
