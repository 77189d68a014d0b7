import { routes as casesRoutes } from '@jieti/cases/contract';
import { routes as lettersRoutes } from '@jieti/letters/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyRoute, everythingWritten, itemsOf, send, tokenOf } from '../support/http-journey.ts';
import { prepare, ready, samples, wireOf } from '../support/http-samples/index.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import type { CityProcess } from '../support/journey-process.ts';

/**
 * Every route that takes a document looks at its date and its number (A10, A20–A24): nothing is done by a paper of a day to come, nor by
 * one whose number carries something else of its issuer.
 */

type Place = readonly (string | number)[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Where documents stand in a body: whatever has a number and a date. */
const documentsIn = (value: unknown, at: Place = []): readonly Place[] => {
  if (!isObject(value)) return [];
  if (typeof value.number === 'string' && typeof value.date === 'string') return [at];
  return Object.entries(value).flatMap(([key, inner]) =>
    documentsIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
};

/** True of a schema that has a document somewhere: an object of a number and a date. */
const takesDocument = (schema: unknown): boolean => {
  if (!isObject(schema)) return false;
  const { properties } = schema;
  if (isObject(properties) && 'number' in properties && 'date' in properties) return true;
  return Object.values(schema).some(takesDocument);
};

/** The body with another number, or another date, in the document at a place. */
const withDocument = (value: unknown, at: Place, change: { number?: string; date?: string }): unknown => {
  if (!isObject(value)) return value;
  const [key, ...rest] = at;
  if (key === undefined) return { number: value.number, date: value.date, ...change };
  const inner = withDocument(value[key], rest, change);
  if (Array.isArray(value)) return value.map((one, n) => (n === key ? inner : one));
  return { ...value, [key]: inner };
};

const taking = [...everyRoute]
  .filter(([, { method, body }]) => {
    if (method === 'GET' || !body) return false;
    return takesDocument(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }));
  })
  .map(([key]) => key);

const cases = taking.flatMap((key) => documentsIn(samples[key]?.body).map((at) => [key, at] as const));

/** Documents that a sample leaves out, as they need not be there; looked at by the test named. */
const elsewhere: Readonly<Record<string, string>> = {
  'POST /inspections/{id}/findings': 'services/letters/src/inspections/inspections.test.ts',
};

let city: CityProcess;
beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await prepare(city);
});
afterAll(endAll);

test('every route that takes a document has one in its sample, or names the test that looks at it', () => {
  const without = taking.filter((key) => documentsIn(samples[key]?.body).length === 0);
  expect(without).toEqual(Object.keys(elsewhere));
});

describe('a document of tomorrow', () => {
  test.each(cases.map(([key, at]) => [key, at.join('/'), at] as const))(
    '%s refuses it at %s, and nothing is written',
    async (key, _, at) => {
      const of = await ready(city, key);
      const body = withDocument(of.sample.body, at, { date: '2026-01-06' });
      const request = { ...wireOf(of), body: JSON.stringify(body), token: await tokenOf(city, of.sample.as) };
      const before = everythingWritten(city);
      const reply = await send(city, request);
      // Of many letters each is answered for by itself.
      const answer = Array.isArray(reply.body.items) ? reply.body.items[0].problem : reply.body;
      const pointers = (answer?.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
      expect(pointers, reply.text).toContainEqual(expect.stringMatching(/date$/));
      if (!Array.isArray(reply.body.items)) expect(everythingWritten(city)).toBe(before);
    },
  );
});

/** Papers of others, which the system cites and does not count: it does not know who numbers them. */
const cited: Readonly<Record<string, string>> = {
  'POST /cases/{id}/referrals/{n}/outcome document': 'of the organ that it was referred to',
  'POST /liabilities document': 'a judgment',
  'POST /liabilities/{id}/outcomes document': 'a judgment',
  'PUT /work-calendars/{year} document': 'the notice of the state',
  'POST /units/{unitId}/posts/{postId}/corrections document': 'of whoever appoints',
  'POST /commendations document': 'of the state or the province',
  'POST /years/{year}/events document': 'of whoever establishes the event',
  'POST /years/{year}/events/{id}/correction document': 'of whoever establishes the event',
  'POST /years/{year}/events/{id}/withdrawal document': 'of whoever establishes that it was none',
};

const serviceOf = (key: string): string => {
  const isOf = (routes: object) => Object.values(routes).some((route) => route === everyRoute.get(key));
  if (isOf(lettersRoutes)) return 'letters';
  return isOf(casesRoutes) ? 'cases' : 'evaluation';
};

/** A number that an act put on record. */
interface Used {
  readonly key: string;
  readonly at: Place;
  readonly service: string;
  readonly issuer: string;
  readonly number: string;
}
const used: Used[] = [];

/** The issuer under which a number stands on record, in the table of whichever service; null where it stands nowhere. */
const issuerOf = (number: string): string | null => {
  const items = itemsOf(city, 'DOCUMENT#').filter((text) => text.includes(number));
  return items.map((text) => /DOCUMENT#([\w-]+@[\w-]+)/.exec(text)?.[1])[0] ?? null;
};

/** Sends a sample with this number in one of its documents; of many letters the answer for the one. */
const sendNumbered = async (key: string, at: Place, number: string) => {
  const of = await ready(city, key);
  const body = JSON.stringify(withDocument(of.sample.body, at, { number }));
  const reply = await send(city, { ...wireOf(of), body, token: await tokenOf(city, of.sample.as) });
  const problem = Array.isArray(reply.body.items) ? reply.body.items[0].problem : reply.body;
  return { reply, done: reply.status < 300 && !problem?.code, problem };
};

describe('the number of a document', () => {
  test.each(cases.map(([key, at], n) => [key, at.join('/'), at, `试字第${n + 1}件`] as const))(
    '%s puts it on record at %s for its issuer, but for what others issued',
    async (key, place, at, number) => {
      const { reply, done } = await sendNumbered(key, at, number);
      expect(done, reply.text).toBe(true);
      const issuer = issuerOf(number);
      expect(issuer === null).toBe(`${key} ${place}` in cited);
      if (issuer) used.push({ key, at, service: serviceOf(key), issuer, number });
    },
  );

  test('once used it is refused for another act of its issuer, and what used it is named', async () => {
    const isAgain = ({ key }: Used): boolean => !samples[key]?.once && !key.includes(':');
    const pairs = used.flatMap((one) => {
      const other = used.find(
        (two) =>
          isAgain(two) && two.key !== one.key && two.service === one.service && two.issuer === one.issuer,
      );
      return other ? [[one, other] as const] : [];
    });
    expect(new Set(pairs.map(([{ service }]) => service))).toEqual(
      new Set(['letters', 'cases', 'evaluation']),
    );
    const wrong: string[] = [];
    for (const [one, other] of pairs) {
      const { problem } = await sendNumbered(other.key, other.at, one.number);
      const pointers = (problem?.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
      const isNamed = problem?.code === 'document-number-used' && problem.title.includes(one.number);
      if (!isNamed || !pointers.includes(`/${other.at.join('/')}/number`))
        wrong.push(`${one.key}, then ${other.key}: ${problem?.code} ${pointers.join()}`);
    }
    expect(wrong).toEqual([]);
  });
});
