/** The formats in which a table travels. */
export type Format = 'csv' | 'xlsx';

export const csvType = 'text/csv';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a computer with Excel calls any table, a CSV too. */
const excelType = 'application/vnd.ms-excel';

/** The media types of files a route may give. */
export const sheetTypes: readonly string[] = [csvType, xlsxType];

/** The media types of files a route may take. */
export const sentSheetTypes: readonly string[] = [...sheetTypes, excelType];

/** The format of a media type; undefined for what is no table. */
export const formatOf = (mediaType: string): Format | undefined =>
  mediaType === csvType ? 'csv' : mediaType === xlsxType ? 'xlsx' : undefined;

/** The first bytes of a workbook, and of one of Excel 97–2003, which is told so. */
const workbooks = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('d0cf11e0a1b11ae1', 'hex')];

/** The format of a file that was sent. Browsers take the type from the name: what begins as a workbook is one. */
export const formatSent = (mediaType: string, bytes: Uint8Array): Format =>
  mediaType === xlsxType || workbooks.some((start) => start.equals(bytes.subarray(0, start.length)))
    ? 'xlsx'
    : 'csv';

export const typeOf = (format: Format): string => (format === 'csv' ? csvType : xlsxType);
