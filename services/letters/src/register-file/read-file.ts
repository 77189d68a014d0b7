import type { InputError, Principal } from '@jieti/lambda';
import type { Bilingual, PostRow } from '@jieti/rules';
import { type Format, located, type ReadOptions, readSheets, type Tables } from '@jieti/sheets';
import { cellFault, type FileRow, type FileTable } from './located-fault.ts';
import { matchNames } from './match-names.ts';
import { type NamedUnit, namedIn } from './named-units.ts';
import { postsLayout } from './posts-layout.ts';
import { readPosts } from './read-posts.ts';
import { type ReadUnits, readUnits } from './read-units.ts';
import { unitsLayout, unitsSheet } from './units-layout.ts';

/** A file of the register: its units, its posts, and the faults of either. */
export interface RegisterFile {
  readonly units: Pick<ReadUnits, 'rows' | 'spoilt'>;
  readonly posts: readonly PostRow[];
  /** Ids that stand beside a name, which must be theirs. */
  readonly named: readonly NamedUnit[];
  /** All of them, of posts too. */
  readonly faults: readonly InputError[];
  readonly passedOver: Tables['passedOver'];
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

/** A file as it was sent, and by whom. */
interface Sent {
  readonly principal: Principal;
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly formulas: ReadOptions['formulas'];
}

/**
 * Reads a file of the register: units, posts, or in a workbook both; columns in any order, empty lines passed over.
 * Returns the rows that are units and posts, and a fault for the file or for every cell that is not as it should be.
 */
export const readRegister = async ({ principal, bytes, format, formulas }: Sent): Promise<RegisterFile> => {
  const { rows, faults, passedOver } = await readSheets(bytes, format, [unitsLayout(), postsLayout], {
    formulas,
  });
  const matched = await matchNames(principal, {
    units: rows.get(unitsSheet) ?? [],
    posts: rows.get(postsLayout.sheet) ?? [],
  });
  const units = readUnits(matched.units.rows);
  const { posts, faults: inPosts } = readPosts(matched.posts.rows);
  const placesOf = (table: FileTable) =>
    new Map<number, FileRow>(matched[table].rows.map((one) => [one.row, one]));
  const places: Readonly<Record<FileTable, ReadonlyMap<number, FileRow>>> = {
    units: placesOf('units'),
    posts: placesOf('posts'),
  };
  const nowhere = { cellOf: () => undefined, titleOf: () => undefined };
  return {
    units,
    posts,
    named: [...namedIn('units', matched.units.rows), ...namedIn('posts', matched.posts.rows)],
    faults: [
      ...faults.map(located),
      ...matched.units.faults,
      ...units.faults,
      ...matched.posts.faults,
      ...inPosts,
    ],
    passedOver,
    at: (table, { row, ...fault }) => cellFault(table, places[table].get(row) ?? { row, ...nowhere }, fault),
  };
};
