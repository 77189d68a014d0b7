import { addressOf } from './address.ts';
import type { RawCell, RawRow } from './cell.ts';
import { type SheetFault, shown } from './fault.ts';
import { invisibleIn, withoutInvisible } from './invisible.ts';
import type { Column, Layout } from './layout.ts';
import { mostTitleRows } from './limits.ts';
import { comparable } from './names.ts';

/** Places each column of the layout in a column of the file. */
type Placing<Name extends string> = ReadonlyMap<number, Column<Name>>;

/** A header that has been read. */
export interface Header<Name extends string> {
  readonly placing: Placing<Name>;
  /** Columns that clerks add for themselves, and that are of no table. */
  readonly passedOver: ReadonlySet<number>;
  readonly faults: SheetFault[];
}

/** Running numbers and remarks: people add them to every table. */
const clerksOwn = new Set(
  ['序号', '序', '备注', '附注', '说明', 'No.', 'No', '#', 'Remarks', 'Remark', 'Notes', 'Note'].map(
    comparable,
  ),
);

/** `*得分（0-100）` is `得分`: what is required, and in which unit, people write beside a title. */
const bare = (name: string): string => name.replace(/^[*※]+/, '').replace(/(?<=.)\([^()]*\)$/, '');

const finder = <Name extends string>({ columns }: Layout<Name>) => {
  const byName = new Map<string, Column<Name>>();
  const names = columns.flatMap((column) =>
    [...(column.synonyms ?? []), column.title.zh, column.title.en, column.name].map(
      (name) => [comparable(name), column] as const,
    ),
  );
  for (const [name, column] of names) byName.set(bare(name), column);
  for (const [name, column] of names) byName.set(name, column);
  return (text: string): Column<Name> | undefined => {
    const name = comparable(withoutInvisible(text));
    return byName.get(name) ?? byName.get(bare(name));
  };
};

/** The text of a header's cell; of a formula what it gave. */
const textOf = ({ value }: RawCell): string => {
  const raw = value.kind === 'formula' ? (value.cached ?? value) : value;
  if (raw.kind === 'text' || raw.kind === 'long-text') return raw.text.trim().slice(0, 200);
  return raw.kind === 'number' ? String(raw.number) : '?';
};

/** The number of columns of the layout that a row names: a header names most. */
const fitOf = (row: RawRow, layout: Layout): number => {
  const find = finder(layout);
  return new Set(row.cells.flatMap((cell) => find(textOf(cell)) ?? [])).size;
};

/** The best fit that a row near the top has to a layout, and which row it is; the first row where none fits at all. */
export const bestRow = (
  rows: readonly RawRow[],
  layout: Layout,
): { readonly fit: number; readonly at: number } => {
  let best = { fit: 0, at: 0 };
  for (const [at, row] of rows.slice(0, mostTitleRows + 1).entries()) {
    const fit = fitOf(row, layout);
    if (fit > best.fit) best = { fit, at };
  }
  // One name may stand in a title by chance: a header of several columns names at least two of them.
  return best.fit === 1 && layout.columns.length > 1 && best.at > 0 ? { fit: 0, at: 0 } : best;
};

const unknown = (text: string) => ({
  code: 'column-unknown',
  detail: { zh: `未知的列“${text}”`, en: `Unknown column “${text}”` },
});

const twice = (text: string) => ({
  code: 'column-twice',
  detail: { zh: `重复的列“${text}”`, en: `The column “${text}” stands there twice` },
});

const invisible = (text: string, found: string) => ({
  code: 'invisible-character',
  detail: {
    zh: `列名“${text}”含有看不见的字符 ${found}，请重新输入`,
    en: `The title “${text}” holds a character that nobody sees, ${found}: type it again`,
  },
});

const missing = ({ title }: Column, isHidden: boolean) =>
  isHidden
    ? {
        code: 'hidden-column',
        detail: {
          zh: `列“${title.zh}”是隐藏的，请取消隐藏`,
          en: `The column “${title.en}” is hidden: unhide it`,
        },
      }
    : {
        code: 'column-missing',
        detail: { zh: `缺少列“${title.zh}”`, en: `The column “${title.en}” is missing` },
      };

type Fault = Pick<SheetFault, 'code' | 'detail'>;

/** What a cell of a header is: a column of the layout, one that clerks add, or a fault; or several of them. */
interface Title<Name extends string> {
  readonly column: Column<Name> | undefined;
  /** As it stands in the file, cut to what can be shown. */
  readonly text: string;
  readonly clerksOwn: boolean;
  readonly faults: readonly Fault[];
}

const titleIn = <Name extends string>(
  cell: RawCell,
  column: Column<Name> | undefined,
  whole = textOf(cell),
): Title<Name> => {
  const text = shown(withoutInvisible(whole));
  const own = !column && clerksOwn.has(comparable(text));
  const unseen = invisibleIn(whole);
  const faults = [
    ...(unseen === undefined ? [] : [invisible(text, unseen)]),
    ...(column || unseen !== undefined || own ? [] : [unknown(text)]),
  ];
  return { column, text, clerksOwn: own, faults };
};

/** The columns that a header must have and has not. */
const missingFaults = <Name extends string>(
  row: number,
  { columns }: Layout<Name>,
  found: ReadonlySet<Column<Name>>,
  hidden: ReadonlySet<Column<Name>>,
): SheetFault[] => {
  const names = new Set([...found].map(({ name }) => String(name)));
  return columns
    .filter(({ kind, optional }) => !optional && kind !== 'note')
    .filter((column) => !found.has(column) && !names.has(column.elseBy ?? ''))
    .map((column) => ({
      row,
      column: column.name,
      title: column.title,
      ...missing(column, hidden.has(column)),
    }));
};

/**
 * Reads the header: columns in any order, by their names or titles in either language; unknown, repeated and missing ones are
 * named. What is hidden is not read.
 */
export const readHeader = <Name extends string>(
  { row, cells }: RawRow,
  layout: Layout<Name>,
  hiddenColumns: ReadonlySet<number>,
): Header<Name> => {
  const find = finder(layout);
  const columnOf = (cell: RawCell) => find(textOf(cell));
  const placing = new Map<number, Column<Name>>();
  const passedOver = new Set<number>();
  const faults: SheetFault[] = [];
  for (const cell of cells.filter(({ column }) => !hiddenColumns.has(column))) {
    const { column, text, clerksOwn: own, faults: inTitle } = titleIn(cell, columnOf(cell));
    const again = column && [...placing.values()].includes(column);
    if (own) passedOver.add(cell.column);
    else if (column && !again) placing.set(cell.column, column);
    const at = { row, column: text, cell: addressOf(row, cell.column) };
    for (const fault of [...inTitle, ...(again ? [twice(text)] : [])]) faults.push({ ...at, ...fault });
  }
  const hidden = new Set(
    cells.filter(({ column }) => hiddenColumns.has(column)).flatMap((cell) => columnOf(cell) ?? []),
  );
  faults.push(...missingFaults(row, layout, new Set(placing.values()), hidden));
  return { placing, passedOver, faults };
};

/** Chooses the layout that a file's header fits best; the first where none fits better. */
export const fitting = <L extends Layout>(
  rows: readonly RawRow[],
  [first, ...others]: readonly [L, ...L[]],
): L =>
  others.reduce(
    (best, layout) => (bestRow(rows, layout).fit > bestRow(rows, best).fit ? layout : best),
    first,
  );
