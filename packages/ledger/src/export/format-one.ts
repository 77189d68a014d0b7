import { z } from 'zod';
import type { ReadRecord, ReadRoot } from './format.ts';
import { count, entryFields, fitting, hash, rootFields } from './schemas.ts';

/**
 * The exports of release 0.1.0, which held cases only, an entry known by its `caseId`, and with each root all leaves of the
 * day. They are evidence that somebody keeps, so they are still read; nothing writes them any more.
 */
const name = 'jieti-ledger/1';

const position = { caseId: z.string(), version: count, head: hash };
const leaf = z.strictObject(position);
const root = z.strictObject({ ...rootFields, cases: count });

const record = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('export'), format: z.literal(name) }),
  z.strictObject({ kind: z.literal('case'), ...position }),
  z.strictObject({ kind: z.literal('entry'), entry: z.looseObject({ caseId: z.string(), ...entryFields }) }),
  z.strictObject({ kind: z.literal('root'), root, leaves: z.array(leaf) }),
  z.strictObject({ kind: z.literal('end'), cases: count, entries: count, roots: count }),
]);

const caseOf = ({ caseId, version, head }: z.output<typeof leaf>) => ({
  service: 'cases',
  subject: { type: 'case', id: caseId },
  entries: version,
  head,
});

const readRoot = (sealed: z.output<typeof root>, leaves: readonly z.output<typeof leaf>[]): ReadRoot => ({
  ...sealed,
  count: sealed.cases,
  top: sealed.leaves,
  hashed: sealed,
  leaves: leaves.map((one) => ({ ...caseOf(one), hashed: one })),
  whole: true,
});

const recordOf = (read: z.output<typeof record>): ReadRecord => {
  switch (read.kind) {
    case 'case':
      return { kind: 'subject', ...caseOf(read) };
    case 'entry': {
      const { caseId: id, at } = read.entry;
      return {
        kind: 'entry',
        entry: { subject: { type: 'case', id }, at, linked: read.entry, covers: null },
      };
    }
    case 'root':
      return { kind: 'root', root: readRoot(read.root, read.leaves) };
    case 'end':
      return { ...read, subjects: read.cases };
    default:
      return read;
  }
};

export const formatOne = {
  name,
  read: (value: unknown): ReadRecord | null => {
    const read = fitting(record, value);
    return read && recordOf(read);
  },
};
