import { type Answer, executeCommand, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { scoreRow } from '../contract/uploads.ts';
import { registeredUnits } from '../evaluated-units.ts';
import { evaluationAsked } from '../evaluators.ts';
import { placeOfLocality, rememberedUnits } from '../projections/units.ts';
import { currentScheme } from '../scheme/store.ts';
import { table } from '../table.ts';
import { yearContext } from '../years.ts';
import { scoresLayout } from './layouts.ts';
import { matchIndicators, matchUnits, seenByGrader } from './match-names.ts';
import { takeUpload } from './take-upload.ts';
import { uploadedRows } from './uploaded-rows.ts';

/** Takes over scores of units on the indicators of their group (A10); one bad row and none is written. */
export const uploadScores = (request: Request<typeof routes.uploadScores>): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const of = await evaluationAsked(request);
    const unitsById = rememberedUnits();
    const [known, scheme] = await Promise.all([yearContext(of), currentScheme(of)]);
    const uploaded = await uploadedRows(request, scoreRow, {
      layout: scoresLayout,
      match: async (rows) => {
        const names = { unitsById, sees: await seenByGrader(request.principal, of, scheme?.scheme) };
        return matchIndicators(await matchUnits(rows, names), scheme?.scheme, names);
      },
    });
    const units = await registeredUnits(of, await unitsById(uploaded.read.map(({ row }) => row.unit)));
    const ids = uploaded.read.map(({ row }) => row.unit);
    const sources = { scheme: scheme?.scheme ?? null, units };
    const by = await placeOfLocality(rules.gradedBy(ids, sources));
    const context = { ...known, ...sources, by };
    return takeUpload(request, {
      of: { kind: 'scores', year: of.year, by: of.by },
      act: rules.actOfScores(by),
      place: by ?? of.place,
      uploaded,
      rowOf: ({ unit, indicator, score, reason }) => ({ unit, column: indicator, value: score, reason }),
      decide: (command, more) => rules.uploadScores(command, { ...context, ...more }),
    });
  });
