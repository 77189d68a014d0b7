import { mayBeLeftOut } from '@jieti/lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  canonical,
  done,
  everyRoute,
  everythingWritten,
  type Request,
  send,
  tokenOf,
  writesSoFar,
} from '../support/http-journey.ts';
import {
  countPlaces,
  isFreeText,
  ofWrongType,
  putAt,
  replacing,
  sayingOtherwise,
  withUnknownFields,
} from '../support/http-mutants.ts';
import { people } from '../support/http-people.ts';
import { mustRefuse, type Refusal } from '../support/http-problem.ts';
import {
  askOf,
  prepare,
  type Ready,
  ready,
  samples,
  whereOf,
  wireOf,
} from '../support/http-samples/index.ts';
import { badTokens } from '../support/http-tokens.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const keys = [...everyRoute.keys()];
const bodyOf = (key: string) => everyRoute.get(key)?.body;
/** What a route may be asked for. */
const queriesOf = (key: string): string[] => {
  const query = everyRoute.get(key)?.query;
  return query && 'shape' in query ? Object.keys(Object(query.shape)) : [];
};
const isJson = (key: string) =>
  (everyRoute.get(key)?.consumes ?? ['application/json']).includes('application/json');
/** A text that is well formed may be an id nobody has, or an office the caller does not hold. */
const nobodysOrBad = [403, 404, 422];

const writes = keys.filter((key) => !key.startsWith('GET '));
const carrying = keys.filter((key) => bodyOf(key));
const jsonRoutes = carrying.filter(isJson);
/** Where a body may be left out, nothing at all is as good as one. */
const needingBody = jsonRoutes.filter((key) => {
  const body = bodyOf(key);
  return body !== undefined && !mayBeLeftOut(body);
});
const bare = writes.filter((key) => !bodyOf(key));

let city: CityProcess;
const made = new Map<string, Ready>();
let before = '';

beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await prepare(city);
  for (const key of keys) made.set(key, await ready(city, key));
  before = everythingWritten(city);
});
afterAll(endAll);

const of = (key: string): Ready => {
  const found = made.get(key);
  if (!found) throw new Error(`${key} is not prepared`);
  return found;
};

/** The sample of a route, by who may do it, as it goes over the wire. */
const good = async (key: string): Promise<Request> => {
  const sample = of(key);
  return { ...wireOf(sample), token: await tokenOf(city, sample.sample.as) };
};

const refuse = async (key: string, change: Partial<Request>, refusal: Refusal, what: string) => {
  const request = await good(key);
  const headers = { ...request.headers, ...change.headers };
  return mustRefuse(city, { ...request, ...change, headers }, refusal, `${key}: ${what}`);
};

/** An id as such a record would have it. */
const idOfNobody = (key: string): string => {
  if (key.includes(' /commendation-plans')) return 'yearly-advanced-2199';
  if (key.includes(' /letters')) return '2026-nowhere';
  if (key.includes('/events/')) return 'qianxi.nowhere';
  return key.includes(' /reports') ? '2026-cgc-to-cgc-nowhere' : 'nowhere';
};

const pointersIn = (reply: { body: { errors?: readonly { pointer: string }[] } }) =>
  (reply.body.errors ?? []).map(({ pointer }) => pointer);

test('every route has a good sample, and there is no sample without its route', () => {
  expect(Object.keys(samples).toSorted()).toEqual(keys.toSorted());
});

test.each(needingBody)('%s needs a body: nothing at all is refused with 400', async (key) => {
  await refuse(key, { body: '' }, { status: 400, code: 'malformed-json' }, 'nothing at all');
});

describe.each(jsonRoutes)('%s takes a body and refuses', (key) => {
  test.each([
    ['half an object', '{"a":'],
    ['a comment', '// {}'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
    ['NaN', 'NaN'],
  ])('%s: 400', async (what, body) => {
    await refuse(key, { body }, { status: 400, code: 'malformed-json' }, what);
  });

  test.each([
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '1e309'],
    ['a text', '"text"'],
    ['an empty object', '{}'],
    ['only what it does not know', '{"__proto__":{"admin":true},"constructor":1}'],
  ])('%s: 422', async (what, body) => {
    await refuse(key, { body }, { status: 422, code: 'invalid-input' }, what);
  });

  test('each object with a field that nobody knows: 422, and it is named', async () => {
    for (const { pointer, body } of withUnknownFields(of(key).sample.body)) {
      const reply = await refuse(
        key,
        { body: JSON.stringify(body) },
        { status: 422 },
        `unknown at ${pointer}`,
      );
      expect(JSON.stringify(reply.body.errors), `${key} ${pointer}`).toContain('surprise');
    }
  });

  test('each field of another type: 422, and it is named', async () => {
    for (const { pointer, body } of replacing(of(key).sample.body, ofWrongType)) {
      const reply = await refuse(
        key,
        { body: JSON.stringify(body) },
        { status: 422 },
        `wrong type at ${pointer}`,
      );
      expect(
        pointersIn(reply).some((at) => at.startsWith(pointer)),
        `${pointer} in ${reply.text}`,
      ).toBe(true);
    }
  });

  test('each text too long by far, empty, or no text: refused', async () => {
    for (const absurd of ['长'.repeat(30_000), '', '   ', '\ud800']) {
      for (const { pointer, body } of replacing(of(key).sample.body, (v) =>
        typeof v === 'string' ? absurd : undefined,
      ))
        await refuse(
          key,
          { body: JSON.stringify(body) },
          { status: nobodysOrBad },
          `${absurd.slice(0, 3)} at ${pointer}`,
        );
    }
  });

  test('an identity or a mobile number in any text: 422, and it is named', async () => {
    for (const number of [
      '13812345678',
      '130203198001011234',
      '+86 138 1234 5678',
      '１３８１２３４５６７８',
    ]) {
      for (const { pointer, body } of replacing(of(key).sample.body, (v) =>
        isFreeText(v) ? `${v},电话${number}` : undefined,
      )) {
        const reply = await refuse(
          key,
          { body: JSON.stringify(body) },
          { status: 422 },
          `${number} at ${pointer}`,
        );
        expect(reply.body.errors, pointer).toMatchObject([{ pointer, code: 'personal-number' }]);
      }
      for (const { pointer, body } of replacing(of(key).sample.body, (v) =>
        typeof v === 'string' ? number : undefined,
      ))
        await refuse(
          key,
          { body: JSON.stringify(body) },
          { status: nobodysOrBad },
          `${number} alone at ${pointer}`,
        );
    }
  });

  test('nesting of 10,000: 4xx', async () => {
    const deep = (open: string, close: string) => `${open.repeat(10_000)}1${close.repeat(10_000)}`;
    for (const body of [deep('[', ']'), deep('{"a":', '}')])
      await refuse(key, { body }, { status: [400, 422] }, 'deep');
    for (const { pointer, body } of replacing(of(key).sample.body, () => 'DEEP')) {
      const text = JSON.stringify(body).replace('"DEEP"', deep('[', ']'));
      await refuse(key, { body: text }, { status: [400, 422] }, `deep at ${pointer}`);
    }
  });

  test('what is no JSON by its content type: 415', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data', ''])
      await refuse(key, { headers: { 'content-type': type } }, { status: 415 }, type);
  });
});

describe.each(carrying)('%s refuses a body too large', (key) => {
  const most = everyRoute.get(key)?.maxBytes ?? 256 * 1024;
  test.each([
    ['a byte more than it takes', most + 1],
    ['300 KB, or as much more than it takes', most + 44 * 1024],
    ['7 MB', 7_000_000],
  ])('%s: 413', async (what, bytes) => {
    await refuse(key, { body: 'x'.repeat(bytes) }, { status: 413, code: 'too-large' }, what);
    const body = JSON.stringify({ a: 'x'.repeat(bytes) });
    if (bytes < 7_000_000)
      await refuse(key, { body }, { status: 413, code: 'too-large' }, `${what}, as JSON`);
  });
});

describe.each(bare)('%s takes no body, and so', (key) => {
  test('a body that says something is refused and not passed over', async () => {
    await refuse(key, { body: '{"units":["qianxi"]}' }, { status: 422 }, 'a body');
    await refuse(key, { body: '[]' }, { status: 422 }, 'an array');
    await refuse(key, { body: '{"a":' }, { status: 400 }, 'half an object');
    await refuse(key, { body: 'x'.repeat(300_000) }, { status: 413 }, '300 KB');
  });
});

describe.each(keys)('%s refuses', (key) => {
  const query = samples[key]?.query ?? '';
  const at = async (search: string) => {
    const { path } = await good(key);
    return `${path.split('?')[0]}?${search}`;
  };

  test('a query that nobody knows: 422', async () => {
    for (const more of ['surprise=1', '__proto__=1', 'DRYRUN=true', 'page=2']) {
      const path = await at(`${query}${query && '&'}${more}`);
      await refuse(key, { path }, { status: 422 }, more);
    }
  });

  test('each member of its query when absurd: 4xx', async () => {
    for (const [name, value] of new URLSearchParams(query)) {
      // Twice the same name arrives joined by a comma, which only a text may hold.
      const twice = name === 'purpose' ? [] : [`${value},${value}`];
      for (const absurd of ['x'.repeat(5000), '\0', '', ...twice]) {
        const search = new URLSearchParams(query);
        search.set(name, absurd);
        await refuse(
          key,
          { path: await at(search.toString()) },
          { status: 422 },
          `${name}=${absurd.slice(0, 20)}`,
        );
      }
    }
  });

  test('a place that is none: 422, where one may be named', async () => {
    if (!queriesOf(key).includes('under')) return;
    const others = new URLSearchParams(query);
    others.delete('under');
    for (const absurd of ['x'.repeat(5000), '\0', '', 'qianxi,yutian', 'Qian Xi', '../qianxi', '迁西']) {
      const search = new URLSearchParams(others);
      search.set('under', absurd);
      const path = await at(search.toString());
      await refuse(key, { path }, { status: 422 }, `under=${absurd.slice(0, 20)}`);
    }
  });

  test('to write for a place that nobody has, or that evaluates nobody (A10): 404 or 422', async () => {
    if (!writes.includes(key) || !queriesOf(key).includes('under')) return;
    for (const place of ['nowhere', 'qianxi-town', 'ts-health']) {
      const path = await at(`${query}${query && '&'}under=${place}`);
      await refuse(key, { path }, { status: [404, 422] }, `under=${place}`);
    }
  });

  test('cursors and limits out of range: 4xx, where it is a list', async () => {
    if (!queriesOf(key).includes('cursor')) return;
    const paged = (more: string) => at(`${query}${query && '&'}${more}`);
    for (const limit of ['0', '-1', '201', '1.5', 'all', '1e9'])
      await refuse(key, { path: await paged(`limit=${limit}`) }, { status: 422 }, `limit=${limit}`);
    const forged = Buffer.from('{"PK":"CASE#x","SK":"CASE"}').toString('base64url');
    for (const cursor of ['nonsense', 'e30', forged, 'W10', 'bnVsbA'])
      await refuse(
        key,
        { path: await paged(`cursor=${cursor}`) },
        { status: 400, code: 'invalid-cursor' },
        cursor,
      );
    const long = await paged(`cursor=${'a'.repeat(2001)}`);
    await refuse(key, { path: long }, { status: 422 }, 'a long cursor');
  });

  const withId = async (name: string, id: string): Promise<Partial<Request>> => {
    const [, ...path] = whereOf(of(key), { [name]: id }).split(' ');
    return { path: path.join(' ') };
  };

  /** A client makes `findings/../history` of it, which is the inspection’s own history; of a post likewise the unit’s, of a review the result’s. */
  const collapsing: Readonly<Record<string, string>> = {
    'GET /inspections/{id}/findings/{n}/history': 'n',
    'GET /units/{unitId}/posts/{postId}/history': 'postId',
    'GET /years/{year}/results/{unitId}/reviews/{n}/history': 'n',
  };

  test('ids that are absurd: 4xx', async () => {
    for (const name of Object.keys(of(key).params)) {
      const collapses = collapsing[key] === name;
      for (const absurd of ['x'.repeat(5000), '..', '%00', 'a b', '\u202e', "' or 1=1", '-1'].filter(
        (one) => !(collapses && one === '..'),
      ))
        await refuse(
          key,
          await withId(name, absurd),
          { status: [404, 422] },
          `${name}=${absurd.slice(0, 20)}`,
        );
    }
  });

  test('ids that nobody has: 404', async () => {
    const unknown: Readonly<Record<string, string>> = {
      n: '999',
      // To put a plan that is not there is to draw it up, and a unit to enter it.
      ...(key !== 'PUT /commendation-plans/{id}' && { id: idOfNobody(key) }),
      ...(key !== 'PUT /units/{unitId}' && { unitId: 'nowhere' }),
    };
    for (const [name, id] of Object.entries(unknown).filter((entry) => entry[0] in of(key).params))
      await refuse(key, await withId(name, id), { status: 404, code: 'not-found' }, `${name}=${id}`);
  });

  test('every token that is not a good one of this city: 401', async () => {
    const all = badTokens(city, await tokenOf(city, of(key).sample.as));
    for (const [what, token] of Object.entries(all))
      await refuse(
        key,
        { token: undefined, headers: token ? { authorization: `Bearer ${token}` } : {} },
        { status: 401, code: 'unauthenticated' },
        what,
      );
    const token = await tokenOf(city, of(key).sample.as);
    for (const authorization of [`Basic ${token}`, `Bearer ${token} ${token}`, 'Bearer'])
      await refuse(
        key,
        { token: undefined, headers: { authorization } },
        { status: 401 },
        authorization.slice(0, 10),
      );
  });

  test('a personal number in a text of its query: 422', async () => {
    if (!queriesOf(key).includes('purpose')) return;
    const search = new URLSearchParams(query);
    search.set('purpose', '评优,电话13812345678');
    await refuse(key, { path: await at(search.toString()) }, { status: 422 }, 'purpose');
  });

  test('a bad token before a bad body', async () => {
    if (!bodyOf(key)) return;
    await refuse(key, { token: 'nonsense', body: '{"a":' }, { status: 401 }, 'both');
  });
});

describe.each(writes)('%s', (key) => {
  test('by an office that sees everything and may not do it: 403, with the article', async () => {
    // A draft and the events of a year are hidden from finance; of those who see it the commission may not do what its office does.
    // Finance pays rewards, and so records them.
    const onlooker = /\/reviews|\/events\/|\/grants$/.test(key) ? people.cgcDirector : people.finance;
    const token = await tokenOf(city, onlooker);
    const reply = await refuse(key, { token }, { status: 403 }, onlooker.subject);
    const { articles } = reply.body;
    expect(articles, reply.text).toEqual(expect.arrayContaining([expect.stringMatching(/^A\d+$/)]));
  });

  test('with an Idempotency-Key that is none: 422', async () => {
    for (const bad of ['a b', 'x'.repeat(129)])
      await refuse(key, { headers: { 'idempotency-key': bad } }, { status: 422 }, bad.slice(0, 9));
  });

  test('with an If-Match that is none, or is stale: 412', async () => {
    for (const bad of ['abc', '"x"', '"-1"', '"999"', 'W/"998"'])
      await refuse(key, { headers: { 'if-match': bad } }, { status: 412, code: 'precondition-failed' }, bad);
  });
});

describe('a register with three bad rows (A3)', () => {
  const header = 'id,nameZh,nameEn,kind,level,parent,affiliation,group';
  const rows = [
    'ts-a,市甲局,Bureau A,department,city,tangshan,local,government',
    'Bad Id,市乙局,Bureau B,department,city,tangshan,local,government',
    'ts-c,市丙局,Bureau C,department,city,nowhere,local,government',
    'ts-d,市丁局,Bureau D,ministry,city,tangshan,local,government',
    'ts-e,市戊局,Bureau E,department,city,tangshan,local,government',
  ];

  test('imports nothing and names the three', async () => {
    const reply = await refuse(
      'POST /units:import',
      { body: [header, ...rows].join('\n') },
      { status: 422, code: 'invalid-input' },
      'three bad rows',
    );
    expect(pointersIn(reply)).toEqual(['/rows/3/id', '/rows/4/parent', '/rows/5/kind']);
    for (const { detail } of reply.body.errors) expect(detail).toMatch(/^Row [345]/);
    for (const id of ['ts-a', 'ts-e'])
      expect((await ask(city, people.cityOffice, `GET /units/${id}`)).status).toBe(404);
  });

  test('a personal number in a name, twice the same unit, a broken quote, another encoding, nothing: 422', async () => {
    const [first = ''] = rows;
    const files = [
      [header, first.replace('市甲局', '张三13812345678')],
      [header, first, first],
      [header, `${first}"x`, '"'],
      [header, first.replace('Bureau A', '\uFFFD')],
      [header],
      ['id;nameZh', first],
      [],
    ];
    for (const file of files)
      await refuse('POST /units:import', { body: file.join('\n') }, { status: 422 }, file.join('/'));
  });

  test('scores with three bad rows: nothing is taken over, the three are named (A10)', async () => {
    const csv = [
      'unit,indicator,score',
      'qianxi,order,90',
      'nowhere,order,90',
      'qianxi,charm,90',
      'yutian,order,101',
    ].join('\n');
    const reply = await refuse(
      'POST /years/{year}/scores',
      { body: csv, headers: { 'content-type': 'text/csv' } },
      { status: 422 },
      'three bad scores',
    );
    expect(pointersIn(reply).toSorted()).toEqual(['/rows/3/unit', '/rows/4/indicator', '/rows/5/score']);
  });
});

test('after all that, nothing that is written down has changed', () => {
  expect(everythingWritten(city)).toBe(before);
});

describe.each(writes)('%s done well, with a key', (key) => {
  test('is done once; the same key gives the same answer, and no other request', async () => {
    const sample = of(key);
    const headers = { 'idempotency-key': `key of ${key}`.replaceAll(/[^!-~]/g, '-') };
    // A copy: what a sample's paper is read anew for has another number.
    const asking = structuredClone({ ...askOf(sample), headers });
    const once = await done(city, sample.sample.as, whereOf(sample), asking);
    await advance(city, 'PT1S');
    const written = writesSoFar(city);
    const twice = await done(city, sample.sample.as, whereOf(sample), asking);
    expect([twice.status, canonical(twice.body)]).toEqual([once.status, canonical(once.body)]);
    expect(twice.headers.get('etag')).toBe(once.headers.get('etag'));
    expect(writesSoFar(city)).toBe(written);
    const request = await good(key);
    const change = bodyOf(key)
      ? { body: sayingOtherwise(String(request.body)) }
      : { path: request.path.replace(/\d{4}/, '2025') };
    const more = { ...change, headers };
    await refuse(
      key,
      more,
      { status: 422, code: 'idempotency-key-reused' },
      'another request under the same key',
    );
  });
});

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '\ud800',
    '\u0000',
    '__proto__',
    'constructor',
    'toString',
    '2999-12-31',
    '1900-01-01',
    '9999-12-31',
    '0001-01-01',
    'P99Y',
    'P0D',
    'P9999D',
    '18.99',
    '18.04',
    -1,
    1e308,
    0.1,
    Number.MAX_SAFE_INTEGER,
    '999999999999',
    [],
    {},
    [[]],
    { constructor: { statement: '一', evidence: '二' } },
    'tangshan',
    'yutian',
    ['constructor'],
    Array.from({ length: 300 }, () => 'a'),
  ),
);

describe.each(writes)('%s, given anything', (key) => {
  const fuzzed = async (request: Request): Promise<void> => {
    const before = writesSoFar(city);
    const reply = await send(city, request);
    expect(reply.status, `${reply.text} for ${String(request.body).slice(0, 500)}`).toBeLessThan(500);
    if (reply.status < 400) {
      // What it set off may still be writing.
      await advance(city, 'PT1S');
      return;
    }
    expect(reply.headers.get('content-type')).toMatch(/problem\+json/);
    expect(writesSoFar(city), String(request.body).slice(0, 500)).toBe(before);
  };

  test('bytes, JSON or a good body with anything anywhere, never fails on our side', async () => {
    made.set(key, samples[key]?.once ? of(key) : await ready(city, key));
    const request = await good(key);
    const { body } = of(key).sample;
    const mutant = fc
      .tuple(fc.nat({ max: Math.max(0, countPlaces(body) - 1) }), strange)
      .map(([place, value]) => JSON.stringify(putAt(body, place, value)) ?? 'null');
    const bytes = fc.uint8Array({ maxLength: 200 }).map((b) => new Uint8Array(b));
    const any = fc.oneof(
      { weight: 4, arbitrary: mutant },
      { weight: 1, arbitrary: fc.json() },
      { weight: 1, arbitrary: bytes },
    );
    await fc.assert(
      fc.asyncProperty(any, async (sent) => fuzzed({ ...request, body: sent })),
      { numRuns: 60, seed: 20260105 },
    );
  });
});

test('the city is still well, and has said nothing of faults', async () => {
  expect((await done(city, people.cityOffice, 'GET /units/qianxi')).status).toBe(200);
  expect(city.said()).not.toMatch(/FAULT|unexpected/);
});
