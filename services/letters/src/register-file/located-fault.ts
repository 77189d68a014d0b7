import type { InputError } from '@jieti/lambda';
import type { Bilingual } from '@jieti/rules';
import { located, type SheetRow } from '@jieti/sheets';
import { postsLayout } from './posts-layout.ts';
import { unitsSheet } from './units-layout.ts';

/** The two tables of a file, by their sheets. The first is the one whose faults need not name it. */
export type FileTable = typeof unitsSheet | typeof postsLayout.sheet;

/** A row of a file: the header is row 1, as a spreadsheet counts. */
export type FileRow = Pick<SheetRow, 'row' | 'cellOf' | 'titleOf'>;

interface CellFault {
  readonly column: string;
  readonly code: string;
  readonly detail: Bilingual;
}

/** A fault of one cell, named by row, column and cell in its words, by row and column in its pointer. */
export const cellFault = (
  table: FileTable,
  { row, cellOf, titleOf }: FileRow,
  { column, code, detail }: CellFault,
): InputError => {
  const [cell, title] = [cellOf(column), titleOf(column)];
  const inSecondTable = table === unitsSheet ? {} : { sheet: table };
  return located({
    ...inSecondTable,
    row,
    column,
    detail,
    code,
    ...(title && { title }),
    ...(cell !== undefined && { cell }),
  });
};

/** Table and row a fault is in, for a clerk to go through the file from its top: units first, then posts. */
const placeIn = ({ pointer }: InputError): number => {
  const [, table, row = 0] = pointer.split('/');
  return (table === postsLayout.sheet ? 1e9 : 0) + Number(row);
};

/** The most faults named in one answer. */
const mostFaults = 1000;

/** Faults in the order of the file, as many as one answer names. */
export const inOrder = (faults: readonly InputError[]): InputError[] =>
  faults.toSorted((a, b) => placeIn(a) - placeIn(b)).slice(0, mostFaults);
