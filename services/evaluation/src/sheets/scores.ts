import { type Answer, city, executeCommand, type InputError, type Request } from '@jieti/lambda';
import type { Unit } from '@jieti/letters/contract';
import { requireYearOffice } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import type { SchemeGroup } from '../contract/scheme.ts';
import { type ScoreRow, scoreRow } from '../contract/sheets.ts';
import { unitsById } from '../facts/units.ts';
import { columnFault } from '../scheme/columns.ts';
import { placing } from '../scheme/placing.ts';
import { requireScheme } from '../scheme/store.ts';
import { table } from '../table.ts';
import { requireOpen } from '../years.ts';
import { givenRows } from './given.ts';
import { scoresLayout } from './layouts.ts';
import { type PlacedRow, readRows, rowFault } from './rows.ts';
import type { Entry } from './take-over.ts';
import { takeOver } from './upload.ts';

const faultsIn = (
  { at, row }: PlacedRow<ScoreRow>,
  units: ReadonlyMap<string, Unit>,
  place: (unit: Unit) => SchemeGroup | undefined,
): InputError[] => {
  const unit = units.get(row.unit);
  if (!unit || unit.id === city().root)
    return [rowFault(at, 'unit', 'unknown-unit', `没有此单位:${row.unit}`, `there is no unit ${row.unit}`)];
  const group = place(unit);
  if (!group)
    return [
      rowFault(
        at,
        'unit',
        'unit-in-no-group',
        `单位未列入任何分组:${row.unit}`,
        `unit ${row.unit} is in no group of the scheme`,
      ),
    ];
  const found = columnFault(group, row.indicator, row.score);
  return found ? [rowFault(at, found.at, found.code, found.zh, found.en)] : [];
};

const entryOf = ({ at, row }: PlacedRow<ScoreRow>): PlacedRow<Entry> => ({
  at,
  row: { unit: row.unit, column: row.indicator, value: row.score, reason: row.reason },
});

/**
 * Takes over scores of units on the indicators of their group (A10). They merge with what was uploaded before; a
 * correction needs its reason and keeps the old value; what fills itself is refused. One bad row and none is written; every bad row is named.
 */
export const uploadScores = (request: Request<typeof routes.uploadScores>): Promise<Answer> => {
  const { year } = request.params;
  requireYearOffice(request.principal, 'A10');
  return executeCommand(table, request, async () => {
    await requireOpen(year);
    const { scheme } = await requireScheme(year);
    const given = await givenRows(request, scoresLayout, ['unit', 'indicator']);
    const { read, faults } = readRows(scoreRow, given.rows);
    const units = await unitsById(read.map(({ row }) => row.unit));
    const place = placing(scheme);
    const judged = {
      read: read.map(entryOf),
      faults: [...given.faults, ...faults, ...read.flatMap((row) => faultsIn(row, units, place))],
    };
    return takeOver(request, { kind: 'scores', year }, judged, { reasonNeeded: true });
  });
};
