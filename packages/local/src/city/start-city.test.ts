import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../repository.ts';
import { writeSmallCity } from './small-city.fixture.ts';
import { type RunningCity, startCity } from './start-city.ts';

let directory = '';
let assembly = '';
let city: RunningCity;

beforeAll(() => {
  // Inside the repository, for the handlers to find its packages; git does not look there.
  mkdirSync(join(repository, '.jieti'), { recursive: true });
  directory = mkdtempSync(join(repository, '.jieti', 'test-'));
  assembly = writeSmallCity(directory);
});

afterAll(async () => {
  await city.stop();
  rmSync(directory, { recursive: true, force: true });
});

let running = '';

/** One city a process: the one before is ended first, unless it is the very one. */
const start = async (data: string): Promise<void> => {
  if (running === data) return;
  await city?.stop();
  running = data;
  const startAt = '2026-01-05T01:00:00.000Z';
  city = await startCity({
    city: 'small',
    dataDir: join(directory, data),
    empty: true,
    port: 0,
    assembly,
    startAt,
  });
};

const stop = async (): Promise<void> => {
  running = '';
  await city.stop();
};

const call = async (method: string, path: string, more: RequestInit = {}) => {
  const token = await city.token({ subject: 'clerk' });
  const answer = await fetch(`${city.url}${path}`, {
    method,
    ...more,
    headers: { authorization: `Bearer ${token}`, ...more.headers },
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: text ? JSON.parse(text) : undefined };
};

const put = (id: string) =>
  call('PUT', `/notes/${id}`, { body: 'text', headers: { 'content-type': 'text/plain' } });
const json = { 'content-type': 'application/json' };
const local = (path: string, body: unknown) =>
  call('POST', path, {
    body: JSON.stringify(body),
    headers: json,
  });

test('a fresh city has its register, brought in by its own office', async () => {
  await start('http');
  const { body } = await call('GET', '/notes/REGISTER');
  expect(body.csv).toContain('small,小城');
  expect(JSON.parse(body.by)).toEqual([
    { body: 'cgc-office', level: 'city', jurisdiction: 'small', capacity: 'director' },
  ]);
});

test('when a write has been answered, its effects on the bus and the machines are there', async () => {
  await start('effects');
  expect((await put('a')).status).toBe(201);
  expect((await call('GET', '/notes/copy-of-a')).status).toBe(200);
  expect(city.executions()).toMatchObject([
    { name: 'note-a', waitingUntil: expect.stringMatching(/^2026-02-04/) },
  ]);
});

test('29 days bring nothing, the 30th day brings the reminder, at its instant', async () => {
  await start('clock');
  const { at } = (await put('a')).body;
  await city.advanceBy('P29D');
  expect((await call('GET', '/notes/reminder-of-a')).status).toBe(404);
  const { body } = await local('/_local/clock', { advanceBy: 'P1D' });
  expect(body).toEqual({ now: expect.any(String), ran: 1 });
  const due = new Date(Date.parse(at) + 30 * 86_400_000).toISOString();
  expect((await call('GET', '/notes/reminder-of-a')).body.at).toBe(due);
  expect(city.executions()).toEqual([]);
});

test('the weekly schedule runs by the city clock', async () => {
  await start('weekly');
  await city.advanceTo('2026-01-11T17:00:00.000Z');
  expect((await call('GET', '/notes/last-sweep')).body).toMatchObject({
    input: {},
    at: '2026-01-11T17:00:00.000Z',
  });
});

test('after a restart the timers are back, the clock goes on, and what passed meanwhile is acted on at start', async () => {
  await start('restart');
  await put('a');
  await city.advanceBy('P29D');
  const before = city.now();
  await stop();
  await start('restart');
  expect(city.now() >= before).toBe(true);
  expect((await call('GET', '/notes/last-sweep')).body.input).toEqual({ rebuild: true });
  expect(city.executions()).toMatchObject([{ name: 'note-a', waitingUntil: expect.any(String) }]);
  await city.advanceBy('P1D');
  expect((await call('GET', '/notes/reminder-of-a')).status).toBe(200);
});

test('two cities cannot share a data directory, and a port that is taken is said at once', async () => {
  await start('shared');
  const other = { city: 'small', dataDir: join(directory, 'shared'), empty: true, port: 0, assembly };
  await expect(startCity(other)).rejects.toThrow(/in use by process/);
  const port = Number(new URL(city.url).port);
  await expect(startCity({ ...other, dataDir: join(directory, 'third'), port })).rejects.toThrow(
    /EADDRINUSE/,
  );
  await stop();
  await expect(startCity({ ...other, city: 'elsewhere' })).rejects.toThrow(/holds the city 'small'/);
});

test('bad requests get the right problem, in the language asked for, and never a stack', async () => {
  await start('http');
  const english = { headers: { 'accept-language': 'en-GB' } };
  const cases: [string, () => ReturnType<typeof call>, number, string][] = [
    ['unknown path', () => call('GET', '/nowhere', english), 404, 'Not found'],
    ['unknown path in Chinese', () => call('GET', '/nowhere'), 404, '没有找到'],
    [
      'a method it does not take',
      () => call('DELETE', '/notes/a', english),
      405,
      'This path does not take this method',
    ],
    ['no token', () => call('GET', '/notes/a', { headers: { authorization: '' } }), 401, '需要有效的令牌'],
    ['a broken handler', () => call('PUT', '/notes/broken', english), 500, 'Something went wrong inside'],
    ['too large', () => call('PUT', '/notes/a', { body: 'x'.repeat(6_000_001) }), 413, '请求体过大'],
    [
      'a clock that runs backwards',
      () => local('/_local/clock', { advanceTo: '2025-01-01T00:00:00Z' }),
      422,
      '输入有误',
    ],
    ['a duration that is none', () => local('/_local/clock', { advanceBy: 'soon' }), 422, '输入有误'],
    ['an absurd advance', () => local('/_local/clock', { advanceBy: 'P900Y' }), 422, '输入有误'],
    ['an unknown field', () => local('/_local/clock', { advanceBy: 'P1D', why: 'x' }), 422, '输入有误'],
    [
      'an unknown office',
      () => local('/_local/tokens', { subject: 's', offices: [{ body: 'x' }] }),
      422,
      '输入有误',
    ],
    [
      'no JSON',
      () => call('POST', '/_local/tokens', { body: '{', headers: json }),
      400,
      '请求体的格式不能解析',
    ],
    ['an unknown local path', () => local('/_local/nothing', {}), 404, '没有找到'],
  ];
  for (const [what, ask, status, title] of cases) {
    const { status: got, headers, body, text } = await ask();
    expect([what, got, body?.title]).toEqual([what, status, title]);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(text).not.toMatch(/secret detail|\.ts:|node_modules/);
  }
  expect((await call('GET', '/notes/a')).status).toBe(404);
});

test('a body that is not text arrives whole', async () => {
  await start('http');
  const bytes = new Uint8Array([0x50, 0x4b, 0xff, 0x00]);
  const { body } = await call('PUT', '/notes/xlsx', {
    body: bytes,
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
  expect(body.isBase64Encoded).toBe(true);
  expect([...Buffer.from(body.text, 'base64')]).toEqual([...bytes]);
});

test('HEAD is GET without a body; OPTIONS says what a path takes', async () => {
  await start('http');
  const head = await call('HEAD', '/notes/REGISTER');
  expect([head.status, head.text]).toEqual([200, '']);
  const options = await call('OPTIONS', '/notes/REGISTER');
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PUT, OPTIONS']);
});

test('the local interface answers the clock and tokens that work', async () => {
  await start('http');
  expect((await call('GET', '/_local/clock')).body).toEqual({
    now: expect.any(String),
    zone: 'Asia/Shanghai',
  });
  const offices = [{ body: 'slg', level: 'city', jurisdiction: 'small', capacity: 'head' }];
  const { status, body } = await local('/_local/tokens', { subject: 's', offices, units: ['u'] });
  expect(status).toBe(201);
  const answer = await fetch(`${city.url}/notes/REGISTER`, {
    headers: { authorization: `Bearer ${body.token}` },
  });
  expect(answer.status).toBe(200);
  expect((await call('GET', '/_local/executions')).body).toMatchObject({
    items: expect.any(Array),
    nextCursor: null,
  });
});

test('a history is played in virtual time from 1 January of last year, and ends at the present', async () => {
  await stop();
  const begun: string[] = [];
  city = await startCity({
    city: 'small',
    dataDir: join(directory, 'history'),
    empty: false,
    port: 0,
    assembly,
    history: {
      play: async ({ url, token, now, advanceTo, until, progress }) => {
        begun.push(now());
        await advanceTo(`${Number(until.slice(0, 4)) - 1}-03-01T00:00:00.000Z`);
        const headers = { authorization: `Bearer ${await token({ subject: 'h' })}` };
        const answer = await fetch(`${url}/notes/old`, { method: 'PUT', headers });
        progress(`noted: ${answer.status}`);
      },
    },
    progress: (text) => void begun.push(text),
  });
  expect(begun.find((text) => /^\d{4}-12-31T16:00:0/.test(text))).toBeDefined();
  expect(begun).toContain('noted: 201');
  expect((await call('GET', '/notes/old')).body.at).toMatch(/^\d{4}-03-01T00:00:0/);
  expect((await call('GET', '/notes/reminder-of-old')).body.at).toMatch(/^\d{4}-03-31T00:00:0/);
  expect(Math.abs(Date.parse(city.now()) - Date.now())).toBeLessThan(5);
});
