import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { routes as casesRoutes } from '@jieti/cases/contract';
import { routes as evaluationRoutes } from '@jieti/evaluation/contract';
import type { Route } from '@jieti/lambda/contract';
import { routes as lettersRoutes } from '@jieti/letters/contract';
import { xlsxType } from '@jieti/sheets';
import { routes as lawRoutes } from '../../infra/functions/tell-regulation/routes.ts';
import type { CityProcess } from './journey-process.ts';
import type { Caller } from './world/call.ts';

export type { Caller };

/** Anything that serves a city's API. A city that is not on this machine's embedded default says itself what time it is. */
export type Served = Pick<CityProcess, 'url'> & { readonly now?: () => string };

/** A request as it goes over the wire; what is left out is not sent. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Sends a request as it is, well-formed or not. */
export const send = async (city: Served, request: Request): Promise<Reply> => {
  const { method, path, token, headers = {}, body } = request;
  const answer = await fetch(`${city.url}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return { status: answer.status, headers: answer.headers, text, bytes, body: parsed(text) };
};

const tokens = new Map<string, Promise<string>>();

const makeToken = async (city: Served, caller: Caller): Promise<string> => {
  const body = JSON.stringify(caller);
  return (await send(city, { method: 'POST', path: '/_local/tokens', body })).body.token;
};

/** The token of a caller in a city; the same one as long as the city runs. */
export const tokenOf = (city: Served, caller: Caller): Promise<string> => {
  const key = `${city.url} ${JSON.stringify(caller)}`;
  const token = tokens.get(key) ?? makeToken(city, caller);
  tokens.set(key, token);
  return token;
};

/** A request whose body, if it has one, is JSON unless it says otherwise. */
export interface Ask {
  readonly body?: unknown;
  readonly csv?: string;
  readonly xlsx?: Uint8Array<ArrayBuffer>;
  /** A file of any other kind, as a browser sends it. */
  readonly file?: { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };
  readonly headers?: Readonly<Record<string, string>>;
}

const bodyOf = ({ body, csv, xlsx, file }: Ask): Pick<Request, 'body' | 'headers'> => {
  if (file !== undefined) return { body: file.bytes, headers: { 'content-type': file.type } };
  if (xlsx !== undefined) return { body: xlsx, headers: { 'content-type': xlsxType } };
  if (csv !== undefined) return { body: csv, headers: { 'content-type': 'text/csv' } };
  return body === undefined ? {} : { body: JSON.stringify(body) };
};

/** Asks as somebody, whatever is answered; `what` is `POST /cases`. */
export const ask = async (city: Served, as: Caller, what: string, ask: Ask = {}): Promise<Reply> => {
  const [method = '', path = ''] = what.split(' ');
  const { headers, ...rest } = bodyOf(ask);
  return send(city, {
    method,
    path,
    token: await tokenOf(city, as),
    headers: { ...headers, ...ask.headers },
    ...rest,
  });
};

/** Asks as somebody and throws if it is refused. */
export const done = async (city: Served, as: Caller, what: string, more: Ask = {}): Promise<Reply> => {
  const reply = await ask(city, as, what, more);
  if (reply.status >= 300) throw new Error(`${what}: ${reply.status} ${reply.text}`);
  return reply;
};

/** Every route there is, by `POST /cases/{id}/decisions`: what the contracts name and nothing else. */
export const everyRoute: ReadonlyMap<string, Route> = new Map(
  [lettersRoutes, casesRoutes, evaluationRoutes, lawRoutes]
    .flatMap((routes) => Object.values(routes))
    .map((route: Route) => [`${route.method} ${route.path}`, route]),
);

/** A route's path with these parameters. */
export const fill = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? name));

/** Our own tables as the engine keeps them, index tables and all. */
const tablesOf = (database: DatabaseSync): string[] =>
  database
    .prepare("select name from sqlite_master where type = 'table' and name like 'tangshan%' order by name")
    .all()
    .map(({ name }) => String(name));

/** What a city has written down, to the last byte: equal if and only if nothing was written in between. */
export const everythingWritten = (city: CityProcess): string => {
  const database = new DatabaseSync(join(city.dataDir, 'dynamodb.sqlite'), { readOnly: true });
  const hash = createHash('sha256');
  try {
    const tables = tablesOf(database);
    if (tables.length === 0) throw new Error('the engine keeps its tables elsewhere');
    for (const table of tables) {
      hash.update(table);
      for (const row of database.prepare(`select * from "${table}" order by 1, 2, 3`).iterate())
        hash.update(JSON.stringify({ ...row, cached_at: null }));
    }
  } finally {
    database.close();
  }
  return hash.digest('hex');
};

/** The items of our own tables whose key says `partition`, each as the text the engine keeps. */
export const itemsOf = (city: CityProcess, partition: string): string[] => {
  const database = new DatabaseSync(join(city.dataDir, 'dynamodb.sqlite'), { readOnly: true });
  try {
    return tablesOf(database)
      .flatMap((table) => database.prepare(`select * from "${table}"`).all())
      .map((row) => JSON.stringify(row))
      .filter((text) => text.includes(partition));
  } finally {
    database.close();
  }
};

/** How many writes the engine has told its streams of: moves with every write that changed something. */
export const writesSoFar = (city: CityProcess): number => {
  const database = new DatabaseSync(join(city.dataDir, 'dynamodb.sqlite'), { readOnly: true });
  try {
    const row = database.prepare("select seq from sqlite_sequence where name = '_stream_records'").get();
    return Number(row?.seq);
  } finally {
    database.close();
  }
};

const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A JSON value as text, members in order: a table keeps none, so two readings of one record may differ in it. */
export const canonical = (value: unknown): string => JSON.stringify(value, inOrder);
