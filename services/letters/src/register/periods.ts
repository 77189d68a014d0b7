import { addDays, type LegalDate, type Unit, unitOf } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { periodKey } from '../keys.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { type UnitRecord, unitView, type VersionedUnit } from './unit-record.ts';

/** Sorts before every day: a unit's first time has no first day, unless it was entered with one. */
const ever = '0000-00-00';

/** A unit as it stood up to a day: closed by the dated change that took effect the day after. */
interface Period extends Key {
  readonly unit: Unit;
  readonly version: number;
  readonly until: LegalDate;
}

/**
 * Closes the time a unit stood as it was, the day before a change takes effect. One of the same day, or of a unit that has yet
 * to stand, leaves no such time.
 */
export const closePeriod = (before: VersionedUnit, from: LegalDate): Write[] =>
  before.from === from || (before.from !== undefined && before.from > today())
    ? []
    : [
        table.put({
          ...periodKey(before.id, before.from ?? ever),
          entity: 'unit-period',
          unit: unitOf(before),
          version: before.version,
          until: addDays(from, -1),
        }),
      ];

/** A unit as it stood on a day; undefined if it was not yet there. */
export const unitOn = async (unit: UnitRecord, on: LegalDate) => {
  if (unit.from === undefined || on >= unit.from) return unitView(unit);
  const { items } = await table.page<Period>({
    partition: unit.PK,
    between: [periodKey(unit.id, ever).SK, periodKey(unit.id, on).SK],
    descending: true,
    pageSize: 1,
  });
  const period = items[0];
  return period && on <= period.until
    ? { ...unitView({ ...period.unit, version: period.version }), until: period.until }
    : undefined;
};
