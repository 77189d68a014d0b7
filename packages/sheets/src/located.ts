import type { Bilingual, SheetFault } from './fault.ts';

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

/** `第 7 行 kind（D7）：` · `Row 7, kind (D7): `; the place as far as it is known. */
const place = ({ row, column, cell }: SheetFault): Bilingual => {
  if (row === undefined)
    return cell === undefined ? { zh: '', en: '' } : { zh: `${cell}：`, en: `${cell}: ` };
  const [zh, en] = [`第 ${row} 行${column ? ` ${column}` : ''}`, `Row ${row}${column ? `, ${column}` : ''}`];
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
