import { type Answer, problem, type Request } from '@jieti/lambda';
import { formatOf, type Layout, typeOf, type Value, writeSheet } from '@jieti/sheets';

/** The most rows of one file: as many as an upload takes. */
export const mostRows = 20_000;

/** @throws 422 for more rows than one file may hold. */
const checkSize = (rows: number): void => {
  if (rows > mostRows) throw problem('export-too-large', { fill: { most: mostRows } });
};

/** True if the answer is to be a file. */
export const asksForFile = ({ answerType }: Pick<Request, 'answerType'>): boolean =>
  formatOf(answerType) !== undefined;

/** A year's sheet as the file asked for, to be filled in and sent back. */
export const sheetAnswer = async <Name extends string>(
  { answerType }: Pick<Request, 'answerType'>,
  layout: Layout<Name>,
  year: number,
  rows: readonly Readonly<Partial<Record<Name, Value>>>[],
): Promise<Answer> => {
  checkSize(rows.length);
  const format = formatOf(answerType) ?? 'xlsx';
  return {
    status: 200,
    contentType: typeOf(format),
    headers: { 'content-disposition': `attachment; filename="${layout.sheet}-${year}.${format}"` },
    body: await writeSheet(format, layout, rows),
  };
};
