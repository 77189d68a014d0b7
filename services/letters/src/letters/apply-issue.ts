import type { Write } from '@jieti/store';
import { z } from 'zod';
import type { Manifest } from '../bulk/manifest.ts';
import { deedOf, historyOf } from '../history.ts';
import { letterKey, unservedKey } from '../keys.ts';
import { endOf, loadUnits } from '../register/unit-record.ts';
import { countLetters } from '../signing/counters.ts';
import { putVersion, tableName } from '../table.ts';
import { letterItem, newLetter } from './letter-record.ts';
import type { StagedLetter } from './plan-issue.ts';

/** What all letters of a run have in common. */
export const issueCommon = z.strictObject({
  year: z.number(),
  templateVersion: z.number(),
  issuedOn: z.string(),
});

type Common = z.infer<typeof issueCommon>;

const serve = (row: Extract<StagedLetter, { serves: true }>, common: Common, manifest: Manifest): Write[] => {
  const { year, templateVersion, issuedOn } = common;
  const letter = newLetter({
    year,
    unit: row.unit,
    superior: row.superior,
    path: row.path,
    template: { version: templateVersion, section: row.section },
    issuedOn,
  });
  return [
    putVersion(letterItem(letter), 0),
    historyOf(letterKey(year, row.unit), 'letter-issued', deedOf(manifest), undefined, letter),
    ...(row.wasUnserved ? [{ Delete: { TableName: tableName(), Key: unservedKey(year, row.path) } }] : []),
  ];
};

const name = (row: Extract<StagedLetter, { serves: false }>, year: number): Write => ({
  Put: {
    TableName: tableName(),
    Item: { ...unservedKey(year, row.path), entity: 'unserved', ...row.unserved },
  },
});

const unitOfRow = (row: StagedLetter): string => (row.serves ? row.unit : row.unserved.unit);

/** The rows with their units' places as they are now; what has been merged or abolished since is asked for nothing. */
const inPlace = async (rows: readonly StagedLetter[]): Promise<StagedLetter[]> => {
  const units = await loadUnits(rows.map(unitOfRow));
  return rows.flatMap((row): StagedLetter[] => {
    const unit = units.get(unitOfRow(row));
    if (!unit || endOf(unit) !== undefined) return [];
    return [{ ...row, path: unit.path, ...(row.serves && { superior: unit.parent ?? row.superior }) }];
  });
};

/** What a chunk of a run of issuing writes. Once the tree has ever changed, what was planned is placed anew. */
export const applyIssue = async (
  manifest: Manifest,
  rows: readonly unknown[],
  moves: number,
): Promise<Write[]> => {
  const common = issueCommon.parse(manifest.common);
  const planned = rows as readonly StagedLetter[];
  const staged = moves === 0 ? planned : await inPlace(planned);
  const served = staged.filter((row) => row.serves);
  return [
    ...staged.flatMap((row) => (row.serves ? serve(row, common, manifest) : [name(row, common.year)])),
    ...countLetters(
      common.year,
      served.map((row) => row.path),
      { issued: 1 },
    ),
  ];
};
