import type { Unit } from '@jieti/letters/contract';
import type { UploadCell } from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import { ownUnits } from '../evaluated-units.ts';
import { unitsPK } from '../keys.ts';
import { type UnitCopy, unitIn } from '../projections/units.ts';
import { table } from '../table.ts';
import { openUploads, type UploadsOf } from './uploads.ts';

/** A unit with its cells, one for each column it should have; undefined where nothing is entered yet. */
export interface UnitCells {
  readonly unit: Unit;
  readonly cells: readonly { readonly column: string; readonly cell: UploadCell | undefined }[];
}

/** The part of what was uploaded that is asked for. */
export interface Part {
  readonly uploads: UploadsOf;
  /** The columns that a unit of the evaluator should have; undefined for one that is not asked about. */
  readonly columnsOf: (unit: Unit) => readonly string[] | undefined;
  /** Only units of which something is missing. */
  readonly missing: boolean;
}

export const missingOf = ({ cells }: UnitCells): number =>
  cells.filter(({ cell }) => cell === undefined).length;

const unitsAtOnce = 250;

/** Pages of units after one, in the order of their ids, with what is entered of them. */
async function* pagesAfter({ uploads, columnsOf, missing }: Part, after: string | undefined) {
  const { between: cellsBetween } = await openUploads(uploads);
  const ownOf = ownUnits(uploads);
  // `!` sorts before, and `~` after, everything an id is made of.
  const between = [after === undefined ? '!' : `${after}!`, '~'] as const;
  const range = { partition: unitsPK, between, pageSize: unitsAtOnce };
  for await (const copies of table.pages<UnitCopy>(range)) {
    const units = copies.map(unitIn);
    const last = units.at(-1)?.id ?? '';
    const [values, own] = await Promise.all([cellsBetween(units[0]?.id ?? '', last), ownOf(units)]);
    const entered = own.flatMap((unit): UnitCells[] => {
      const columns = columnsOf(unit);
      if (!columns) return [];
      const found = values.get(unit.id);
      return [{ unit, cells: columns.map((column) => ({ column, cell: found?.get(column) })) }];
    });
    yield { last, entered: missing ? entered.filter((of) => missingOf(of) > 0) : entered };
  }
}

/** All of a part, until there is enough of it. */
export const allCells = async (part: Part, enough: (soFar: readonly UnitCells[]) => boolean) => {
  const all: UnitCells[] = [];
  for await (const { entered } of pagesAfter(part, undefined)) {
    all.push(...entered);
    if (enough(all)) break;
  }
  return all;
};

/** One request reads no further than this many pages to fill its own. */
const mostPages = 20;

const afterIn = (cursor: string | undefined): string | undefined =>
  fromCursor(
    cursor,
    (key) => Object.keys(key).length === 1 && typeof key.after === 'string',
  )?.after?.toString();

/** A page of a part: units in the order of their ids. @throws 400 for a cursor that is none of ours. */
export const pageOfCells = async (
  part: Part,
  limit: number,
  cursor: string | undefined,
): Promise<{ items: UnitCells[]; nextCursor: string | null }> => {
  const items: UnitCells[] = [];
  const upTo = (after: string) => ({ items: items.slice(0, limit), nextCursor: toCursor({ after }) });
  let pages = 0;
  for await (const { last, entered } of pagesAfter(part, afterIn(cursor))) {
    items.push(...entered);
    pages++;
    const final = items[limit - 1];
    if (final && items.length > limit) return upTo(final.unit.id);
    if (pages === mostPages) return upTo(last);
  }
  return { items, nextCursor: null };
};
