import { type InputError, inputErrorsOf } from '@jieti/lambda';
import type { Bilingual } from '@jieti/rules';
import { type Format, located, readSheets, type SheetRow } from '@jieti/sheets';
import { type Unit, unitSchema } from '../contract/records.ts';
import { postsLayout } from '../posts/layout.ts';
import { type PostRow, readPosts } from '../posts/post-rows.ts';
import { columnOf, registerLayout, unitIn } from './layout.ts';

/** Where a row stands in its file. `row` counts as a spreadsheet does: the header is row 1. */
export type Place = Pick<SheetRow, 'row' | 'cellOf'>;

/** A row of the file as a unit. */
export interface Row {
  readonly at: Place;
  readonly unit: Unit;
}

/** A fault of one cell, named by row, column and cell in its words, by row and column in its pointer. */
export const cellFault = (
  { row, cellOf }: Place,
  column: string,
  detail: Bilingual,
  code: string,
): InputError => {
  const cell = cellOf(column);
  return located({ row, column, detail, code, ...(cell !== undefined && { cell }) });
};

/** What has been read of a file so far. */
export interface Reading {
  readonly rows: Row[];
  readonly faults: InputError[];
  /** Ids of rows with a fault: what hangs below them is not blamed for it. */
  readonly spoilt: Set<string>;
}

const readRow = (at: SheetRow, { rows, faults, spoilt }: Reading): void => {
  const parsed = unitSchema.safeParse(unitIn(at.values));
  if (parsed.success && at.spoilt.size === 0) {
    rows.push({ at, unit: parsed.data });
    return;
  }
  spoilt.add(String(at.values.id ?? ''));
  for (const { pointer, detail, code = 'invalid' } of parsed.success ? [] : inputErrorsOf(parsed.error)) {
    const column = columnOf(pointer);
    // What could not be read has been named: that it is missing now is no second fault.
    if (!at.spoilt.has(column)) faults.push(cellFault(at, column, detail, code));
  }
};

/** A file of the register: its units, its posts, and what is wrong with either. */
export interface RegisterFile {
  readonly units: Reading;
  readonly posts: readonly PostRow[];
  /** All of them, of posts too. */
  readonly faults: readonly InputError[];
}

/**
 * Reads a file of the register: units, posts, or in a workbook both; columns in any order, empty lines passed over.
 * Returns the rows that are units and posts, and a fault for the file or for every cell that is not as it should be.
 */
export const readRegister = async (bytes: Uint8Array, format: Format): Promise<RegisterFile> => {
  const { rows, faults } = await readSheets(bytes, format, [registerLayout, postsLayout]);
  const units: Reading = { rows: [], faults: faults.map(located), spoilt: new Set() };
  for (const row of rows.get(registerLayout.sheet) ?? []) readRow(row, units);
  const { posts, faults: inPosts } = readPosts(rows.get(postsLayout.sheet) ?? []);
  return { units, posts, faults: [...units.faults, ...inPosts] };
};
