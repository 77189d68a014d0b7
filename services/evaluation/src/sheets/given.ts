import type { InputError, Request } from '@jieti/lambda';
import { formatOf, type Layout, located, readSheet, type SheetRow, type Value } from '@jieti/sheets';
import type { GivenRow } from './rows.ts';

/** What an upload gives: rows to be judged, and what is wrong with the file that holds them. */
export interface Given {
  readonly rows: readonly GivenRow[];
  readonly faults: readonly InputError[];
}

/** An upload as its route has it: rows as JSON, or the bytes of a file. */
type Upload = Pick<Request, 'contentType'> & {
  readonly body: Uint8Array | { readonly rows: readonly unknown[] };
};

const filled = (values: Readonly<Record<string, Value | undefined>>): [string, Value][] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, value]],
  );

/** A line of the template that nobody has filled in yet: ids, but no value and no reason. */
const unfilled = ({ values, spoilt }: SheetRow, ids: readonly string[]): boolean =>
  spoilt.size === 0 && filled(values).every(([name]) => ids.includes(name));

const nothingIn: InputError = {
  pointer: '',
  code: 'no-rows',
  detail: { zh: '文件中没有填写任何数值', en: 'No value is filled in anywhere in the file' },
};

/**
 * The rows of an upload. In a file, lines of the template that are not filled in are passed over, so that a part of it
 * can be sent; one in which nothing at all is filled in is a mistake.
 */
export const givenRows = async (upload: Upload, layout: Layout, ids: readonly string[]): Promise<Given> => {
  const { body, contentType } = upload;
  if (!(body instanceof Uint8Array)) return { rows: body.rows.map((raw, at) => ({ at, raw })), faults: [] };
  const { rows, faults } = await readSheet(body, formatOf(contentType) ?? 'csv', layout);
  const wanted = rows.filter((row) => !unfilled(row, ids));
  if (wanted.length === 0 && faults.length === 0) return { rows: [], faults: [nothingIn] };
  return {
    rows: wanted.map((at) => ({ at, raw: Object.fromEntries(filled(at.values)), spoilt: at.spoilt })),
    faults: faults.map((fault) => located(fault)),
  };
};
