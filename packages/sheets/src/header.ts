import { addressOf } from './address.ts';
import type { RawRow } from './cell.ts';
import type { SheetFault } from './fault.ts';
import type { Column, Layout } from './layout.ts';

/** Places each column of the layout in a column of the file. */
export type Placing<Name extends string> = ReadonlyMap<number, Column<Name>>;

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const finder = <Name extends string>({ columns }: Layout<Name>) => {
  const byName = new Map<string, Column<Name>>();
  for (const column of columns)
    for (const name of [column.title.zh, column.title.en, column.name]) byName.set(plain(name), column);
  return (text: string): Column<Name> | undefined => byName.get(plain(text));
};

/** A header as it stands in the file, cut to what can be shown. */
const shown = ({ value }: RawRow['cells'][number]): string =>
  value.kind === 'text' ? value.text.trim().slice(0, 64) : '?';

/** Reads the header: columns in any order, by their names or titles; unknown, repeated and missing ones are named. */
export const readHeader = <Name extends string>(
  { row, cells }: RawRow,
  layout: Layout<Name>,
): { readonly placing: Placing<Name>; readonly faults: SheetFault[] } => {
  const find = finder(layout);
  const placing = new Map<number, Column<Name>>();
  const faults: SheetFault[] = [];
  for (const cell of cells) {
    const text = shown(cell);
    const column = find(text);
    const at = { row, column: text, cell: addressOf(row, cell.column) };
    if (!column)
      faults.push({
        ...at,
        code: 'column-unknown',
        detail: { zh: `未知的列“${text}”`, en: `Unknown column “${text}”` },
      });
    else if ([...placing.values()].includes(column))
      faults.push({
        ...at,
        code: 'column-twice',
        detail: { zh: `重复的列“${text}”`, en: `The column “${text}” stands there twice` },
      });
    else placing.set(cell.column, column);
  }
  const found = new Set(placing.values());
  for (const column of layout.columns) {
    const { name, title, kind, optional } = column;
    if (found.has(column) || optional || kind === 'note') continue;
    faults.push({
      row,
      column: name,
      code: 'column-missing',
      detail: { zh: `缺少列“${name}”（${title.zh}）`, en: `The column “${name}” (${title.en}) is missing` },
    });
  }
  return { placing, faults };
};

/** Chooses the layout that a header fits best; the first where none fits better. */
export const fitting = <L extends Layout>(
  header: RawRow | undefined,
  [first, ...others]: readonly [L, ...L[]],
): L => {
  const fit = (layout: L): number => {
    const find = finder(layout);
    return (header?.cells ?? []).filter((cell) => find(shown(cell))).length;
  };
  return others.reduce((best, layout) => (fit(layout) > fit(best) ? layout : best), first);
};
