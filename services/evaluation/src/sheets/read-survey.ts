import { type Answer, city, type Request } from '@jieti/lambda';
import { gradedInYear } from '@jieti/rules';
import { requireYearOffice } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { endOf } from '../facts/units.ts';
import { allEntered, type Entered, type Part, pageOfEntered } from './entered.ts';
import { surveyLayout } from './layouts.ts';
import { asksForFile, mostRows, sheetFile } from './sheet-file.ts';
import { percentColumn } from './survey.ts';

type Asked = Request<typeof routes.readSurvey>;

const partOf = ({ params, query }: Asked): Part => ({
  sheet: { kind: 'survey', year: params.year },
  missing: query.missing !== undefined,
  columnsOf: (unit) =>
    unit.kind === 'locality' && unit.id !== city().root && gradedInYear(endOf(unit), city(), params.year)
      ? [percentColumn]
      : undefined,
});

const lineOf = ({ unit, cells: [percent] }: Entered) => ({
  unit: unit.id,
  unitName: unit.name.zh,
  percent: percent?.cell?.value ?? null,
});

const answerOf = ({ unit, cells: [percent] }: Entered) => ({
  unit: unit.id,
  name: unit.name,
  percent: percent?.cell?.value ?? null,
  ...(percent?.cell?.reason !== undefined && { reason: percent.cell.reason }),
});

/** The year's survey by locality, those missing too; as a file the table to fill in (A23). For the office that runs the year. */
export const readSurvey = async (request: Asked): Promise<Answer> => {
  requireYearOffice(request.principal, 'A23');
  const part = partOf(request);
  if (!asksForFile(request)) {
    const page = await pageOfEntered(part, request.query.limit, request.query.cursor);
    return { status: 200, body: { ...page, items: page.items.map(answerOf) } };
  }
  const entered = await allEntered(part, (all) => all.length > mostRows);
  return sheetFile(request, surveyLayout, request.params.year, entered.map(lineOf));
};
