import { effects } from '@jieti/lambda';
import type { Key, Write } from '@jieti/store';
import type { By } from '../audit.ts';
import {
  type SheetKind,
  sheetHeadKey,
  sheetRowKey,
  sheetRowsPK,
  unitRange,
  uploadKey,
  uploadsPK,
} from '../keys.ts';
import { allOf, pagesOf, putAll, read, table } from '../table.ts';

/**
 * A sheet is what was entered for a year by unit and column: scores by indicator, or the survey's percent. It grows by
 * uploads of any size, and none is ever half visible: the rows are laid down first, under the number of an upload that
 * does not exist yet; one transaction then makes the upload, and with it all its rows, part of the sheet. Rows of an
 * upload that was never made are not seen by anybody. Nothing is overwritten: the value of a cell is that of its latest
 * upload, and the earlier ones are its history.
 */
export interface Sheet {
  readonly kind: SheetKind;
  readonly year: number;
}

/** One value, with the reason given if it corrected another. */
export interface Cell {
  readonly value: number;
  readonly reason?: string | undefined;
}

/** A unit's cells by column. */
export type Cells = ReadonlyMap<string, Cell>;

interface Row extends Key {
  readonly entity: 'sheet-row';
  readonly unit: string;
  readonly seq: number;
  readonly upload: string;
  /** A list, since columns are named by people: as the key of a map a name like `constructor` is trouble. */
  readonly cells: readonly (Cell & { readonly column: string })[];
}

/** An upload that was made: who, when, and how many rows. */
interface Upload extends Key {
  readonly entity: 'upload';
  readonly seq: number;
  readonly upload: string;
  readonly at: string;
  readonly by: By;
  readonly rows: number;
  readonly corrected: number;
}

/** Number of the latest upload; 0 for a sheet nobody has written on. */
const sheetVersion = async ({ kind, year }: Sheet): Promise<number> =>
  (await read<{ seq: number }>(sheetHeadKey(kind, year)))?.seq ?? 0;

/** A sheet as it stood at a version, to be read by ranges of units. */
export interface SheetAt {
  readonly version: number;
  /** Current cells of the units from `first` to `last`. */
  readonly between: (first: string, last: string) => Promise<Map<string, Cells>>;
}

const laidOver = (under: Cells | undefined, cells: Row['cells']): Cells =>
  new Map([...(under ?? []), ...cells.map(({ column, ...cell }) => [column, cell] as const)]);

/** Opens a sheet as it stands now; whatever is uploaded later is not seen through it. */
export const openSheet = async (sheet: Sheet): Promise<SheetAt> => {
  const { kind, year } = sheet;
  const version = await sheetVersion(sheet);
  const uploads = await allOf<Upload>({ PK: uploadsPK(kind, year), prefix: 'UPLOAD#' });
  const made = new Map(uploads.filter(({ seq }) => seq <= version).map(({ seq, upload }) => [seq, upload]));
  return {
    version,
    between: async (first, last) => {
      const units = new Map<string, Cells>();
      const range = { PK: sheetRowsPK(kind, year), between: unitRange(first, last) };
      for await (const page of pagesOf<Row>(range)) {
        // In the order of uploads within each unit: a later one goes over an earlier one.
        for (const { unit, seq, upload, cells } of page)
          if (made.get(seq) === upload) units.set(unit, laidOver(units.get(unit), cells));
      }
      return units;
    },
  };
};

/** Lays down the rows of an upload to come and returns the writes that make it part of the sheet. */
export const stageUpload = async (
  { kind, year }: Sheet,
  seq: number,
  by: By,
  units: ReadonlyMap<string, Cells>,
  counts: { readonly rows: number; readonly corrected: number },
): Promise<Write[]> => {
  const upload = effects.newId();
  await putAll(
    [...units].map(([unit, cells]) => ({
      ...sheetRowKey(kind, year, unit, seq, upload),
      entity: 'sheet-row',
      unit,
      seq,
      upload,
      cells: [...cells].map(([column, cell]) => ({ column, ...cell })),
    })),
  );
  const made: Upload = {
    ...uploadKey(kind, year, seq),
    entity: 'upload',
    seq,
    upload,
    at: effects.now(),
    by,
    ...counts,
  };
  return [
    { Put: { TableName: table.name(), Item: made, ConditionExpression: 'attribute_not_exists(PK)' } },
    {
      Put: {
        TableName: table.name(),
        Item: { ...sheetHeadKey(kind, year), entity: 'sheet-head', seq },
        ConditionExpression: 'attribute_not_exists(PK) OR seq = :before',
        ExpressionAttributeValues: { ':before': seq - 1 },
      },
    },
  ];
};
