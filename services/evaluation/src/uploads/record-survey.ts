import { type Answer, executeCommand, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { surveyRow } from '../contract/uploads.ts';
import { registeredUnits } from '../evaluated-units.ts';
import { evaluationAsked } from '../evaluators.ts';
import { rememberedUnits } from '../projections/units.ts';
import { table } from '../table.ts';
import { yearContext } from '../years.ts';
import { surveyLayout } from './layouts.ts';
import { matchUnits, seenByOffice } from './match-names.ts';
import { takeUpload } from './take-upload.ts';
import { uploadedRows } from './uploaded-rows.ts';

/** Records the year's public-safety survey by locality (A23), of all or some; earlier values are kept as history. */
export const recordSurvey = (request: Request<typeof routes.recordSurvey>): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const of = await evaluationAsked(request);
    const unitsById = rememberedUnits();
    const uploaded = await uploadedRows(request, surveyRow, {
      layout: surveyLayout,
      match: async (rows) =>
        matchUnits(rows, { unitsById, sees: await seenByOffice(request.principal, of, 'record-survey') }),
    });
    const units = await registeredUnits(of, await unitsById(uploaded.read.map(({ row }) => row.unit)));
    const context = { ...(await yearContext(of)), units };
    return takeUpload(request, {
      of: { kind: 'survey', year: of.year, by: of.by },
      act: 'record-survey',
      place: of.place,
      uploaded,
      rowOf: ({ unit, percent, reason }) => ({ unit, column: rules.percentColumn, value: percent, reason }),
      decide: (command, more) => rules.recordSurvey(command, { ...context, ...more }),
    });
  });
