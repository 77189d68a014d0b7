import { city, effects, type Principal } from '@jieti/lambda';
import {
  type CaseToRead,
  type Instant,
  isLegalDate,
  runningOf,
  startOfDay,
  type UnitFacts,
  type UnitId,
} from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import { mayReadCase } from '../case/case-access.ts';
import { after, highest, lowest, upTo } from '../case/case-order.ts';
import type { CaseSummary } from '../case/case-summary.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { daysLeft, deadlineView } from '../views/deadlines.ts';
import { type Filters, type Partition, partitionsFor } from './partitions.ts';

interface Asked extends Filters {
  readonly dueBefore?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Row {
  readonly summary: CaseSummary;
  readonly order: string;
  /** What says who may read it; of a row from before that was stored, as far as its status says. */
  readonly about: CaseToRead;
}

const place = /^[!-~]{1,200}$/;

/** A cursor says after which place in the order of all lists the next page starts; never whose list it was. */
const placeIn = (cursor: string | undefined): string | undefined => {
  const key = fromCursor(cursor, (k) => k.list === 'cases' && place.test(String(k.after)));
  return key === undefined ? undefined : String(key.after);
};

/** A deadline before a day has its last day before it: it ends when that day starts, or earlier. */
const boundOf = (dueBefore: string | undefined): string => {
  if (dueBefore === undefined) return highest;
  return upTo(
    isLegalDate(dueBefore) ? startOfDay(dueBefore, city().zone) : new Date(dueBefore).toISOString(),
  );
};

const fits =
  ({ status, stage }: Filters) =>
  ({ summary }: Row): boolean =>
    (status === undefined || summary.status === status) && (stage === undefined || summary.stage === stage);

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Rows of one partition in order, up to as many as a page and one more. */
const rowsOf = async ({ index, key }: Partition, { from, to }: Span, asked: Asked): Promise<Row[]> => {
  const rows: Row[] = [];
  const items = table.items<{ summary: CaseSummary } & Partial<CaseToRead> & Record<string, unknown>>({
    index,
    partition: key,
    between: [from, to],
    pageSize: Math.max(asked.limit + 1, 50),
  });
  for await (const item of items) {
    const { summary, decidedIn = [], verified = summary.status !== 'lead' } = item;
    const row = { summary, order: String(item[`${index}SK`] ?? ''), about: { decidedIn, verified } };
    if (fits(asked)(row)) rows.push(row);
    if (rows.length > asked.limit) break;
  }
  return rows;
};

const byOrder = (a: Row, b: Row): number => (a.order < b.order ? -1 : 1);

/**
 * Left out is what the caller cannot read: rows of a unit that came under another locality may be there still, and a lead is in the
 * list of its unit before the unit learns of it (I-41).
 */
const visible = async (principal: Principal, rows: readonly Row[]): Promise<Row[]> => {
  const ids = [...new Set(rows.map((row) => row.summary.unit))];
  const units = new Map<UnitId, UnitFacts | null>();
  for (const id of ids) units.set(id, await unitFacts(id));
  return rows.filter(({ summary, about }) => {
    const unit = units.get(summary.unit);
    return unit ? mayReadCase(principal, unit, about) : false;
  });
};

/** A line of the list: a right that lapsed since the row was written gives way to the next deadline. */
const lineOf = ({ deadlines, ...summary }: CaseSummary, now: Instant) => {
  const { zone } = city();
  const nearest = deadlines && runningOf(deadlines, now)[0];
  const due = deadlines ? (nearest?.until ?? null) : summary.due;
  return {
    ...summary,
    inQuestion: summary.inQuestion ?? false,
    due,
    daysLeft: due === null ? null : daysLeft(due, now, zone),
    deadline: nearest ? deadlineView(nearest, now, zone) : null,
  };
};

/** A page of the cases the caller can read, nearest deadline first. Throws `invalid-cursor` on a foreign cursor. */
export const listCases = async (principal: Principal, asked: Asked) => {
  const start = placeIn(asked.cursor);
  const span = { from: start === undefined ? lowest : after(start), to: boundOf(asked.dueBefore) };
  const partitions = await partitionsFor(principal, asked);
  const found =
    span.from > span.to ? [] : await Promise.all(partitions.map((part) => rowsOf(part, span, asked)));
  const rows = found.flat().toSorted(byOrder);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  const now = effects.now();
  return {
    items: (await visible(principal, page)).map(({ summary }) => lineOf(summary, now)),
    nextCursor: toCursor(last && { list: 'cases', after: last.order }),
  };
};
