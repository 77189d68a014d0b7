import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Column, Layout, Value } from '../layout.ts';
import { validations } from './validations.ts';

/** A sheet of a workbook to be written. */
export interface SheetToWrite<Name extends string = string> {
  readonly layout: Layout<Name>;
  readonly rows: readonly Readonly<Partial<Record<Name, Value>>>[];
  /** To be filled in by somebody: with drop-downs and help. */
  readonly template?: boolean;
  /** The header in words instead of the columns' names: for a sheet that is only read by people. */
  readonly titled?: boolean;
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

const cellOf = (value: Value) => {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: carried(value), type: String, format: '@' };
};

const headerOf = ({ name, title }: Column, titled: boolean) => ({
  value: titled ? `${title.zh} ${title.en}` : name,
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#DDEBF7',
  ...(titled && { wrap: true }),
});

const widthOf = ({ width, kind }: Column): number => width ?? (kind === 'text' || kind === 'note' ? 24 : 14);

/** Writes a workbook: header frozen and bold, columns wide enough, ids and texts as text, so that Excel changes none. */
export const writeXlsx = async (sheets: readonly SheetToWrite[]): Promise<Uint8Array> => {
  const written = sheets.map(({ layout, rows, titled = false }) => ({
    sheet: layout.sheet,
    data: [
      layout.columns.map((column) => headerOf(column, titled)),
      ...rows.map((row) => layout.columns.map(({ name }) => cellOf(row[name] ?? null))),
    ] as SheetData,
    columns: layout.columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: 1,
  }));
  const helped = sheets.map(({ layout, template }) => (template ? layout.columns : []));
  return await writeExcelFile(written, { features: [validations(helped)] }).toBuffer();
};
