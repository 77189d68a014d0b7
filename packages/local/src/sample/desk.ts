import type { HistoryWorld } from '../history/sample-history.ts';
import type { TokenClaims } from '../http/local-api.ts';

type Json = Record<string, unknown>;

/** Somebody at work: calls the city's API with the offices or units they have. A refusal ends the history, with what was refused. */
export interface Desk {
  readonly get: (path: string) => Promise<Json>;
  readonly put: (path: string, body: Json) => Promise<Json>;
  readonly post: (path: string, body?: Json) => Promise<Json>;
  readonly sendCsv: (path: string, csv: string) => Promise<Json>;
}

/** How many requests are under way at once where order does not matter. */
const width = 8;

/** Does something for every item, a few at a time. */
export const forAll = async <T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> => {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
};

/** Opens desks at the API of a city; tokens are made anew as virtual time goes on. */
export const deskOf =
  (world: HistoryWorld) =>
  (claims: TokenClaims): Desk => {
    const send = async (method: string, path: string, type: string, body?: string): Promise<Json> => {
      const answer = await fetch(`${world.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await world.token(claims)}`,
          'accept-language': 'en',
          ...(body !== undefined && { 'content-type': type }),
        },
        ...(body !== undefined && { body }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`the sample history was refused: ${method} ${path}: ${text}`);
      return JSON.parse(text) as Json;
    };
    const json = (method: string) => (path: string, body?: Json) =>
      send(method, path, 'application/json', body && JSON.stringify(body));
    return {
      get: json('GET'),
      put: json('PUT'),
      post: json('POST'),
      sendCsv: (path, csv) => send('POST', path, 'text/csv', csv),
    };
  };
