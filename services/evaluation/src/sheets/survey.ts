import { type Answer, city, executeCommand, type InputError, type Request } from '@jieti/lambda';
import type { Unit } from '@jieti/letters/contract';
import { requireYearOffice } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { type SurveyRow, surveyRow } from '../contract/sheets.ts';
import { unitsById } from '../facts/units.ts';
import { table } from '../table.ts';
import { requireOpen } from '../years.ts';
import { givenRows } from './given.ts';
import { surveyLayout } from './layouts.ts';
import { type PlacedRow, readRows, rowFault } from './rows.ts';
import type { Entry } from './take-over.ts';
import { takeOver } from './upload.ts';

/** The one column of the survey's sheet. */
export const percentColumn = 'percent';

const faultsIn = ({ at, row }: PlacedRow<SurveyRow>, units: ReadonlyMap<string, Unit>): InputError[] => {
  const unit = units.get(row.unit);
  if (!unit || unit.id === city().root)
    return [rowFault(at, 'unit', 'unknown-unit', `没有此单位:${row.unit}`, `there is no unit ${row.unit}`)];
  if (unit.kind === 'locality') return [];
  return [
    rowFault(
      at,
      'unit',
      'not-a-locality',
      `测评只针对地区(第二十三条):${row.unit}`,
      `the survey is of localities (A23): ${row.unit}`,
    ),
  ];
};

const entryOf = ({ at, row }: PlacedRow<SurveyRow>): PlacedRow<Entry> => ({
  at,
  row: { unit: row.unit, column: percentColumn, value: row.percent, reason: row.reason },
});

/** Records the year's public-safety survey by locality (A23), of all or some; earlier values are kept as history. */
export const recordSurvey = (request: Request<typeof routes.recordSurvey>): Promise<Answer> => {
  const { year } = request.params;
  requireYearOffice(request.principal, 'A23');
  return executeCommand(table, request, async () => {
    await requireOpen(year);
    const given = await givenRows(request, surveyLayout, ['unit']);
    const { read, faults } = readRows(surveyRow, given.rows);
    const units = await unitsById(read.map(({ row }) => row.unit));
    const judged = {
      read: read.map(entryOf),
      faults: [...given.faults, ...faults, ...read.flatMap((row) => faultsIn(row, units))],
    };
    return takeOver(request, { kind: 'survey', year }, judged, { reasonNeeded: false });
  });
};
