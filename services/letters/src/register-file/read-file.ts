import type { InputError } from '@jieti/lambda';
import type { Bilingual, PostRow } from '@jieti/rules';
import { type Format, located, readSheets } from '@jieti/sheets';
import { cellFault, type FileRow, type FileTable } from './located-fault.ts';
import { postsLayout } from './posts-layout.ts';
import { readPosts } from './read-posts.ts';
import { type ReadUnits, readUnits } from './read-units.ts';
import { unitsLayout, unitsSheet } from './units-layout.ts';

/** A file of the register: its units, its posts, and the faults of either. */
export interface RegisterFile {
  readonly units: Pick<ReadUnits, 'rows' | 'spoilt'>;
  readonly posts: readonly PostRow[];
  /** All of them, of posts too. */
  readonly faults: readonly InputError[];
  /** A fault found after the file was read, with its cell. */
  readonly at: (table: FileTable, fault: RowFault) => InputError;
}

/** A fault of a cell, by its row and column. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly detail: Bilingual;
}

/**
 * Reads a file of the register: units, posts, or in a workbook both; columns in any order, empty lines passed over.
 * Returns the rows that are units and posts, and a fault for the file or for every cell that is not as it should be.
 */
export const readRegister = async (bytes: Uint8Array, format: Format): Promise<RegisterFile> => {
  const { rows, faults } = await readSheets(bytes, format, [unitsLayout(), postsLayout]);
  const rowsOf = (table: FileTable) => rows.get(table) ?? [];
  const units = readUnits(rowsOf(unitsSheet));
  const { posts, faults: inPosts } = readPosts(rowsOf(postsLayout.sheet));
  const places: Readonly<Record<FileTable, ReadonlyMap<number, FileRow>>> = {
    units: new Map(rowsOf('units').map((one) => [one.row, one])),
    posts: new Map(rowsOf('posts').map((one) => [one.row, one])),
  };
  return {
    units,
    posts,
    faults: [...faults.map(located), ...units.faults, ...inPosts],
    at: (table, { row, ...fault }) =>
      cellFault(table, places[table].get(row) ?? { row, cellOf: () => undefined }, fault),
  };
};
