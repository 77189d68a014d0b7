import { type InputError, inputErrorsOf } from '@jieti/lambda';
import type { Bilingual } from '@jieti/rules';
import { located, type SheetRow } from '@jieti/sheets';
import type { z } from 'zod';

/** Where a row of an upload stands: the how manieth it is in JSON, from 0; in a file its row and cells. */
export type Place = number | Pick<SheetRow, 'row' | 'cellOf'>;

/** A row as it was given, not yet judged. */
export interface GivenRow {
  readonly at: Place;
  readonly raw: unknown;
  /** Fields that could not be read from their cells, and are among the faults. */
  readonly spoilt?: ReadonlySet<string>;
}

/** A row that could be read, with its place in the upload. */
export interface PlacedRow<T> {
  readonly at: Place;
  readonly row: T;
}

const inJson = (index: number, field: string, code: string, { zh, en }: Bilingual): InputError => ({
  pointer: `/rows/${index}${field && `/${field}`}`,
  code,
  detail: { zh: `第 ${index + 1} 行:${zh}`, en: `Row ${index + 1}: ${en}` },
});

const faultAt = (at: Place, field: string, code: string, detail: Bilingual): InputError => {
  if (typeof at === 'number') return inJson(at, field, code, detail);
  const cell = at.cellOf(field);
  return located({ row: at.row, column: field, code, detail, ...(cell !== undefined && { cell }) });
};

/**
 * A fault of a row, which names the row as a clerk counts: in JSON from 1, in a file as a spreadsheet does, the header
 * being row 1, and with its cell.
 */
export const rowFault = (at: Place, field: string, code: string, zh: string, en: string): InputError =>
  faultAt(at, field, code, { zh, en });

/** Reads each row by itself: those that could be read, and the faults of the others. */
export const readRows = <S extends z.ZodType>(
  schema: S,
  rows: readonly GivenRow[],
): { readonly read: PlacedRow<z.output<S>>[]; readonly faults: InputError[] } => {
  const read: PlacedRow<z.output<S>>[] = [];
  const faults: InputError[] = [];
  for (const { at, raw, spoilt } of rows) {
    const parsed = schema.safeParse(raw);
    if (parsed.success && !spoilt?.size) read.push({ at, row: parsed.data });
    for (const { pointer, code = 'invalid', detail } of parsed.success ? [] : inputErrorsOf(parsed.error)) {
      const field = pointer.slice(1);
      if (!spoilt?.has(field)) faults.push(faultAt(at, field, code, detail));
    }
  }
  return { read, faults };
};
