import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Column, Layout, Value } from '../layout.ts';
import { usualLimits } from '../limits.ts';
import { inWords, type Language } from '../words.ts';
import { dressed, type SheetDress } from './dress.ts';
import { listsOf, listsSheet } from './lists.ts';

/** A sheet of a workbook to be written. */
export interface SheetToWrite<Name extends string = string> {
  readonly layout: Layout<Name>;
  readonly rows: readonly Readonly<Partial<Record<Name, Value>>>[];
  /** To be filled in by somebody: with drop-downs and help. */
  readonly template?: boolean;
  /** What the table is, at the head of each page; the name of the sheet if not said. */
  readonly heading?: string | undefined;
  /** The heading stands above the header too: for a sheet that is only read by people. */
  readonly titled?: boolean;
}

/** The language of a workbook, and the day of which it tells. */
export interface WorkbookOptions {
  readonly language: Language;
  readonly date?: string | undefined;
}

/** A character in the way a workbook escapes it. */
const escaped = (c: string): string => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The library looks texts up in an object: one called like what every object has (`valueOf`) must look otherwise. */
const foundByName = (text: string): string => (text in {} ? escaped(text) + text.slice(1) : text);

/** A text that looks like the escape of a workbook is escaped itself; so is what XML cannot carry. */
const carried = (text: string): string =>
  foundByName(
    text
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, escaped),
  );

const text = { type: String, format: '@' };

const keepsText = ({ kind }: Column): boolean => kind !== 'number' && kind !== 'date';

const cellOf = (value: Value, wrap = false) => {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: carried(value), ...text, ...(wrap && { wrap }) };
};

const headerOf = ({ title }: Column, language: Language) => ({
  value: carried(title[language]),
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#DDEBF7',
  wrap: true,
});

const widthOf = ({ width, kind }: Column): number => width ?? (kind === 'text' || kind === 'note' ? 24 : 14);

const headingOf = ({ layout, heading }: SheetToWrite, language: Language): string =>
  heading ?? layout.title[language];

/** The heading over all columns, and the day under it. */
const titleRows = (sheet: SheetToWrite, { language, date }: WorkbookOptions) => {
  if (!sheet.titled) return [];
  const title = [headingOf(sheet, language), ...(date === undefined ? [] : [date])].join('　');
  const over = sheet.layout.columns.length;
  return [
    [
      { value: carried(title), type: String, fontWeight: 'bold' as const, fontSize: 14, columnSpan: over },
      ...Array.from({ length: over - 1 }, () => null),
    ],
  ];
};

/** The first row below the header: each cell of texts has its format even where it is empty, and its column takes it over. */
const firstRow = ({ layout: { columns }, rows: [first] }: SheetToWrite, language: Language) =>
  columns.map((column) => {
    const cell = cellOf(inWords(first?.[column.name] ?? null, column, language));
    return cell ?? (keepsText(column) ? { value: null, ...text } : null);
  });

const dataOf = (sheet: SheetToWrite, options: WorkbookOptions): SheetData => {
  const { layout, rows, template = false, titled = false } = sheet;
  const { columns } = layout;
  const { language } = options;
  // What is only read shows all of a long text; what is filled in keeps its rows of one height.
  const lineOf = (row: SheetToWrite['rows'][number]) =>
    columns.map((column) => cellOf(inWords(row[column.name] ?? null, column, language), titled));
  return [
    ...titleRows(sheet, options),
    columns.map((column) => headerOf(column, language)),
    ...(template ? [firstRow(sheet, language)] : []),
    ...rows.slice(template ? 1 : 0).map(lineOf),
  ] as SheetData;
};

const dressOf = (sheet: SheetToWrite, { language, date }: WorkbookOptions): SheetDress => {
  const { layout, rows, template = false, titled = false } = sheet;
  const headerRow = titled ? 2 : 1;
  return {
    name: layout.title[language],
    columns: layout.columns,
    headerRow,
    lastRow: headerRow + Math.max(rows.length, 1),
    textColumns: template ? layout.columns.flatMap((column, i) => (keepsText(column) ? [i + 1] : [])) : [],
    heading: headingOf(sheet, language),
    date,
    filledIn: template ? { from: headerRow + 1, to: headerRow + usualLimits.rows } : undefined,
  };
};

/**
 * Writes a workbook in one language: header frozen, bold, filtered and on every page; columns wide enough; ids and texts as text,
 * so that Excel changes none; landscape, one page wide, with title and day.
 */
export const writeXlsx = async (
  sheets: readonly SheetToWrite[],
  options: WorkbookOptions,
): Promise<Uint8Array> => {
  const { language } = options;
  const lists = listsOf(
    sheets.flatMap(({ layout, template }) => (template ? layout.columns : [])),
    language,
  );
  const written = sheets.map((sheet) => ({
    sheet: sheet.layout.title[language],
    data: dataOf(sheet, options),
    columns: sheet.layout.columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: sheet.titled ? 2 : 1,
    orientation: 'landscape' as const,
  }));
  const longest = Math.max(0, ...lists.lists.map(({ length }) => length));
  const listRows = Array.from({ length: longest }, (_, i) =>
    lists.lists.map((list) => cellOf(list[i] ?? null)),
  ) as SheetData;
  const all = longest === 0 ? written : [...written, { sheet: listsSheet[language], data: listRows }];
  const dress = sheets.map((sheet) => dressOf(sheet, options));
  return await writeExcelFile(all, { features: [dressed(dress, lists, language)] }).toBuffer();
};
