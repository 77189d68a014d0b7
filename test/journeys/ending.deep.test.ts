import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { imposed, proposed, readCase } from '../support/http-case.ts';
import { ledgerOf } from '../support/http-ledger.ts';
import { emptyCity, endAll, startOn } from '../support/journey-city.ts';
import { executionsOf, now } from '../support/journey-clock.ts';
import { decide } from '../support/journey-crash.ts';
import { survivors } from '../support/journey-process.ts';

afterEach(endAll);

const start = '2026-01-05T01:00:00.000Z';

test('Ctrl-C ends the city with code 0 and leaves no process behind; the next start serves the same, from a path with a space in it', async () => {
  const first = await emptyCity(start);
  expect(first.dataDir).toContain(' ');
  const id = await imposed(first, 'qianxi');
  const before = { case: await readCase(first, id), ledger: await ledgerOf(first, id) };
  const timers = await executionsOf(first, id);
  const family = first.family();
  expect(family.length).toBeGreaterThan(1);

  expect(await first.interrupt()).toEqual({ code: 0, signal: null });
  expect(await survivors(family)).toEqual([]);

  const second = await startOn(first.dataDir);
  expect({ case: await readCase(second, id), ledger: await ledgerOf(second, id) }).toEqual(before);
  const inputs = (items: typeof timers) => items.map(({ input, waitingUntil }) => ({ input, waitingUntil }));
  expect(inputs(await executionsOf(second, id))).toEqual(inputs(timers));
});

test('Ctrl-C while a decision is under way: it is there whole or not at all, and the same request completes it', async () => {
  const first = await emptyCity(start);
  const id = await proposed(first, 'qianxi');
  const heard = decide(first, id).then(
    ({ body }) => body,
    () => null,
  );
  // Long enough for the request to have reached the city, mostly; it must hold whenever it comes.
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await first.interrupt()).toEqual({ code: 0, signal: null });
  const answer = await heard;
  const second = await startOn(first.dataDir);
  const { status } = await readCase(second, id);
  expect(answer === null ? ['proposed', 'in-force'] : ['in-force']).toContain(status);
  const again = await decide(second, id);
  expect(again.body).toEqual(answer ?? again.body);
  expect((await ledgerOf(second, id)).entries).toHaveLength(4);
});

test('the clock of a city that was ended goes on where it was, never backwards', async () => {
  const first = await emptyCity('2029-06-01T01:00:00.000Z');
  const before = await now(first);
  await first.interrupt();
  expect((await now(await startOn(first.dataDir))) >= before).toBe(true);
});

test('a fresh city started at an instant is there after a new start too, though nobody advanced its clock', async () => {
  const asked = await emptyCity(start);
  await asked.interrupt();
  const dataDir = join(asked.dataDir, '..', 'a fresh city');
  const first = await startOn(dataDir, { JIETI_START_AT: '2029-06-01T01:00:00.000Z' });
  await first.interrupt();
  expect((await now(await startOn(dataDir))) >= '2029-06-01T01:00:00.000Z').toBe(true);
});
