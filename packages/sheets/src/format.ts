/** The formats in which a table travels. */
export type Format = 'csv' | 'xlsx';

export const csvType = 'text/csv';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The media types of files a route may take or give. */
export const sheetTypes: readonly string[] = [csvType, xlsxType];

/** The format of a media type; undefined for what is no table. */
export const formatOf = (mediaType: string): Format | undefined =>
  mediaType === csvType ? 'csv' : mediaType === xlsxType ? 'xlsx' : undefined;

export const typeOf = (format: Format): string => (format === 'csv' ? csvType : xlsxType);
