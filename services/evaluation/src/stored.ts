import { city } from '@jieti/lambda';
import { type Decided, eventOf, type UnitId } from '@jieti/rules';
import { atVersion, type Chained, type Item, type Key, planNextEntry, type Write } from '@jieti/store';
import { table } from './table.ts';

/** The attributes that a record has of the table, beside its state. */
type OfTable = Key & Chained & { readonly entity: string };

/** A record as the table holds it: its state, and where its history stands. */
export type Stored<S extends object> = S & OfTable;

/** The state alone, as the rules know it and as the hash of its last entry covers it. */
export const stateOf = <R extends OfTable>(record: R): Omit<R, keyof OfTable> => {
  const { PK: _, SK: __, entity: ___, version: ____, head: _____, ...state } = record;
  return state;
};

/** A record whose history has subjects of its own kind: the entity of its item is the type of its subject. */
export interface RecordOf {
  readonly entity: string;
  readonly id: string;
  readonly key: Key;
  /** The unit it concerns; null where it concerns the whole city or year. */
  readonly unit: UnitId | null;
}

/** A record as it will stand, and the writes that make it so. */
export interface PlannedRecord<S extends object> {
  readonly record: Stored<S>;
  readonly writes: readonly Write[];
}

/** A record that was read with its state; one that only names the end of a history has nothing to be compared. */
const basisOf = <S extends object>(before: Stored<S> | undefined) =>
  before && { record: before, state: stateOf(before) };

const sealed = <S extends object, D extends object>(
  { entity, id, key, unit }: RecordOf,
  before: Stored<S> | undefined,
  decided: Decided<S, D>,
): { readonly record: Stored<S>; readonly entry: Write } => {
  const data = Object.fromEntries(Object.entries(decided.data));
  const content = { subject: { type: entity, id }, unit, ...eventOf(decided, city()), data };
  const { version, head, write } = planNextEntry(table, basisOf(before), content, decided.state);
  return { record: { ...key, entity, ...decided.state, version, head }, entry: write };
};

const itemOf = (record: Key & object): Item => ({ ...record });

/** Plans a record's next version over the one that was read, with the entry of its history. */
export const planRecord = <S extends object, D extends object>(
  of: RecordOf,
  before: Stored<S> | undefined,
  decided: Decided<S, D>,
): PlannedRecord<S> => {
  const { record, entry } = sealed(of, before, decided);
  return { record, writes: [table.replace(itemOf(record), atVersion(before?.version)), entry] };
};

/** The same where each version is an item of its own and the one before stays. */
export const planNext = <S extends object, D extends object>(
  of: RecordOf,
  before: Stored<S> | undefined,
  decided: Decided<S, D>,
): PlannedRecord<S> => {
  const { record, entry } = sealed(of, before, decided);
  return { record, writes: [table.insert(itemOf(record)), entry] };
};

/** Where the history of a record is read. */
export const historyOf = ({ entity, id, key }: Omit<RecordOf, 'unit'>) =>
  [table, { type: entity, id }, () => table.read<Chained>(key)] as const;
