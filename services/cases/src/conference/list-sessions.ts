import type { Principal } from '@jieti/lambda';
import type { LegalDate, UnitId } from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import { sessionsPartition } from '../keys.ts';
import { scopesOf } from '../lists/partitions.ts';
import { table } from '../table.ts';
import { orderOf, type SessionRecord } from './session-record.ts';
import { sessionView } from './session-view.ts';

interface Asked {
  readonly from?: LegalDate | undefined;
  readonly to?: LegalDate | undefined;
  readonly case?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const place = /^[!-~]{1,300}$/;

/** A cursor says before which place in the order of all lists the next page starts; never whose list it was. */
const placeIn = (cursor: string | undefined): string | undefined => {
  const key = fromCursor(cursor, (k) => k.list === 'sessions' && place.test(String(k.before)));
  return key === undefined ? undefined : String(key.before);
};

/** Above every key of a day, and of all days. */
const endOf = (day: LegalDate | undefined): string => (day === undefined ? '~' : `${day}~`);

const concerns =
  (id: string | undefined) =>
  ({ session: { items } }: SessionRecord): boolean =>
    id === undefined || items.some(({ subject }) => subject.kind === 'case' && subject.case === id);

/** Sessions of one locality and those under it, newest first, up to as many as a page and one more. */
const rowsOf = async (scope: UnitId, asked: Asked, start: string | undefined): Promise<SessionRecord[]> => {
  const [low, end] = [asked.from ?? '!', endOf(asked.to)];
  const high = start !== undefined && start < end ? start : end;
  if (low > high) return [];
  const found: SessionRecord[] = [];
  const items = table.items<SessionRecord>({
    index: 'GSI1',
    partition: sessionsPartition(scope),
    between: [low, high],
    descending: true,
    pageSize: Math.max(asked.limit + 1, 50),
  });
  for await (const item of items) {
    if (orderOf(item.session) !== start && concerns(asked.case)(item)) found.push(item);
    if (found.length > asked.limit) break;
  }
  return found;
};

const newestFirst = (a: SessionRecord, b: SessionRecord): number =>
  orderOf(a.session) < orderOf(b.session) ? 1 : -1;

/** A page of the sessions in the caller's jurisdiction, newest first. Throws `invalid-cursor` on a foreign cursor. */
export const listSessions = async (principal: Principal, asked: Asked) => {
  const start = placeIn(asked.cursor);
  const scopes = await scopesOf(principal);
  const found = await Promise.all(scopes.map(({ id }) => rowsOf(id, asked, start)));
  const rows = found.flat().toSorted(newestFirst);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return {
    items: page.map(sessionView),
    nextCursor: toCursor(last && { list: 'sessions', before: orderOf(last.session) }),
  };
};
