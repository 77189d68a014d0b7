import { type Answer, attachment, city, effects, invalidInput, problem, type Request } from '@jieti/lambda';
import { inputErrorText } from '@jieti/lambda/contract';
import { type Bilingual, endInWords, legalDateOf } from '@jieti/rules';
import { type Language, writeXlsx, xlsxType } from '@jieti/sheets';
import { mayReadResult } from '../access.ts';
import type { ResultAnswer } from '../contract/results.ts';
import type { routes } from '../contract/routes.ts';
import { yearAsked } from '../evaluators.ts';
import { unitsById } from '../projections/units.ts';
import { languageOf } from '../report/language.ts';
import { wordsOf } from '../report/sheet.ts';
import type { ResultRecord } from '../results/result.ts';
import { type Shown, shownOf } from '../results/shown.ts';
import { settingsOfGroups } from '../runs/frozen.ts';
import { lawOfYear } from '../year-law.ts';
import { queryPage, type RankOrder } from './order.ts';
import { answerOf } from './view.ts';
import { type Report, resultSheets } from './workbook.ts';

type Asked = Request<typeof routes.exportResults>;

/** A workbook of more units would be larger than the gateway carries; only tests set another number. */
const mostResults = (): number => Number(process.env.EXPORT_UNITS ?? 5_000);
const pageSize = 500;

/** Where a part of the workbook is. */
const partAt = ({ params: { year }, query: { under, group, language } }: Asked, part: number): string => {
  const search = new URLSearchParams({
    ...(under !== undefined && { under }),
    ...(group !== undefined && { group }),
    ...(language !== undefined && { language }),
    part: String(part),
  });
  return `/years/${year}/results.xlsx?${search}`;
};

/** Refused with where the first part is. */
const tooMany = (request: Asked, most: number) =>
  problem('export-too-large', { fill: { most }, facts: { most, first: partAt(request, 1) } });

const noSuchPart = (part: number) =>
  invalidInput([
    { pointer: '/part', code: 'no-such-part', detail: inputErrorText('no-such-part', { part }) },
  ]);

/** Results of a year that the caller may read, in rank order, up to a number of them and one more. */
const firstVisible = async (
  { principal, params, query }: Asked,
  shown: Shown,
  most: number,
): Promise<ResultRecord[]> => {
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
    from = next;
  } while (from && found.length <= most);
  return found;
};

interface Part {
  readonly records: readonly ResultRecord[];
  /** True if another part follows. */
  readonly more: boolean;
}

/** The part that was asked for, or all. @throws 422 for more than one workbook holds, and for a part that does not exist. */
const partOf = async (request: Asked, shown: Shown): Promise<Part> => {
  const { part } = request.query;
  const most = mostResults();
  const end = most * (part ?? 1);
  const found = await firstVisible(request, shown, end);
  const more = found.length > end;
  if (part === undefined && more) throw tooMany(request, most);
  const records = found.slice(end - most, end);
  if (records.length === 0 && end > most) throw noSuchPart(part ?? 1);
  return { records, more };
};

/** The results as their units' own pages show them, but for the versions before and the reviews; and the names of their groups. */
const cards = async (records: readonly ResultRecord[], shown: Shown) => {
  const hashes = [...new Set(records.map(({ result }) => result.inputHash))];
  const years = new Map(
    await Promise.all(hashes.map(async (hash) => [hash, await settingsOfGroups(hash)] as const)),
  );
  const groups = new Map<string, Bilingual>();
  const results = records.flatMap((record): ResultAnswer[] => {
    const { inputHash, group, unit } = record.result;
    const settings = years.get(inputHash)?.(group);
    if (!settings) return [];
    groups.set(unit, settings.group.name);
    return [answerOf(record, { shown, city: settings.city, versions: [], reviews: [] })];
  });
  return {
    results,
    groupOf: ({ unit, group }: ResultAnswer): Bilingual => groups.get(unit) ?? { zh: group, en: group },
  };
};

/** Finds the ends of the units that are no more. */
const endsOf = async (results: readonly ResultAnswer[]): Promise<Report['endOf']> => {
  const units = await unitsById(results.map(({ unit }) => unit));
  const into = await unitsById([...units.values()].flatMap(({ mergedInto }) => mergedInto ?? []));
  const nameOf = (id: string): Bilingual => into.get(id)?.name ?? { zh: id, en: id };
  return (id) => {
    const unit = units.get(id);
    return unit ? endInWords(unit, nameOf) : null;
  };
};

const fileOf = ({ params: { year }, query: { part } }: Asked, language: Language) => ({
  plain: `results-${year}${part === undefined ? '' : `-part-${part}`}`,
  name:
    language === 'zh'
      ? `${year}年度考评结果${part === undefined ? '' : `（第${part}册）`}`
      : `results-${year}${part === undefined ? '' : `-part-${part}`}`,
  extension: 'xlsx',
});

/** Where the next part is, as RFC 8288 has it. */
const nextPart = (request: Asked): string =>
  `<${partAt(request, (request.query.part ?? 1) + 1)}>; rel="next"`;

/**
 * A year's results as a workbook, as far as the caller may see them: the same as the list and its units' own pages. Of more than one
 * workbook holds, a part; `Link` says where the next one is.
 */
export const exportResults = async (request: Asked): Promise<Answer> => {
  const { year } = request.params;
  const { part } = request.query;
  const shown = await shownOf(yearAsked(request));
  if (!shown && (part ?? 1) > 1) throw noSuchPart(part ?? 1);
  const { records, more } = shown ? await partOf(request, shown) : { records: [], more: false };
  const { results, groupOf } = shown
    ? await cards(records, shown)
    : { results: [], groupOf: ({ group }: ResultAnswer) => ({ zh: group, en: group }) };
  const language = languageOf(request);
  const report = {
    year,
    results,
    groupOf,
    words: wordsOf(lawOfYear(year), language),
    endOf: await endsOf(results),
  };
  return {
    status: 200,
    contentType: xlsxType,
    headers: { ...attachment(fileOf(request, language)), ...(more && { link: nextPart(request) }) },
    body: await writeXlsx(resultSheets(report), { language, date: legalDateOf(effects.now(), city().zone) }),
  };
};
