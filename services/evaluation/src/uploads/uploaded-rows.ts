import { createHash } from 'node:crypto';
import type { InputError, Request } from '@jieti/lambda';
import { hashOfState } from '@jieti/ledger';
import type { UploadSource } from '@jieti/rules';
import { formatOf, type Layout, located, readSheet, type SheetRow, type Value } from '@jieti/sheets';
import type { z } from 'zod';
import { type PlacedRow, type RawRow, readRows } from './read-rows.ts';

/** An upload as its route has it: rows as JSON, or the bytes of a file. */
type Upload = Pick<Request, 'contentType'> & {
  readonly body: Uint8Array | { readonly rows: readonly unknown[] };
};

/** The rows of an upload that could be read, the faults of all others, and the hash of what was sent. */
export interface UploadedRows<T> {
  readonly read: readonly PlacedRow<T>[];
  readonly faults: readonly InputError[];
  readonly source: UploadSource;
}

const filled = (values: Readonly<Record<string, Value | undefined>>): [string, Value][] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, value]],
  );

/** A line of the template that nobody has filled in yet: ids, but no value and no reason. */
const isUnfilled = ({ values, spoilt }: SheetRow, ids: readonly string[]): boolean =>
  spoilt.size === 0 && filled(values).every(([name]) => ids.includes(name));

interface RawRows {
  readonly rows: readonly RawRow[];
  readonly faults: readonly InputError[];
}

/** The rows of a file. Lines of the template that are not filled in are passed over, so that a part of it can be sent. */
const rowsOfFile = async (
  body: Uint8Array,
  contentType: string,
  layout: Layout,
  ids: readonly string[],
): Promise<RawRows> => {
  const { rows, faults } = await readSheet(body, formatOf(contentType) ?? 'csv', layout);
  return {
    rows: rows
      .filter((row) => !isUnfilled(row, ids))
      .map((at) => ({ at, raw: Object.fromEntries(filled(at.values)), spoilt: at.spoilt })),
    faults: faults.map((fault) => located(fault)),
  };
};

const sourceOf = ({ body, contentType: type }: Upload): UploadSource => ({
  type,
  sha256: body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : hashOfState(body),
});

/** Reads the rows of an upload, from JSON or from a file; every fault is named by its row and cell. */
export const uploadedRows = async <S extends z.ZodType>(
  upload: Upload,
  schema: S,
  layout: Layout,
  ids: readonly string[],
): Promise<UploadedRows<z.output<S>>> => {
  const { body, contentType } = upload;
  const { rows, faults }: RawRows =
    body instanceof Uint8Array
      ? await rowsOfFile(body, contentType, layout, ids)
      : { rows: body.rows.map((raw, at) => ({ at, raw })), faults: [] };
  const parsed = readRows(schema, rows);
  return { read: parsed.read, faults: [...faults, ...parsed.faults], source: sourceOf(upload) };
};
