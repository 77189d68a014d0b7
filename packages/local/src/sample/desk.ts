import type { HistoryWorld } from '../history/sample-history.ts';
import type { TokenClaims } from '../http/local-api.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The API of a city. A refusal ends the history, with the problem that refused it. */
export const deskOf = (world: HistoryWorld) => {
  const send = async (claims: TokenClaims, ask: string, type?: string, body?: string): Promise<Json> => {
    const [method = 'GET', path = '/'] = ask.split(' ');
    const answer = await fetch(`${world.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await world.token(claims)}`,
        'accept-language': 'en',
        ...(type !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the sample history was refused: ${ask}: ${text}`);
    return JSON.parse(text) as Json;
  };
  return {
    ask: (claims: TokenClaims, ask: string, body?: Json): Promise<Json> =>
      body === undefined ? send(claims, ask) : send(claims, ask, 'application/json', JSON.stringify(body)),
    sendCsv: (claims: TokenClaims, ask: string, csv: string): Promise<Json> =>
      send(claims, ask, 'text/csv', csv),
    /** Every row of a list, page by page. */
    list: async (claims: TokenClaims, path: string): Promise<Json[]> => {
      const rows: Json[] = [];
      let cursor: unknown = null;
      do {
        const page = `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${cursor}` : ''}`;
        const { items, nextCursor } = await send(claims, `GET ${page}`);
        rows.push(...(items as Json[]));
        cursor = nextCursor;
      } while (cursor);
      return rows;
    },
  };
};

/** Requests under way at once where order does not matter. */
const width = 8;

/** Does something for every item, a few at a time. */
export const forAll = async <T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> => {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
};
