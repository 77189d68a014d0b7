/** Tables as files: CSV and XLSX, read with every fault by its cell, and written. */
export { type Bilingual, type SheetFault, shown } from './fault.ts';
export {
  csvType,
  type Format,
  formatOf,
  formatSent,
  sentSheetTypes,
  sheetTypes,
  typeOf,
  xlsxType,
} from './format.ts';
export type { Choice, Column, Layout, Value } from './layout.ts';
export { type LocatedFault, located, locatedAt, type RowPlace } from './located.ts';
export { comparable } from './names.ts';
export type { PassedOver } from './passed-over.ts';
export { type ReadOptions, readSheet, readSheets, type Tables } from './read-sheet.ts';
export type { SheetRow } from './table.ts';
export type { Language } from './words.ts';
export { type WriteOptions, writeSheet } from './write-sheet.ts';
export { type SheetToWrite, type WorkbookOptions, writeXlsx } from './xlsx/write-xlsx.ts';
