import { type Case, type CaseEvent, type CaseId, evolve } from '@jieti/rules';

/** An entry of a case's ledger, as releases wrote it: 0.1.0 knew it by its `caseId`, later ones by its `subject`. */
export type RecordedEntry = Pick<CaseEvent, 'type' | 'at' | 'actor' | 'articles' | 'explanation'> & {
  readonly unit: string;
  readonly entry: number;
  readonly hash: string;
  readonly data: unknown;
} & ({ readonly caseId: CaseId } | { readonly subject: { readonly type: string; readonly id: string } });

/** An entry as the event it was sealed from. */
export const eventOf = ({ type, at, actor, articles, explanation, data }: RecordedEntry): CaseEvent =>
  ({ type, at, actor, articles, explanation, data }) as CaseEvent;

const caseOf = (entry: RecordedEntry): CaseId | null => {
  if ('caseId' in entry) return entry.caseId;
  return entry.subject.type === 'case' ? entry.subject.id : null;
};

/** The entries of an export by their case. */
export const entriesByCase = (ledger: Uint8Array): ReadonlyMap<CaseId, readonly RecordedEntry[]> => {
  const entries = new TextDecoder()
    .decode(ledger)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly kind: string; readonly entry: RecordedEntry })
    .flatMap(({ kind, entry }) => (kind === 'entry' ? [entry] : []));
  const cases = Map.groupBy(entries, caseOf);
  cases.delete(null);
  return cases as ReadonlyMap<CaseId, readonly RecordedEntry[]>;
};

/** The case that entries make, by the code of today. Throws if they make none. */
export const evolved = (entries: readonly RecordedEntry[]): Case => {
  let state: Case | null = null;
  for (const entry of entries) {
    state = evolve(state, eventOf(entry), { id: caseOf(entry) ?? '', unit: entry.unit });
  }
  if (state === null) throw new Error('no entries, no case');
  return state;
};
