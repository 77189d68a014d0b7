import type { Bilingual, SheetFault } from './fault.ts';
import type { SheetRow } from './table.ts';

/** A fault as a problem names it. */
export interface LocatedFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Bilingual;
  readonly cell?: string;
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const pointerOf = ({ sheet = 'rows', row, column }: SheetFault): string =>
  row === undefined ? '' : `/${sheet}/${row}${column ? `/${escaped(column)}` : ''}`;

/** `第 7 行“类别”（D7）：` · `Row 7, Kind (D7): `; the place as far as it is known. */
const place = ({ row, column = '', title, cell }: SheetFault): Bilingual => {
  if (row === undefined)
    return cell === undefined ? { zh: '', en: '' } : { zh: `${cell}：`, en: `${cell}: ` };
  const called = title ?? { zh: column, en: column };
  const [zh, en] = [
    `第 ${row} 行${called.zh && `“${called.zh}”`}`,
    `Row ${row}${called.en && `, ${called.en}`}`,
  ];
  return cell === undefined
    ? { zh: `${zh}：`, en: `${en}: ` }
    : { zh: `${zh}（${cell}）：`, en: `${en} (${cell}): ` };
};

/**
 * A fault in the form of a problem's `errors`: with its cell, and with row, column and cell in its words. The pointer is
 * `/rows/<row>/<column>`, the row as a spreadsheet counts, or `/<sheet>/…` in another table than a file's first.
 */
export const located = (fault: SheetFault): LocatedFault => {
  const { zh, en } = place(fault);
  return {
    pointer: pointerOf(fault),
    code: fault.code,
    detail: { zh: zh + fault.detail.zh, en: en + fault.detail.en },
    ...(fault.cell !== undefined && { cell: fault.cell }),
  };
};

/** The place of an uploaded row: in JSON its index, from 0; in a file its line and its cells. */
export type RowPlace = number | Pick<SheetRow, 'row' | 'cellOf' | 'titleOf'>;

/**
 * A fault of an uploaded row, which names the row as a clerk counts: in JSON from 1, in a file as a spreadsheet does, the header
 * being row 1, and with its cell.
 */
export const locatedAt = (place: RowPlace, field: string, code: string, detail: Bilingual): LocatedFault => {
  if (typeof place !== 'number') {
    const [cell, title] = [place.cellOf(field), place.titleOf(field)];
    return located({
      row: place.row,
      column: field,
      code,
      detail,
      ...(title && { title }),
      ...(cell !== undefined && { cell }),
    });
  }
  return {
    pointer: `/rows/${place}${field && `/${escaped(field)}`}`,
    code,
    detail: { zh: `第${place + 1}行：${detail.zh}`, en: `Row ${place + 1}: ${detail.en}` },
  };
};
