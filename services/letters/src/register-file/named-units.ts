import type { UnitId } from '@jieti/rules';
import type { SheetRow } from '@jieti/sheets';
import type { FileTable } from './located-fault.ts';

/** An id beside which a file has a name, of a unit that the row itself is not. */
export interface NamedUnit {
  readonly table: FileTable;
  readonly row: number;
  /** The column of the name. */
  readonly column: string;
  readonly id: UnitId;
  readonly given: string;
}

/** The ids of the rows that stand beside a name. */
export const namedIn = (table: FileTable, rows: readonly SheetRow[]): NamedUnit[] => {
  const [id, column] = table === 'units' ? ['parent', 'parentName'] : ['unit', 'unitName'];
  return rows.flatMap(({ row, values }) => {
    const [unit, given] = [values[id], values[column]];
    return typeof unit === 'string' && typeof given === 'string'
      ? [{ table, row, column, id: unit, given }]
      : [];
  });
};
