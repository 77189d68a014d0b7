import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { lettersOf } from '../address.ts';
import type { Column } from '../layout.ts';
import type { Language } from '../words.ts';
import { type Lists, listsSheet } from './lists.ts';
import { headAndFoot, pageSetup, sheetProperties } from './printing.ts';
import { type FilledIn, validationsOf } from './validations.ts';
import { escapedXml } from './xml-text.ts';

/** What a sheet has beside its cells, so that people can fill it in, filter and print it. */
export interface SheetDress {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly headerRow: number;
  readonly lastRow: number;
  /** Columns whose cells are texts, those too that are not filled in yet; from 1. */
  readonly textColumns: readonly number[];
  readonly heading: string;
  readonly date: string | undefined;
  /** Where it is filled in; undefined for a sheet that is only read. */
  readonly filledIn: FilledIn | undefined;
}

const rangeOf = ({ columns, headerRow, lastRow }: SheetDress): string =>
  `$A$${headerRow}:$${lettersOf(columns.length)}$${lastRow}`;

/** Gives the style of the first row's texts to their whole columns: an id typed below it stays a text. */
const withTextColumns = (xml: string, { textColumns, headerRow }: SheetDress): string =>
  textColumns.reduce((before, column) => {
    const address = `${lettersOf(column)}${headerRow + 1}`;
    const [, style] = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(before) ?? [];
    return style === undefined
      ? before
      : before.replace(`<col min="${column}" `, (start) => `${start}style="${style}" `);
  }, xml);

/** Puts in the parts of a sheet where its schema has them (ECMA-376, 18.3.1.99). */
const dressedSheet = (xml: string, dress: SheetDress, lists: Lists, language: Language): string => {
  const { columns, filledIn, heading, date } = dress;
  const rules = filledIn ? validationsOf(columns, filledIn, lists, language) : '';
  const filter = `<autoFilter ref="${rangeOf(dress).replaceAll('$', '')}"/>`;
  return withTextColumns(xml, dress)
    .replace('<sheetViews>', (start) => `${sheetProperties}${start}`)
    .replace(/<\/sheetData>|<sheetData\/>/, (end) => `${end}${filter}`)
    .replace('<pageMargins', (start) => `${rules}${start}`)
    .replace(/<pageSetup[^>]*\/>/, () => `${pageSetup}${headAndFoot(heading, date, language)}`);
};

/** Names that spreadsheets keep for themselves: which rows stand on every page, and what is filtered. */
const definedNames = (sheets: readonly SheetDress[]): string => {
  const names = sheets.flatMap((sheet, index) => {
    const { name, headerRow } = sheet;
    const cells = (range: string) => escapedXml(`'${name.replaceAll("'", "''")}'!${range}`);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${cells(rangeOf(sheet))}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${cells(`$${headerRow}:$${headerRow}`)}</definedName>`,
    ];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
};

/** Drop-downs, filters, print settings and the hidden sheet of lists: what the library does not write. */
export const dressed = (
  sheets: readonly SheetDress[],
  lists: Lists,
  language: Language,
): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const dress = sheets[sheetIndex];
          return dress ? dressedSheet(xml, dress, lists, language) : xml;
        },
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          xml
            .replace('<definedNames/>', () => definedNames(sheets))
            .replace(`name="${listsSheet[language]}"/>`, (end) => `state="hidden" ${end}`),
      },
    },
  },
});
