import type { Answer, Request } from '@jieti/lambda';
import { fromCursor, toCursor } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { queryAll } from '../table.ts';
import { type LetterRecord, letterOf } from './letter-record.ts';
import { seesLetter } from './letter-sight.ts';
import { listed } from './successions.ts';

/** The letters of one unit, year by year: a handful, so they are read whole and then cut into pages. */
export const lettersOfUnit = async (
  request: Request<typeof routes.listLetters>,
  unit: string,
): Promise<Answer> => {
  const { year, status, calls, limit, cursor } = request.query;
  const position = fromCursor(cursor, (key) => key.unit === unit && typeof key.after === 'number');
  const records = await queryAll<LetterRecord>({
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :letter)',
    ExpressionAttributeValues: { ':pk': `UNIT#${unit}`, ':letter': 'LETTER#' },
    ConsistentRead: true,
  });
  const wanted = records
    .map(letterOf)
    .filter(
      (letter) =>
        seesLetter(request.principal, letter) &&
        (year === undefined || letter.year === year) &&
        (status === undefined ||
          (status === 'resigning' ? letter.amendment !== null : letter.status === status)) &&
        letter.year > Number(position?.after ?? 0),
    );
  const items = wanted.slice(0, limit);
  const nextCursor = wanted.length > limit ? toCursor({ unit, after: items.at(-1)?.year }) : null;
  return { status: 200, body: { items: await listed(items, calls), nextCursor } };
};
