import { type Answer, allowed, city, type Principal, type Request } from '@jieti/lambda';
import { canReadInRanking, knownGrade, placeOf } from '@jieti/rules';
import { toCursor } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { yearAsked } from '../evaluators.ts';
import { resultKey } from '../keys.ts';
import type { ResultRecord } from '../results/result.ts';
import { type Shown, shownOf } from '../results/shown.ts';
import { table } from '../table.ts';
import { lawOfYear } from '../year-law.ts';
import { keyAfter, queryPage, type RankOrder, startOf } from './order.ts';
import { summaryOf } from './view.ts';
import { whatIfShown } from './what-if-shown.ts';

/** Results that somebody may not read are left out; one request reads no further than this many pages to fill its own. */
const maxPages = 20;
const pageSize = 200;

/** A grade that moves, or a survey on the other side of the limit (A23). */
const moves = (compared: ResultRecord['compared']): boolean =>
  compared?.to !== 'same' || compared.why.some(({ kind }) => kind === 'survey');

const visible =
  (principal: Principal, shown: Shown, groupsOfReader: ReadonlySet<string>, moved: boolean) =>
  ({ result, compared }: ResultRecord): boolean => {
    // Who may see a what-if at all sees the whole of it.
    if (shown.whatIf) return !moved || moves(compared);
    const unit = placeOf({ id: result.unit, ancestors: result.ancestors });
    const published = shown.publication !== null;
    return canReadInRanking(principal, { unit, published, group: result.group, groupsOfReader }, city());
  };

type StartKey = Record<string, string | number>;

const fill = async (
  order: RankOrder,
  limit: number,
  start: StartKey | undefined,
  canRead: (record: ResultRecord) => boolean,
): Promise<{ items: ResultRecord[]; next: StartKey | undefined }> => {
  const items: ResultRecord[] = [];
  let from = start;
  for (let page = 0; page < maxPages; page++) {
    const { records, next } = await queryPage(order, pageSize, from);
    items.push(...records.filter(canRead));
    const last = items[limit - 1];
    if (last && items.length > limit) return { items: items.slice(0, limit), next: keyAfter(order, last) };
    if (!next) return { items, next: undefined };
    from = next;
  }
  return { items, next: from };
};

/** Results of units read by name, in the order asked for. */
const ofUnits = async (order: RankOrder, units: readonly string[]): Promise<ResultRecord[]> => {
  const keys = [...new Set(units)].map((unit) => resultKey(order.year, order.runId, unit));
  const records = await table.readMany<ResultRecord>(keys);
  return records
    .filter(({ result }) => order.group === undefined || result.group === order.group)
    .filter(({ result }) => order.grade === undefined || result.outcome.grade === order.grade)
    .sort((a, b) => (a.GSI1SK < b.GSI1SK ? -1 : 1));
};

/** The groups of a published year in which somebody's own units stand, or the localities of their offices. */
const groupsOf = async ({ units, offices }: Principal, shown: Shown): Promise<ReadonlySet<string>> => {
  if (shown.publication === null) return new Set();
  const { year, runId } = shown;
  const own = [...units, ...offices.map(({ jurisdiction }) => jurisdiction)];
  const records = await ofUnits({ year, runId, group: undefined, grade: undefined }, own);
  return new Set(records.map(({ result }) => result.group));
};

/** A year's results in rank order within their groups, as far as the caller may see them. */
export const listResults = async (request: Request<typeof routes.listResults>): Promise<Answer> => {
  const { principal, query } = request;
  const { year } = request.params;
  const of = yearAsked(request);
  if (query.grade !== undefined) allowed(knownGrade(query.grade, '/grade', lawOfYear(year)));
  const shown = await (query.run === undefined ? shownOf(of) : whatIfShown(principal, of, query.run));
  if (!shown) return { status: 200, body: { items: [], nextCursor: null } };
  const order = { year, runId: shown.runId, group: query.group, grade: query.grade };
  const start = startOf(order, query.cursor);
  const groups = await groupsOf(principal, shown);
  const canRead = visible(principal, shown, groups, query.moved !== undefined);
  const { items, next } =
    principal.offices.length === 0 && groups.size === 0
      ? // A unit's own staff have a handful of units: while there is no ranking these are read by name.
        { items: (await ofUnits(order, principal.units)).filter(canRead), next: undefined }
      : await fill(order, query.limit, start, canRead);
  return {
    status: 200,
    body: { items: items.map((record) => summaryOf(record, shown)), nextCursor: toCursor(next) },
  };
};
