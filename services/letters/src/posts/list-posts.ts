import { type Answer, city, effects, type Request } from '@jieti/lambda';
import { legalDateOf } from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { seen } from '../register/sight.ts';
import { loadUnit } from '../register/unit-record.ts';
import { queryPage } from '../table.ts';
import { type PostRecord, postView } from './post-record.ts';

/** The posts of a unit, each with who held it on the day asked about, today if none is named (A4, A5). */
export const listPosts = async (request: Request<typeof routes.listPosts>): Promise<Answer> => {
  const { unitId } = request.params;
  const { on, limit, cursor } = request.query;
  seen(request.principal, await loadUnit(unitId));
  const partition = `UNIT#${unitId}`;
  const start = fromCursor(
    cursor,
    (key) => Object.keys(key).length === 2 && key.PK === partition && String(key.SK).startsWith('POST#'),
  );
  const page = await queryPage<PostRecord>({
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :post)',
    ExpressionAttributeValues: { ':pk': partition, ':post': 'POST#' },
    Limit: limit,
    ExclusiveStartKey: start,
  });
  const day = on ?? legalDateOf(effects.now(), city().zone);
  const items = page.items.map((post) => postView(post, day));
  return { status: 200, body: { items, nextCursor: toCursor(page.lastKey) } };
};
