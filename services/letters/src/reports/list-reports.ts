import type { Answer, Request } from '@jieti/lambda';
import { reportIdOf, yearOf } from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import type { Report } from '../contract/reports.ts';
import type { routes } from '../contract/routes.ts';
import { allUnits, reportKey } from '../keys.ts';
import { type Part, pageThrough } from '../paging.ts';
import { readUnit } from '../register/access.ts';
import { scopesOf } from '../register/scopes.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { type OwingUnit, owedBy } from './owed.ts';
import { type ReportRecord, reportOf, reportView } from './report-record.ts';

type List = Request<typeof routes.listReports>;

/** Units read at a time, and how many a page may look through for the few of the status asked for: its cost is bounded. */
const batch = 100;
const mostUnits = 600;

/** The start of a page: a batch of units, and the number of reports that were passed over of what that batch owes. */
interface Position {
  readonly units: string | undefined;
  readonly behind: number;
}

const positionOf = (cursor: string | undefined): Position => {
  const found = fromCursor(
    cursor,
    ({ behind, units }) =>
      Number.isInteger(behind) && Number(behind) >= 0 && (units === undefined || typeof units === 'string'),
  );
  return {
    units: found?.units === undefined ? undefined : String(found.units),
    behind: Number(found?.behind ?? 0),
  };
};

/** The units of the register that a caller can read, or the one they ask for. */
const partsOf = async ({ principal, query }: List): Promise<Part[]> => {
  const register = { index: 'GSI2', partition: allUnits } as const;
  if (query.unit === undefined)
    return (await scopesOf(principal)).map(({ path, branch }) => ({
      ...register,
      from: path,
      whole: branch,
    }));
  const { path } = await readUnit(principal, query.unit);
  return [{ ...register, from: path, whole: false }];
};

const viewsOf = async (owing: readonly OwingUnit[]): Promise<Report[]> => {
  const all = owing.flatMap(({ unit, owed, noLongerOwed }) => [
    ...owed.map((report) => ({ unit, report, isOwed: true })),
    ...noLongerOwed.map((report) => ({ unit, report, isOwed: false })),
  ]);
  const records = await table.readMany<ReportRecord>(
    all.map(({ report }) => reportKey(report.year, report.kind, report.unit)),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  return all.flatMap(({ unit, report, isOwed }) => {
    const record = byId.get(reportIdOf(report));
    if (!record) return isOwed ? [reportView(report, unit, undefined)] : [];
    return [reportView(report, unit, { report: reportOf(record), version: record.version })];
  });
};

/** Takes what has the status asked for, behind a position and until there is no room; `rest` is how far it came, null at the end. */
const take = (
  owed: readonly Report[],
  behind: number,
  room: number,
  status: Report['status'] | undefined,
) => {
  const fitting = owed.flatMap((report, index) =>
    index >= behind && (status === undefined || report.status === status) ? [{ report, index }] : [],
  );
  const taken = fitting.slice(0, room);
  const reached = (taken.at(-1)?.index ?? 0) + 1;
  const rest = taken.length === room && reached < owed.length ? reached : null;
  return { items: taken.map(({ report }) => report), rest };
};

/** The next page starts further on in the same batch, at the next batch, or nowhere. */
const nextOf = (units: string | undefined, rest: number | null, nextUnits: string | null): string | null => {
  if (rest !== null) return toCursor({ ...(units !== undefined && { units }), behind: rest });
  return nextUnits === null ? null : toCursor({ units: nextUnits, behind: 0 });
};

/**
 * The reports of a year in a caller’s part of the tree (A8). What is owed is derived from the register, so that it shows
 * where nobody did anything. A page looks through a bounded number of units: with `status` it may be short, even
 * empty, and go on.
 */
export const listReports = async (request: List): Promise<Answer> => {
  const { status, limit, cursor } = request.query;
  const year = request.query.year ?? yearOf(today());
  const parts = await partsOf(request);
  const items: Report[] = [];
  let { units, behind } = positionOf(cursor);
  for (let read = batch; ; read += batch) {
    const page = await pageThrough<UnitRecord>(parts, batch, units);
    const owed = await viewsOf(await owedBy(page.items, year));
    const taken = take(owed, behind, limit - items.length, status);
    items.push(...taken.items);
    const nextCursor = nextOf(units, taken.rest, page.nextCursor);
    const enough = items.length === limit || read >= mostUnits;
    if (page.nextCursor === null || enough) return { status: 200, body: { items, nextCursor } };
    [units, behind] = [page.nextCursor, 0];
  }
};
