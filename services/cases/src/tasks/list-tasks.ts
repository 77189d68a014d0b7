import { type Answer, allowed, city, effects, type Request } from '@jieti/lambda';
import { nameOfOffice, readInNameOf } from '@jieti/lambda/contract';
import { type Actor, actorsInNameOf, bodiesBefore, type InNameOf, isOpen, isTaskOf } from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import { after, highest, lowest } from '../case/case-order.ts';
import type { TaskRow } from '../case/case-tasks.ts';
import type { routes } from '../contract/routes.ts';
import { tasksPartition } from '../keys.ts';
import { bilingualNames } from '../projections/units.ts';
import { table } from '../table.ts';
import { taskView } from './task-view.ts';

type Row = TaskRow & { readonly GSI1SK: string };

const place = /^[!-~]{1,400}$/;

/** A cursor says after which place in the list the next page starts, and not whose list it was. */
const startOf = (cursor: string | undefined): string => {
  const key = fromCursor(cursor, (k) => k.list === 'tasks' && place.test(String(k.after)));
  return key === undefined ? lowest : after(String(key.after));
};

/** The lists of a name: its own and, of a body that took over from others, what waited for those. */
const ownersOf = (name: InNameOf): readonly string[] =>
  name.of === 'unit'
    ? [name.unit]
    : [name.body, ...bodiesBefore(city(), name.body)].map((body) => nameOfOffice({ ...name, body }));

/** Waits now, and for the caller in a capacity that they have. */
const waitsFor =
  (actors: readonly Actor[], now: string) =>
  ({ task, offices }: TaskRow): boolean =>
    isOpen(task, now) && actors.some((actor) => isTaskOf(task, offices, actor, city()));

const byOrder = (a: Row, b: Row): number => (a.GSI1SK < b.GSI1SK ? -1 : 1);

/** What waited for two bodies of before waits once for the one that took over from both. */
const eachOnce = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ GSI1SK }, i) => GSI1SK !== rows[i - 1]?.GSI1SK);

/** Rows of one list in order, up to as many as a page and one more. */
const rowsOf = async (owner: string, from: string, limit: number, fits: (row: Row) => boolean) => {
  const rows: Row[] = [];
  const items = table.items<Row>({
    index: 'GSI1',
    partition: tasksPartition(owner),
    between: [from, highest],
    pageSize: limit + 1,
  });
  for await (const item of items) {
    if (fits(item)) rows.push(item);
    if (rows.length > limit) break;
  }
  return rows;
};

/**
 * A page of what waits in cases for a body in its place or for a unit, nearest day first: one query, whatever else is stored. Only
 * those for whom a task waits find it, so that a unit sees nothing of a lead before it is verified (I-41).
 */
export const listTasks = async ({ principal, query }: Request<typeof routes.listTasks>): Promise<Answer> => {
  const name = readInNameOf(query.as);
  const actors = allowed(actorsInNameOf(principal, name));
  const now = effects.now();
  const { zone } = city();
  const [from, fits] = [startOf(query.cursor), waitsFor(actors, now)];
  const lists = await Promise.all(ownersOf(name).map((owner) => rowsOf(owner, from, query.limit, fits)));
  const rows = eachOnce(lists.flat().toSorted(byOrder));
  const page = rows.slice(0, query.limit);
  const names = await bilingualNames(page.map(({ unit }) => unit));
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    status: 200,
    body: {
      items: page.map((row) => taskView(row, names.get(row.unit) ?? null, { now, zone })),
      nextCursor: toCursor(last && { list: 'tasks', after: last.GSI1SK }),
    },
  };
};
