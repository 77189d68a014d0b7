import { z } from 'zod';
import type { LedgerEntry } from '../entry.ts';
import type { Leaf, LedgerRoot } from '../root.ts';
import { canonical } from '../seal.ts';

/**
 * The export of all ledgers, format `jieti-ledger/1`: JSON Lines, each line the canonical JSON (RFC 8785) of one
 * record in UTF-8, ended by LF. First `export`; then each case in the order of ids, followed by its entries in their
 * order; then the roots in the order of days; last `end` with how many there were of each.
 */
export const format = 'jieti-ledger/1';

export type ExportRecord =
  | { readonly kind: 'export'; readonly format: typeof format }
  | { readonly kind: 'case'; readonly caseId: string; readonly version: number; readonly head: string }
  | { readonly kind: 'entry'; readonly entry: LedgerEntry }
  | { readonly kind: 'root'; readonly root: LedgerRoot; readonly leaves: readonly Leaf[] }
  | { readonly kind: 'end'; readonly cases: number; readonly entries: number; readonly roots: number };

const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const position = { caseId: z.string(), version: count, head: hash };

/** What an entry says beyond these is for its hash to cover. */
const entry = z.looseObject({ caseId: z.string(), entry: count, at: z.string(), previous: hash, hash });

const root = z.strictObject({
  date: z.string(),
  sealedAt: z.string(),
  cases: count,
  leaves: hash,
  previous: z.strictObject({ date: z.string().nullable(), root: hash }),
  root: hash,
});

const record = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('export'), format: z.literal(format) }),
  z.strictObject({ kind: z.literal('case'), ...position }),
  z.strictObject({ kind: z.literal('entry'), entry }),
  z.strictObject({ kind: z.literal('root'), root, leaves: z.array(z.strictObject(position)) }),
  z.strictObject({ kind: z.literal('end'), cases: count, entries: count, roots: count }),
]);

export const lineOf = (one: ExportRecord): string => `${canonical(one)}\n`;

/** The record of a line without its LF; null if it is not exactly what an export writes. */
export const recordOf = (line: Uint8Array): ExportRecord | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    const value: unknown = JSON.parse(text);
    if (!record.safeParse(value).success) return null;
    // As it was parsed: whatever a schema might drop is still under the hash.
    const read = value as ExportRecord;
    return canonical(read) === text ? read : null;
  } catch {
    return null;
  }
};
