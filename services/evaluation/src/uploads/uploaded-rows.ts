import { createHash } from 'node:crypto';
import type { InputError, Request } from '@jieti/lambda';
import { hashOfState } from '@jieti/ledger';
import type { UploadSource } from '@jieti/rules';
import {
  formatSent,
  type Layout,
  located,
  type PassedOver,
  type ReadOptions,
  readSheet,
  type SheetRow,
  type Value,
} from '@jieti/sheets';
import type { z } from 'zod';
import { identifying, inWordsOnly } from './layouts.ts';
import type { Matched } from './match-names.ts';
import { type PlacedRow, type RawRow, readRows } from './read-rows.ts';

/** An upload as its route has it: rows as JSON, or the bytes of a file. */
type Upload = Pick<Request, 'contentType'> & {
  readonly body: Uint8Array | { readonly rows: readonly unknown[] };
  readonly query: Pick<ReadOptions, 'formulas'>;
};

/** The rows of an upload that could be read, the faults of all others, and the hash of what was sent. */
export interface UploadedRows<T> {
  readonly read: readonly PlacedRow<T>[];
  readonly faults: readonly InputError[];
  readonly source: UploadSource;
  /** Everything of a file that was not read. */
  readonly passedOver: readonly (PassedOver & { readonly sheet: string })[];
}

const filled = (values: Readonly<Record<string, Value | undefined>>): [string, Value][] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, value]],
  );

/** A line of the template that nobody has filled in yet: ids and names, but no value and no reason. */
const isUnfilled = ({ values, spoilt }: SheetRow): boolean =>
  spoilt.size === 0 && filled(values).every(([name]) => identifying.includes(name));

/** The part of a row that is entered: what only says in words which row it is has done its work. */
const entered = ({ values }: SheetRow): Record<string, Value> =>
  Object.fromEntries(filled(values).filter(([name]) => !inWordsOnly.includes(name)));

/** A file of rows: its layout, and how ids are found for what its rows name. */
export interface UploadTable {
  readonly layout: Layout;
  readonly match: (rows: readonly SheetRow[]) => Promise<Matched>;
}

type RawRows = { readonly rows: readonly RawRow[] } & Pick<UploadedRows<never>, 'faults' | 'passedOver'>;

/** The rows of a file. Lines of the template that are not filled in are passed over, so that a part of it can be sent. */
const rowsOfFile = async (
  body: Uint8Array,
  { contentType, query }: Upload,
  { layout, match }: UploadTable,
): Promise<RawRows> => {
  const read = await readSheet(body, formatSent(contentType, body), layout, query);
  const matched = await match(read.rows.filter((row) => !isUnfilled(row)));
  return {
    rows: matched.rows.map((at) => ({ at, raw: entered(at), spoilt: at.spoilt })),
    faults: [...read.faults.map((fault) => located(fault)), ...matched.faults],
    passedOver: read.passedOver.map((one) => ({ sheet: layout.sheet, ...one })),
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
  table: UploadTable,
): Promise<UploadedRows<z.output<S>>> => {
  const { body } = upload;
  const { rows, faults, passedOver }: RawRows =
    body instanceof Uint8Array
      ? await rowsOfFile(body, upload, table)
      : { rows: body.rows.map((raw, at) => ({ at, raw })), faults: [], passedOver: [] };
  const parsed = readRows(schema, rows);
  return { read: parsed.read, faults: [...faults, ...parsed.faults], source: sourceOf(upload), passedOver };
};
