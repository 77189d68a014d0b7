import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyRoute, everythingWritten, send, tokenOf } from '../support/http-journey.ts';
import { prepare, ready, samples, wireOf } from '../support/http-samples/index.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import type { CityProcess } from '../support/journey-process.ts';

/** Every route that takes a document looks at its date (A10, A20–A24): nothing is done by a paper of a day to come. */

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

const withDate = (value: unknown, at: Place, date: string): unknown => {
  if (!isObject(value)) return value;
  const [key, ...rest] = at;
  if (key === undefined) return { number: value.number, date };
  const inner = withDate(value[key], rest, date);
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
      const body = withDate(of.sample.body, at, '2026-01-06');
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
