import { z } from 'zod';
import { hashOfState } from '../canonical.ts';
import type { SequenceHash } from '../sequence.ts';
import { format, type ReadRecord, type ReadRoot } from './format.ts';
import { count, entryFields, fitting, hash, rootFields } from './schemas.ts';

const subject = z.strictObject({ type: z.string(), id: z.string() });
const position = { service: z.string(), subject, entries: count, head: hash };
const leaf = z.strictObject(position);
const root = z.strictObject({ ...rootFields, subjects: count });

const record = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('export'), format: z.literal(format) }),
  z.strictObject({ kind: z.literal('subject'), ...position }),
  z.strictObject({ kind: z.literal('entry'), entry: z.looseObject({ subject, ...entryFields }) }),
  z.strictObject({ kind: z.literal('covered'), value: z.looseObject({}) }),
  z.strictObject({ kind: z.literal('root'), root, changed: z.array(leaf) }),
  z.strictObject({ kind: z.literal('end'), subjects: count, entries: count, roots: count }),
]);

const readRoot = (sealed: z.output<typeof root>, changed: readonly z.output<typeof leaf>[]): ReadRoot => ({
  ...sealed,
  count: sealed.subjects,
  top: sealed.leaves,
  hashed: sealed,
  leaves: changed.map((one) => ({ ...one, hashed: one })),
  whole: false,
});

const covering = z.looseObject({ data: z.looseObject({ covers: z.strictObject({ count, hash }) }) });

const coveredBy = (entry: object): SequenceHash | null => covering.safeParse(entry).data?.data.covers ?? null;

/** The format of today. */
export const formatTwo = {
  name: format,
  read: (value: unknown): ReadRecord | null => {
    const read = fitting(record, value);
    if (read?.kind === 'covered') return { kind: 'covered', hash: hashOfState(read.value) };
    if (read?.kind === 'root') return { kind: 'root', root: readRoot(read.root, read.changed) };
    if (read?.kind !== 'entry') return read;
    const { subject: of, at } = read.entry;
    return { kind: 'entry', entry: { subject: of, at, linked: read.entry, covers: coveredBy(read.entry) } };
  },
};
