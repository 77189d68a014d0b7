import { type Answer, executeCommand, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { surveyRow } from '../contract/uploads.ts';
import { rememberedUnits } from '../projections/units.ts';
import { table } from '../table.ts';
import { yearContext } from '../years.ts';
import { surveyLayout } from './layouts.ts';
import { matchUnits, seenByCity } from './match-names.ts';
import { takeUpload } from './take-upload.ts';
import { uploadedRows } from './uploaded-rows.ts';

/** Records the year's public-safety survey by locality (A23), of all or some; earlier values are kept as history. */
export const recordSurvey = (request: Request<typeof routes.recordSurvey>): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const { year } = request.params;
    const unitsById = rememberedUnits();
    const uploaded = await uploadedRows(request, surveyRow, {
      layout: surveyLayout,
      match: (rows) => matchUnits(rows, { unitsById, sees: seenByCity(request.principal, 'record-survey') }),
    });
    const units = await unitsById(uploaded.read.map(({ row }) => row.unit));
    const context = { ...(await yearContext(year)), units };
    return takeUpload(request, {
      of: { kind: 'survey', year },
      act: 'record-survey',
      uploaded,
      rowOf: ({ unit, percent, reason }) => ({ unit, column: rules.percentColumn, value: percent, reason }),
      decide: (command, more) => rules.recordSurvey(command, { ...context, ...more }),
    });
  });
