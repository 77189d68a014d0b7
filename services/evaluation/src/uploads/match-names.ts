import { city, type InputError, type Principal } from '@jieti/lambda';
import { inputErrorText } from '@jieti/lambda/contract';
import type { Unit } from '@jieti/letters/contract';
import {
  type ActId,
  authorizedActor,
  type Bilingual,
  competentActors,
  kindNames,
  placing,
  type Scheme,
  scoreColumns,
} from '@jieti/rules';
import { comparable, locatedAt, type SheetRow, shown } from '@jieti/sheets';
import { gradedRegister } from '../evaluated-units.ts';
import type { Evaluation } from '../evaluators.ts';
import { type UnitsById, unitPages } from '../projections/units.ts';

import { indicatorWord } from './layouts.ts';

/** The rows of a file, each with the ids that its names say. */
export interface Matched {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly InputError[];
}

/** Something that a row names: a unit, an indicator. */
interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** A column of ids beside the one of their names. */
interface Pair {
  readonly id: 'unit' | 'indicator';
  readonly name: 'unitName' | 'indicatorName';
  readonly what: Bilingual;
}

const unitPair: Pair = { id: 'unit', name: 'unitName', what: kindNames.unit };
const indicatorPair: Pair = { id: 'indicator', name: 'indicatorName', what: indicatorWord };

const textIn = (values: Readonly<Partial<Record<string, unknown>>>, column: string): string | undefined => {
  const value = values[column];
  return typeof value === 'string' ? value : undefined;
};

const isCalled = ({ name: { zh, en } }: Named, given: string): boolean =>
  [zh, en].some((name) => comparable(name) === comparable(given));

/** Where the things a row may name are looked up. */
interface Lookup {
  readonly byId: (id: string) => Named | undefined;
  /** All of that name. */
  readonly byName: (name: string) => readonly Named[];
}

const withId = ({ values, ...row }: SheetRow, { id }: Pair, found: string): SheetRow => ({
  ...row,
  values: { ...values, [id]: found },
});

/** Named once: that the id is missing is no second fault. */
const spoiltAt = ({ spoilt, ...row }: SheetRow, { id }: Pair): SheetRow => ({
  ...row,
  spoilt: new Set([...spoilt, id]),
});

/** Finds the id of a row that has the name alone; of one that has both, holds the name against the id. */
const matchRow = (row: SheetRow, pair: Pair, lookup: Lookup, faults: InputError[]): SheetRow => {
  const [id, given] = [textIn(row.values, pair.id), textIn(row.values, pair.name)];
  if (given === undefined || row.spoilt.has(pair.id)) return row;
  const { what } = pair;
  const fault = (code: 'name-differs' | 'name-unknown' | 'name-ambiguous', detail: Bilingual): SheetRow => {
    faults.push(locatedAt(row, pair.name, code, detail));
    return spoiltAt(row, pair);
  };
  if (id !== undefined) {
    const known = lookup.byId(id);
    if (!known || isCalled(known, given)) return row;
    const { name } = known;
    return fault('name-differs', inputErrorText('name-differs', { id, name, given: shown(given), what }));
  }
  const found = lookup.byName(given);
  const [first, ...others] = found;
  const name = shown(given);
  if (!first) return fault('name-unknown', inputErrorText('name-unknown', { name, what }));
  if (others.length === 0) return withId(row, pair, first.id);
  const ids = found.slice(0, 5).map((one) => one.id);
  const list = { zh: ids.join('、'), en: ids.join(', ') };
  return fault('name-ambiguous', inputErrorText('name-ambiguous', { name, what, ids: list }));
};

/** The units of which the sender of a file may learn the name. */
export interface Known {
  readonly unitsById: UnitsById;
  readonly sees: (unit: Unit) => boolean;
}

/** Who enters the values of a year sees the units of it, those who enter for the top all; and nobody else any. */
export const seenByOffice = async (
  principal: Principal,
  of: Evaluation,
  act: ActId,
): Promise<Known['sees']> => {
  if (!authorizedActor(principal, act, of.place, city()).ok) return () => false;
  if (of.by === undefined) return () => true;
  const known = new Set((await gradedRegister(of)).map(({ id }) => id));
  return ({ id }) => known.has(id);
};

/** Who enters scores of a locality sees those of the groups that it grades. */
export const seenByGrader = async (
  principal: Principal,
  of: Evaluation,
  scheme: Scheme | undefined,
): Promise<Known['sees']> => {
  const all = await seenByOffice(principal, of, 'upload-scores');
  const place = scheme && placing(scheme);
  const graders = new Set(
    competentActors(principal, 'upload-locality-scores', city()).flatMap((actor) =>
      actor.by === 'office' ? [actor.office.jurisdiction] : [],
    ),
  );
  return (unit) => all(unit) || graders.has(place?.(unit)?.gradedBy ?? '');
};

/** Names are looked up among all units that are seen, that stand or no more, so that none is taken for another. */
const unitsByName = async (sees: Known['sees']): Promise<(name: string) => readonly Unit[]> => {
  const units = new Map<string, Unit[]>();
  for await (const page of unitPages(250))
    for (const unit of page.filter(sees))
      for (const name of new Set([comparable(unit.name.zh), comparable(unit.name.en)]))
        units.set(name, [...(units.get(name) ?? []), unit]);
  return (name) => units.get(comparable(name)) ?? [];
};

/** Finds every unit that a row names by nothing but its name; a name beside an id must be that unit's. */
export const matchUnits = async (rows: readonly SheetRow[], { unitsById, sees }: Known): Promise<Matched> => {
  const named = rows.filter(({ values }) => textIn(values, 'unitName') !== undefined);
  if (named.length === 0) return { rows, faults: [] };
  const units = await unitsById(named.flatMap(({ values }) => textIn(values, 'unit') ?? []));
  const nameAlone = named.some(({ values }) => textIn(values, 'unit') === undefined);
  const byName = nameAlone ? await unitsByName(sees) : () => [];
  const faults: InputError[] = [];
  const seen = (unit: Unit | undefined): Unit | undefined => (unit && sees(unit) ? unit : undefined);
  const lookup: Lookup = { byId: (id) => seen(units.get(id)), byName };
  return { rows: rows.map((row) => matchRow(row, unitPair, lookup, faults)), faults };
};

/** The columns of all groups, each once: what a row may mean whose unit is at fault itself. */
const allColumns = ({ groups }: Scheme): readonly Named[] => [
  ...new Map(groups.flatMap(scoreColumns).map((one) => [one.id, one])).values(),
];

/** Finds every indicator that a row names by nothing but its name, among those of its unit's group. */
export const matchIndicators = async (
  { rows, faults: before }: Matched,
  scheme: Scheme | undefined,
  { unitsById }: Pick<Known, 'unitsById'>,
): Promise<Matched> => {
  const named = rows.filter(({ values }) => textIn(values, 'indicatorName') !== undefined);
  if (!scheme || named.length === 0) return { rows, faults: before };
  const units = await unitsById(named.flatMap(({ values }) => textIn(values, 'unit') ?? []));
  const place = placing(scheme);
  const all = allColumns(scheme);
  const columnsOf = new Map(scheme.groups.map((group) => [group.id, scoreColumns(group)]));
  const faults = [...before];
  const lookupFor = (row: SheetRow): Lookup => {
    const unit = units.get(textIn(row.values, 'unit') ?? '');
    const columns = (unit && columnsOf.get(place(unit)?.id ?? '')) ?? all;
    return {
      byId: (id) => columns.find((column) => column.id === id),
      byName: (name) => columns.filter((column) => isCalled(column, name)),
    };
  };
  return { rows: rows.map((row) => matchRow(row, indicatorPair, lookupFor(row), faults)), faults };
};
