import { type Answer, city, type Request } from '@jieti/lambda';
import { type GradedYear, gradedInYear, percentColumn } from '@jieti/rules';
import type { Language } from '@jieti/sheets';
import { yearActor } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { evaluationAsked } from '../evaluators.ts';
import { endOf } from '../projections/units.ts';
import { languageOf } from '../report/language.ts';
import { surveyLayout } from './layouts.ts';
import { asksForFile, mostRows, sheetAnswer } from './sheet-answer.ts';
import { allCells, type Part, pageOfCells, type UnitCells } from './sheet-page.ts';

type Asked = Request<typeof routes.readSurvey>;

const partOf = ({ query }: Asked, { year, by }: GradedYear): Part => ({
  uploads: { kind: 'survey', year, by },
  missing: query.missing !== undefined,
  columnsOf: (unit) =>
    unit.kind === 'locality' && gradedInYear(endOf(unit), city(), year) ? [percentColumn] : undefined,
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
  const of = await evaluationAsked(request);
  yearActor(request.principal, 'record-survey', of);
  const part = partOf(request, of);
  if (!asksForFile(request)) {
    const page = await pageOfCells(part, request.query.limit, request.query.cursor);
    return { status: 200, body: { ...page, items: page.items.map(answerOf) } };
  }
  const entered = await allCells(part, (all) => all.length > mostRows);
  return sheetAnswer(request, surveyLayout, request.params.year, entered.map(linesIn(languageOf(request))));
};
