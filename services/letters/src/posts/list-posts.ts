import type { Answer, Request } from '@jieti/lambda';
import { fromCursor, toCursor } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { readUnit } from '../register/access.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { type PostRecord, postsIn, postView } from './post-record.ts';

/** The posts of a unit, each with who held it on the day asked about, today if none is named (A4, A5). */
export const listPosts = async ({
  principal,
  params: { unitId },
  query: { on, limit, cursor },
}: Request<typeof routes.listPosts>): Promise<Answer> => {
  await readUnit(principal, unitId);
  const range = postsIn(unitId);
  const after = fromCursor(
    cursor,
    (key) =>
      Object.keys(key).length === 2 && key.PK === range.partition && String(key.SK).startsWith('POST#'),
  );
  const page = await table.page<PostRecord>({ ...range, pageSize: limit, after });
  const items = page.items.map((post) => postView(post, on ?? today()));
  return { status: 200, body: { items, nextCursor: toCursor(page.lastKey) } };
};
