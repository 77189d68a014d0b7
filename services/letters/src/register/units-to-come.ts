import { city, effects } from '@jieti/lambda';
import { endOf, isToCome, type Unit } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { toCome, toComeAfter, toComeKey } from '../keys.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import type { Path } from './path.ts';
import { loadUnits, type UnitRecord } from './unit-record.ts';

/**
 * Plans the row of a unit that is entered to stand from a day to come; nothing for one that stands. A row says only where to look: one
 * that was left behind, as the unit was entered anew for another day, agrees with no unit, and one whose day has come is not read.
 */
export const listToCome = ({ id, from }: Unit): Write[] =>
  from !== undefined && from > today()
    ? [table.put({ ...toComeKey(from, id), entity: 'unit-to-come', unit: id })]
    : [];

/** Reads the units within a branch that do not stand yet (A3): the register counts them, and nobody signs with them (A7). */
export const unitsToComeWithin = async (path: Path): Promise<UnitRecord[]> => {
  const rows = await table.all<{ unit: string }>({ partition: toCome, between: toComeAfter(today()) });
  const units = await loadUnits(rows.map(({ unit }) => unit));
  const context = { now: effects.now(), city: city() };
  return [...units.values()].filter(
    (unit) => isToCome(unit, context) && endOf(unit) === undefined && unit.path.startsWith(path),
  );
};
