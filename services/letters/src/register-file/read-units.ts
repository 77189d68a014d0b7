import { type InputError, inputErrorsOf } from '@jieti/lambda';
import type { UnitId, UnitRow } from '@jieti/rules';
import type { SheetRow } from '@jieti/sheets';
import { unitSchema } from '../contract/records.ts';
import { cellFault } from './located-fault.ts';
import { columnOf, unitIn, unitsSheet } from './units-layout.ts';

/** The units of a file: those that could be read, and the faults of the others. */
export interface ReadUnits {
  readonly rows: UnitRow[];
  readonly faults: InputError[];
  /** Ids of rows with a fault: what hangs below them is not blamed for it. */
  readonly spoilt: Set<UnitId>;
}

const readRow = (at: SheetRow, { rows, faults, spoilt }: ReadUnits): void => {
  const parsed = unitSchema.safeParse(unitIn(at.values));
  if (parsed.success && at.spoilt.size === 0) {
    rows.push({ row: at.row, unit: parsed.data });
    return;
  }
  spoilt.add(String(at.values.id ?? ''));
  for (const { pointer, detail, code = 'invalid' } of parsed.success ? [] : inputErrorsOf(parsed.error)) {
    const column = columnOf(pointer);
    // A cell that could not be read has been named: that it is missing now is no second fault.
    if (!at.spoilt.has(column)) faults.push(cellFault(unitsSheet, at, { column, detail, code }));
  }
};

/** Reads the rows of units, each by itself. */
export const readUnits = (rows: readonly SheetRow[]): ReadUnits => {
  const units: ReadUnits = { rows: [], faults: [], spoilt: new Set() };
  for (const row of rows) readRow(row, units);
  return units;
};
