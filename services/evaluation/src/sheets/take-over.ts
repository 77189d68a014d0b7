import type { InputError } from '@jieti/lambda';
import { type PlacedRow, rowFault } from './rows.ts';
import type { Cell, Cells, SheetAt } from './sheet.ts';

/** A value for one cell of the sheet. */
export interface Entry {
  readonly unit: string;
  readonly column: string;
  readonly value: number;
  readonly reason: string | undefined;
}

/** What an upload changes: cells by unit, how many of them correct an earlier value, and what is wrong with it. */
export interface Change {
  readonly units: ReadonlyMap<string, Cells>;
  readonly corrected: number;
  readonly faults: readonly InputError[];
}

/** Units are looked up in runs of this many. */
const unitsAtOnce = 200;

const present = async (sheet: SheetAt, ids: readonly string[]): Promise<Map<string, Cells>> => {
  const sorted = [...new Set(ids)].sort();
  const wanted = new Set(sorted);
  const found = new Map<string, Cells>();
  for (let i = 0; i < sorted.length; i += unitsAtOnce) {
    const run = sorted.slice(i, i + unitsAtOnce);
    const cells = await sheet.between(run[0] ?? '', run.at(-1) ?? '');
    for (const [unit, values] of cells) if (wanted.has(unit)) found.set(unit, values);
  }
  return found;
};

/**
 * Compares an upload with the sheet. A cell may stand in it only once; where a correction needs its reason, a row that
 * changes an earlier value without one is a fault.
 */
export const compare = async (
  sheet: SheetAt,
  rows: readonly PlacedRow<Entry>[],
  { reasonNeeded }: { readonly reasonNeeded: boolean },
): Promise<Change> => {
  const before = await present(
    sheet,
    rows.map(({ row }) => row.unit),
  );
  const units = new Map<string, Map<string, Cell>>();
  const faults: InputError[] = [];
  let corrected = 0;
  for (const { at, row } of rows) {
    const { unit, column, value, reason } = row;
    const cells = units.get(unit) ?? new Map<string, Cell>();
    units.set(unit, cells);
    if (cells.has(column))
      faults.push(rowFault(at, '', 'row-twice', '与前面的行重复', 'repeats an earlier row'));
    cells.set(column, { value, ...(reason !== undefined && { reason }) });
    const old = before.get(unit)?.get(column);
    if (old === undefined || old.value === value) continue;
    corrected++;
    if (reasonNeeded && reason === undefined)
      faults.push(
        rowFault(
          at,
          'reason',
          'reason-missing',
          `更正原值 ${old.value} 须说明理由`,
          `it corrects ${old.value}, which needs a reason`,
        ),
      );
  }
  return { units, corrected, faults };
};
