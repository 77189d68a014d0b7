import type { InputError, Principal } from '@jieti/lambda';
import { inputErrorText } from '@jieti/lambda/contract';
import { kindNames, type UnitId } from '@jieti/rules';
import { comparable, type SheetRow, shown } from '@jieti/sheets';
import { allUnits } from '../keys.ts';
import { pageThrough } from '../paging.ts';
import { scopesOf } from '../register/scopes.ts';
import { endFacts, type UnitRecord } from '../register/unit-record.ts';
import { cellFault, type FileTable } from './located-fault.ts';

/** A column of ids beside the one of their names. */
interface Pair {
  readonly id: string;
  readonly name: string;
}

const pairs: Readonly<Record<FileTable, readonly Pair[]>> = {
  units: [
    { id: 'id', name: 'nameZh' },
    { id: 'parent', name: 'parentName' },
  ],
  posts: [{ id: 'unit', name: 'unitName' }],
};

type Values = Readonly<Partial<Record<string, SheetRow['values'][string]>>>;

const textIn = (values: Values, column: string): string | undefined => {
  const value = values[column];
  return value === undefined || value === null ? undefined : String(value);
};

/** The name of a pair whose id is left out; undefined where the id stands, or cells of the row could not be read. */
const nameAlone = ({ values, spoilt }: SheetRow, { id, name }: Pair): string | undefined =>
  spoilt.has(id) || textIn(values, id) !== undefined ? undefined : textIn(values, name);

/** More units than any import or export holds. */
const mostNames = 100_000;

/** Ids by the names of units, those that stand and that the caller may know, and those that come with the file. */
type Names = ReadonlyMap<string, ReadonlySet<UnitId>>;

const namesOf = async (principal: Principal, rows: readonly SheetRow[]): Promise<Names> => {
  const names = new Map<string, Set<UnitId>>();
  const add = (name: string, id: UnitId): void => {
    const ids = names.get(comparable(name)) ?? new Set();
    names.set(comparable(name), ids.add(id));
  };
  const scopes = await scopesOf(principal);
  const parts = scopes.map(({ path, branch }) => ({
    index: 'GSI2' as const,
    partition: allUnits,
    from: path,
    whole: branch,
  }));
  const { items } = await pageThrough<UnitRecord>(parts, mostNames, undefined);
  for (const unit of items) {
    if (endFacts(unit).ended) continue;
    add(unit.name.zh, unit.id);
    add(unit.name.en, unit.id);
  }
  for (const { values } of rows) {
    const [id, name] = [textIn(values, 'id'), textIn(values, 'nameZh')];
    if (id !== undefined && name !== undefined) add(name, id);
  }
  return names;
};

/** The rows of a file, each with the ids that its names say. */
interface Matched {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly InputError[];
}

const unmatched = (name: string, ids: readonly UnitId[]) => {
  const code = ids.length === 0 ? ('name-unknown' as const) : ('name-ambiguous' as const);
  const fill = { name: shown(name), what: kindNames.unit };
  const detail =
    code === 'name-unknown'
      ? inputErrorText(code, fill)
      : inputErrorText(code, { ...fill, ids: { zh: ids.join('、'), en: ids.join(', ') } });
  return { code, detail };
};

const matchRow = (table: FileTable, row: SheetRow, names: Names, faults: InputError[]): SheetRow => {
  let { values, spoilt } = row;
  for (const pair of pairs[table]) {
    const name = nameAlone(row, pair);
    if (name === undefined) continue;
    const ids = [...(names.get(comparable(name)) ?? [])].slice(0, 5);
    const [id, another] = ids;
    if (id !== undefined && another === undefined) values = { ...values, [pair.id]: id };
    else {
      faults.push(cellFault(table, row, { column: pair.name, ...unmatched(name, ids) }));
      // Named once: that the id is missing is no second fault.
      spoilt = new Set([...spoilt, pair.id]);
    }
  }
  return { ...row, values, spoilt };
};

/**
 * Finds the id of every unit that the rows name by nothing but its name. A name that no unit has, or more than one, is a fault of
 * its cell.
 */
export const matchNames = async (
  principal: Principal,
  tables: Readonly<Record<FileTable, readonly SheetRow[]>>,
): Promise<Readonly<Record<FileTable, Matched>>> => {
  const byName = (table: FileTable): boolean =>
    tables[table].some((row) => pairs[table].some((pair) => nameAlone(row, pair) !== undefined));
  const needed = byName('units') || byName('posts');
  const names = needed ? await namesOf(principal, tables.units) : new Map<string, Set<UnitId>>();
  const matched = (table: FileTable): Matched => {
    const faults: InputError[] = [];
    const rows = byName(table)
      ? tables[table].map((row) => matchRow(table, row, names, faults))
      : tables[table];
    return { rows, faults };
  };
  return { units: matched('units'), posts: matched('posts') };
};
