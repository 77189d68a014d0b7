import { append, emptyChain, headAfter, type LedgerEntry, subjectKey } from '@jieti/ledger';
import { type ExportRecord, lineOf } from '@jieti/ledger/export';

/** Forgeries of an export, or of the tables that it was made of. */

/** A record of a file that nobody has touched yet. */
type HonestRecord =
  | Exclude<ExportRecord, { kind: 'entry' }>
  | { readonly kind: 'entry'; readonly entry: LedgerEntry };

const recordsOf = (file: Uint8Array): HonestRecord[] =>
  Buffer.from(file)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as HonestRecord);

const fileOf = (records: readonly ExportRecord[]): Buffer => Buffer.from(records.map(lineOf).join(''));

/** One entry of each kind of act there is in the file: by the type of its subject and its own. */
export const actsIn = (file: Uint8Array): readonly LedgerEntry[] => {
  const found = new Map<string, LedgerEntry>();
  for (const record of recordsOf(file))
    if (record.kind === 'entry') found.set(`${record.entry.subject.type} ${record.entry.type}`, record.entry);
  return [...found.values()];
};

const saysOtherwise = (entry: LedgerEntry): LedgerEntry => ({
  ...entry,
  data: { ...entry.data, forged: true },
});

/** The file in which these entries say something else than they did, and nothing besides is touched. */
export const changed = (file: Uint8Array, entries: readonly LedgerEntry[]): Buffer => {
  const hashes = new Set(entries.map(({ hash }) => hash));
  const forged = recordsOf(file).map(
    (record): ExportRecord =>
      record.kind === 'entry' && hashes.has(record.entry.hash)
        ? { kind: 'entry', entry: saysOtherwise(record.entry) }
        : record,
  );
  return fileOf(forged);
};

const sealedAnew = (chain: readonly LedgerEntry[]): LedgerEntry[] => {
  const forged: LedgerEntry[] = [];
  for (const { entry, state, previous: _p, hash: _h, ...content } of chain) {
    const last = forged.at(-1);
    const said = entry === 1 ? { ...content, data: { ...content.data, forged: true } } : content;
    forged.push(append(last ? headAfter(last) : emptyChain, said, { state }));
  }
  return forged;
};

/**
 * The file in which the first entries of these subjects say something else, with all that follows sealed anew and every record
 * agreeing: the work of somebody who has the tables in their hand, but not the roots.
 */
export const resealed = (file: Uint8Array, subjects: readonly LedgerEntry['subject'][]): Buffer => {
  const keys = new Set(subjects.map(subjectKey));
  const records = recordsOf(file);
  const chains = Map.groupBy(
    records.flatMap((record) => (record.kind === 'entry' ? [record.entry] : [])),
    ({ subject }) => subjectKey(subject),
  );
  const forged = records.flatMap((record): ExportRecord[] => {
    const key = record.kind === 'subject' ? subjectKey(record.subject) : null;
    if (record.kind === 'entry') return keys.has(subjectKey(record.entry.subject)) ? [] : [record];
    if (record.kind !== 'subject' || key === null || !keys.has(key)) return [record];
    const chain = sealedAnew(chains.get(key) ?? []);
    const last = chain.at(-1);
    return [
      { ...record, ...(last && headAfter(last)) },
      ...chain.map((entry) => ({ kind: 'entry', entry }) as const),
    ];
  });
  return fileOf(forged);
};

/** One subject of each type that a root of the file holds. */
export const sealedSubjects = (file: Uint8Array): readonly LedgerEntry['subject'][] => {
  const found = new Map<string, LedgerEntry['subject']>();
  for (const record of recordsOf(file))
    if (record.kind === 'root') for (const { subject } of record.changed) found.set(subject.type, subject);
  return [...found.values()];
};
