import { type Fault, faultsOf } from '@jieti/lambda';
import type { z } from 'zod';

/** A row that could be read, with its place in the upload. */
export interface PlacedRow<T> {
  readonly index: number;
  readonly row: T;
}

/** A fault of a row, which names the row as a clerk counts: from 1, the header left out. */
export const rowFault = (index: number, field: string, code: string, zh: string, en: string): Fault => ({
  pointer: `/rows/${index}${field && `/${field}`}`,
  code,
  detail: { zh: `第 ${index + 1} 行:${zh}`, en: `Row ${index + 1}: ${en}` },
});

const named = (fault: Fault, index: number): Fault => ({
  ...fault,
  detail: { zh: `第 ${index + 1} 行:${fault.detail.zh}`, en: `Row ${index + 1}: ${fault.detail.en}` },
});

/** Reads each row by itself: those that could be read, and the faults of the others. */
export const readRows = <S extends z.ZodType>(
  schema: S,
  rows: readonly unknown[],
): { readonly read: PlacedRow<z.output<S>>[]; readonly faults: Fault[] } => {
  const read: PlacedRow<z.output<S>>[] = [];
  const faults: Fault[] = [];
  rows.forEach((raw, index) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) read.push({ index, row: parsed.data });
    else faults.push(...faultsOf(parsed.error, `/rows/${index}`).map((fault) => named(fault, index)));
  });
  return { read, faults };
};
