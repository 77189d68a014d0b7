import { type Answer, Problem, type Request } from '@jieti/lambda';
import { writeXlsx, xlsxType } from '@jieti/sheets';
import { mayReadResult } from '../access.ts';
import type { ResultAnswer } from '../contract/results.ts';
import type { routes } from '../contract/routes.ts';
import { frozenYear, yardsticks } from '../runs/frozen.ts';
import { queryPage, type RankOrder } from './order.ts';
import type { ResultRecord } from './result.ts';
import { type Shown, shownOf } from './sight.ts';
import { answerOf } from './view.ts';
import { resultSheets } from './workbook.ts';

type Asked = Request<typeof routes.exportResults>;

/** A workbook of more would be larger than the gateway carries. */
const mostResults = 5_000;
const pageSize = 500;

const tooMany = () =>
  new Problem(422, 'export-too-large', {
    zh: `超过 ${mostResults} 个单位,请按分组下载`,
    en: `More than ${mostResults} units: download them by group`,
  });

/** What of a year's results the caller may see, in rank order. @throws 422 for more than one workbook holds. */
const visible = async ({ principal, params, query }: Asked, shown: Shown): Promise<ResultRecord[]> => {
  const order: RankOrder = { year: params.year, runId: shown.runId, group: query.group, grade: undefined };
  const published = shown.publication !== null;
  const found: ResultRecord[] = [];
  let from: Record<string, string | number> | undefined;
  do {
    const { records, next } = await queryPage(order, pageSize, from);
    found.push(
      ...records.filter(({ result: { unit, ancestors } }) =>
        mayReadResult(principal, { id: unit, ancestors }, published),
      ),
    );
    if (found.length > mostResults) throw tooMany();
    from = next;
  } while (from);
  return found;
};

/** The results as their units' own pages show them, but for the versions before and the reviews. */
const cards = async (records: readonly ResultRecord[], shown: Shown): Promise<ResultAnswer[]> => {
  const hashes = [...new Set(records.map(({ result }) => result.inputHash))];
  const years = new Map(
    await Promise.all(hashes.map(async (hash) => [hash, yardsticks(await frozenYear(hash))] as const)),
  );
  return records.flatMap((record) => {
    const city = years.get(record.result.inputHash)?.(record.result.group);
    return city ? [answerOf(record, { shown, city, versions: [], reviews: [] })] : [];
  });
};

/** A year's results as a workbook, as far as the caller may see them: the same as the list and its units' own pages. */
export const exportResults = async (request: Asked): Promise<Answer> => {
  const { year } = request.params;
  const shown = await shownOf(year);
  const results = shown ? await cards(await visible(request, shown), shown) : [];
  return {
    status: 200,
    contentType: xlsxType,
    headers: { 'content-disposition': `attachment; filename="results-${year}.xlsx"` },
    body: await writeXlsx(resultSheets(results)),
  };
};
