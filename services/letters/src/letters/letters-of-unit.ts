import type { Answer, Request } from '@jieti/lambda';
import { isIncomplete } from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { unitKey } from '../keys.ts';
import { table } from '../table.ts';
import { canReadLetter } from './letter-access.ts';
import { type LetterRecord, letterOf } from './letter-record.ts';
import { listed } from './successions.ts';

type List = Request<typeof routes.listLetters>;

const hasStatus = (record: LetterRecord, status: List['query']['status']): boolean => {
  const letter = letterOf(record);
  if (status === undefined) return true;
  if (status === 'incomplete') return isIncomplete(letter);
  return status === 'resigning' ? letter.amendment !== null : letter.status === status;
};

/** The letters of one unit, year by year: a handful, so they are read whole and then cut into pages. */
export const lettersOfUnit = async (request: List, unit: string): Promise<Answer> => {
  const { year, status, calls, limit, cursor } = request.query;
  const position = fromCursor(cursor, (key) => key.unit === unit && typeof key.after === 'number');
  const records = await table.all<LetterRecord>({ partition: unitKey(unit).PK, prefix: 'LETTER#' });
  const wanted = records.filter(
    (record) =>
      canReadLetter(request.principal, record) &&
      (year === undefined || record.year === year) &&
      hasStatus(record, status) &&
      record.year > Number(position?.after ?? 0),
  );
  const items = wanted.slice(0, limit);
  const nextCursor = wanted.length > limit ? toCursor({ unit, after: items.at(-1)?.year }) : null;
  return { status: 200, body: { items: await listed(items, calls), nextCursor } };
};
