import { endOf, issueLetter } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { z } from 'zod';
import type { Manifest } from '../bulk/manifest.ts';
import { letterKey, withoutLetterKey } from '../keys.ts';
import { countChanges, type LetterChange } from '../letters/letter-counters.ts';
import type { LetterRecord } from '../letters/letter-record.ts';
import { planLetter } from '../letters/letter-writes.ts';
import { loadUnits } from '../register/unit-record.ts';
import { table } from '../table.ts';
import type { StagedLetter } from './staged-letters.ts';
import { withoutLetterItem } from './without-letter.ts';

/** The facts that all letters of a run have in common. */
export const issueCommon = z.strictObject({
  year: z.number(),
  templateVersion: z.number(),
  issuedOn: z.string(),
});

type Common = z.infer<typeof issueCommon>;
type LetterRow = Extract<StagedLetter, { issues: true }>;

const issueRow = (
  row: LetterRow,
  before: LetterRecord | undefined,
  { year, templateVersion, issuedOn }: Common,
  manifest: Manifest,
) => {
  const { unit, superior, section, path } = row;
  const template = { version: templateVersion, section };
  const decided = issueLetter(
    { year, unit, superior, template, issuedOn },
    { actor: manifest.actor, now: manifest.at },
  );
  const change: LetterChange = { before: null, after: decided.state, path };
  return {
    change,
    writes: [
      ...planLetter(before, decided, path).writes,
      ...(row.wasWithoutLetter ? [table.remove(withoutLetterKey(year, path))] : []),
    ],
  };
};

const unitOfRow = (row: StagedLetter): string => (row.issues ? row.unit : row.withoutLetter.unit);

/** The rows with their units' places as they are now; what has been merged or abolished since is asked for nothing. */
const inPlace = async (rows: readonly StagedLetter[]): Promise<StagedLetter[]> => {
  const units = await loadUnits(rows.map(unitOfRow));
  return rows.flatMap((row): StagedLetter[] => {
    const unit = units.get(unitOfRow(row));
    if (!unit || endOf(unit) !== undefined) return [];
    return [{ ...row, path: unit.path, ...(row.issues && { superior: unit.parent ?? row.superior }) }];
  });
};

/** Letters that were withdrawn and are now issued anew: their histories go on. */
const withdrawnBefore = async (
  year: number,
  rows: readonly LetterRow[],
): Promise<ReadonlyMap<string, LetterRecord>> => {
  const records = await table.readMany<LetterRecord>(rows.map(({ unit }) => letterKey(year, unit)));
  return new Map(records.map((record) => [record.unit, record]));
};

/** Plans what a chunk of a run of issuing writes. Once the tree has ever changed, what was planned is placed anew. */
export const applyIssue = async (
  manifest: Manifest,
  rows: readonly unknown[],
  moves: number,
): Promise<Write[]> => {
  const common = issueCommon.parse(manifest.common);
  const planned = rows as readonly StagedLetter[];
  const staged = moves === 0 ? planned : await inPlace(planned);
  const rowsOfLetters = staged.filter((row) => row.issues);
  const withdrawn = await withdrawnBefore(common.year, rowsOfLetters);
  const issued = rowsOfLetters.map((row) => issueRow(row, withdrawn.get(row.unit), common, manifest));
  const named = staged.filter((row) => !row.issues);
  return [
    ...issued.flatMap(({ writes }) => writes),
    ...named.map(({ path, withoutLetter }) => table.put(withoutLetterItem(common.year, path, withoutLetter))),
    ...countChanges(
      common.year,
      issued.map(({ change }) => change),
    ),
  ];
};
