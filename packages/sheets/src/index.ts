/** Tables as files: CSV and XLSX, read with every fault by its cell, and written. */
export type { SheetFault } from './fault.ts';
export { csvType, type Format, formatOf, sheetTypes, typeOf, xlsxType } from './format.ts';
export type { Column, Layout, Value } from './layout.ts';
export { type LocatedFault, located, locatedAt, type RowPlace } from './located.ts';
export { readSheet, readSheets, type Tables } from './read-sheet.ts';
export type { SheetRow } from './table.ts';
export { writeSheet } from './write-sheet.ts';
export { type SheetToWrite, writeXlsx } from './xlsx/write-xlsx.ts';
