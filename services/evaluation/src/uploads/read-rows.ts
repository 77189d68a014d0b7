import { type InputError, inputErrorsOf } from '@jieti/lambda';
import { locatedAt, type RowPlace } from '@jieti/sheets';
import type { z } from 'zod';

/** A row as it was sent, not yet judged. */
export interface RawRow {
  readonly at: RowPlace;
  readonly raw: unknown;
  /** Fields that could not be read from their cells, and are among the faults. */
  readonly spoilt?: ReadonlySet<string>;
}

/** A row that could be read, with its place in the upload. */
export interface PlacedRow<T> {
  readonly at: RowPlace;
  readonly row: T;
}

/** Reads each row by itself: those that could be read, and the faults of the others. */
export const readRows = <S extends z.ZodType>(
  schema: S,
  rows: readonly RawRow[],
): { readonly read: PlacedRow<z.output<S>>[]; readonly faults: InputError[] } => {
  const read: PlacedRow<z.output<S>>[] = [];
  const faults: InputError[] = [];
  for (const { at, raw, spoilt } of rows) {
    const parsed = schema.safeParse(raw);
    if (parsed.success && !spoilt?.size) read.push({ at, row: parsed.data });
    for (const { pointer, code = 'invalid', detail } of parsed.success ? [] : inputErrorsOf(parsed.error)) {
      const field = pointer.slice(1);
      if (!spoilt?.has(field)) faults.push(locatedAt(at, field, code, detail));
    }
  }
  return { read, faults };
};
