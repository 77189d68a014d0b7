import { type Answer, city, type Request } from '@jieti/lambda';
import { gradedInYear, percentColumn } from '@jieti/rules';
import type { Language } from '@jieti/sheets';
import { yearActor } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { endOf } from '../projections/units.ts';
import { languageOf } from '../report/language.ts';
import { surveyLayout } from './layouts.ts';
import { asksForFile, mostRows, sheetAnswer } from './sheet-answer.ts';
import { allCells, type Part, pageOfCells, type UnitCells } from './sheet-page.ts';

type Asked = Request<typeof routes.readSurvey>;

const partOf = ({ params, query }: Asked): Part => ({
  uploads: { kind: 'survey', year: params.year },
  missing: query.missing !== undefined,
  columnsOf: (unit) =>
    unit.kind === 'locality' && unit.id !== city().root && gradedInYear(endOf(unit), city(), params.year)
      ? [percentColumn]
      : undefined,
});

const linesIn =
  (language: Language) =>
  ({ unit, cells: [percent] }: UnitCells) => ({
    unit: unit.id,
    unitName: unit.name[language],
    percent: percent?.cell?.value ?? null,
  });

const answerOf = ({ unit, cells: [percent] }: UnitCells) => ({
  unit: unit.id,
  name: unit.name,
  percent: percent?.cell?.value ?? null,
  ...(percent?.cell?.reason !== undefined && { reason: percent.cell.reason }),
});

/** The year's survey by locality, those missing too; as a file the table to fill in (A23). For the office that runs the year. */
export const readSurvey = async (request: Asked): Promise<Answer> => {
  yearActor(request.principal, 'record-survey');
  const part = partOf(request);
  if (!asksForFile(request)) {
    const page = await pageOfCells(part, request.query.limit, request.query.cursor);
    return { status: 200, body: { ...page, items: page.items.map(answerOf) } };
  }
  const entered = await allCells(part, (all) => all.length > mostRows);
  return sheetAnswer(request, surveyLayout, request.params.year, entered.map(linesIn(languageOf(request))));
};
