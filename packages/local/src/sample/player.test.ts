import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TokenClaims } from '../http/local-api.ts';
import type { Happening, History } from './happening.ts';
import { playerOf } from './player.ts';

let server: Server;
let requests: string[] = [];
let now = '';

const rows = [
  { id: 'north', kind: 'locality', parent: 'town' },
  { id: 'south', kind: 'locality', parent: 'town' },
  { id: 'school', kind: 'unit', parent: 'north' },
  { id: 'town', kind: 'locality', parent: null },
];

/** Pages of two rows, as a list of the API has them. */
const page = (url: URL): object => {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const next = from + 2 < rows.length ? String(from + 2) : null;
  return { items: rows.slice(from, from + 2), nextCursor: next };
};

const answerTo = (method: string, url: URL): object => {
  if (method === 'GET' && url.pathname === '/units') return page(url);
  return url.pathname === '/cases' ? { id: 'c-1', referrals: [{ number: 'r-7' }] } : {};
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const who = String(headers.authorization).replace('Bearer ', '');
      const body = Buffer.concat(chunks).toString('utf8');
      if (!url.startsWith('/units?'))
        requests.push(`${now.slice(0, 10)} ${who} ${method} ${url} ${body}`.trim());
      response.writeHead(url === '/refused' ? 422 : 200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(url === '/refused' ? { code: 'no' } : answerTo(method, new URL(url, 'http://x'))),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
});

beforeEach(() => {
  requests = [];
});

const historyOf = (happenings: readonly Happening[]): History => ({
  root: 'town',
  levels: { root: 'city', below: 'county' },
  zone: 'Asia/Shanghai',
  cast: { clerk: { subject: 'clerk', body: 'cgc-office', capacity: 'staff' } },
  reader: 'clerk',
  directory: import.meta.dirname,
  happenings,
});

/** Plays until noon of a day of 2026, in Beijing. */
const play = async (day: string, happenings: readonly Happening[]): Promise<string[]> => {
  const said: string[] = [];
  now = '2024-12-31T16:00:00.000Z';
  await playerOf(historyOf(happenings)).play({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: async ({ subject }: TokenClaims) => subject,
    advanceTo: async (instant) => {
      now = instant;
    },
    untilIdle: async () => {},
    now: () => now,
    until: `${day}T04:00:00.000Z`,
    progress: (text) => said.push(text),
  });
  return said;
};

test('what happened is played in order of time, as those who did it, whatever the order it is written in', async () => {
  const said = await play('2026-06-30', [
    { on: '{this}-03-01', say: 'the second of {year}', by: 'clerk', ask: 'POST /b' },
    { on: '{last}-03-01', by: 'staff of north', ask: 'POST /a', body: { on: '{on}', year: '{year}' } },
    { on: '{this}-03-01', hour: 8, by: 'slg-office of north', ask: 'POST /first' },
  ]);
  expect(requests).toEqual([
    '2025-03-01 staff-of-north POST /a {"on":"2025-03-01","year":2025}',
    '2026-03-01 slg-office-of-north POST /first',
    '2026-03-01 clerk POST /b',
  ]);
  expect(said).toEqual(['2026-03-01 the second of 2026']);
});

test('a happening of each year happens in both; one after the present has not happened', async () => {
  await play('2026-06-30', [
    { on: 'each 06-30', by: 'clerk', ask: 'POST /noted/{monthDay}' },
    { on: 'each 07-01', by: 'clerk', ask: 'POST /later' },
  ]);
  expect(requests).toEqual([
    '2025-06-30 clerk POST /noted/0630',
    '2025-07-01 clerk POST /later',
    '2026-06-30 clerk POST /noted/0630',
  ]);
});

test('days before the present never reach into last year', async () => {
  const late = { on: '{today-30}', by: 'clerk', ask: 'POST /late' };
  await play('2026-06-30', [late]);
  await play('2026-01-20', [late]);
  expect(requests.map((request) => request.slice(0, 10))).toEqual(['2026-05-31', '2026-01-06']);
});

test('an act of every row of a list is asked for once, page by page, but for those left out', async () => {
  await play('2026-06-30', [
    {
      ...{ on: '{last}-01-02', by: 'staff of {item.parent}', ask: 'POST /units/{item.id}' },
      each: { of: '/units', where: { kind: ['locality'] }, except: { parent: [null], id: ['south'] } },
    },
  ]);
  expect(requests).toEqual(['2025-01-02 staff-of-town POST /units/north']);
});

test('rows that are sent together go so many in a request, each in its list', async () => {
  await play('2026-06-30', [
    {
      ...{ on: '{last}-01-02', by: 'clerk', ask: 'POST /papers' },
      body: { on: '{on}', papers: [{ unit: '{item.id}' }] },
      each: { of: '/units', where: { kind: ['locality'] } },
      inOne: { list: 'papers', most: 2 },
    },
  ]);
  expect(requests).toEqual([
    '2025-01-02 clerk POST /papers {"on":"2025-01-02","papers":[{"unit":"north"},{"unit":"south"}]}',
    '2025-01-02 clerk POST /papers {"on":"2025-01-02","papers":[{"unit":"town"}]}',
  ]);
});

test('a file has a line for every row of its lists, under its titles', async () => {
  const each = { of: '/units', where: { kind: ['unit'] } };
  const of = [
    { line: '{item.id},{on}', each },
    { line: '{item.id},later', each },
  ];
  await play('2026-06-30', [
    { on: '{last}-01-02', by: 'clerk', ask: 'POST /file', lines: { header: 'unit,from', of } },
  ]);
  expect(requests).toEqual(['2025-01-02 clerk POST /file unit,from\nschool,2025-01-02\nschool,later']);
});

test('later happenings find what an earlier one remembered', async () => {
  await play('2026-06-30', [
    {
      ...{ on: '{last}-01-02', by: 'clerk', ask: 'POST /cases' },
      remember: { north: 'id', referral: 'referrals.0.number' },
    },
    { on: '{last}-01-03', by: 'clerk', ask: 'POST /cases/{north}/referrals/{referral}' },
  ]);
  expect(requests[1]).toBe('2025-01-03 clerk POST /cases/c-1/referrals/r-7');
});

test('a refusal ends the history and says what was refused; so does a value that nobody knows', async () => {
  const refused = { on: '{last}-01-02', by: 'clerk', ask: 'POST /refused' };
  await expect(play('2026-06-30', [refused])).rejects.toThrow('was refused: POST /refused: {"code":"no"}');
  await expect(play('2026-06-30', [{ ...refused, ask: 'POST /{who}' }])).rejects.toThrow(
    'does not know {who}',
  );
  await expect(play('2026-06-30', [{ ...refused, by: 'king' }])).rejects.toThrow('has no king');
});
