import { beforeAll, expect, test } from 'vitest';
import { lead } from '../support/http-case.ts';
import { ask, done, type Reply } from '../support/http-journey.ts';
import { people } from '../support/http-people.ts';
import { deployedCity } from './support/deployed-city.ts';
import { eventually } from './support/eventually.ts';
import { importRegister } from './support/register.ts';

const city = deployedCity('tangshan');
const { cityOffice } = people;
const report = (headers?: Record<string, string>): Promise<Reply> =>
  ask(city, cityOffice, 'POST /cases', { body: lead('luanzhou'), ...(headers && { headers }) });

const count = (replies: readonly Reply[]): Record<number, number> =>
  Object.fromEntries([...Map.groupBy(replies, ({ status }) => status)].map(([s, of]) => [s, of.length]));

beforeAll(async () => {
  await importRegister('tangshan');
  // Also warms the functions: an emulator's cold start is no measure of anything.
  await eventually('the cases know the unit', report, ({ status }) => status === 201);
});

test('200 requests at once are all answered: 100 reads, 100 writes, none lost and none twice', async () => {
  const cases = async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Reply = await done(
        city,
        cityOffice,
        `GET /cases?unit=luanzhou&limit=100&cursor=${cursor}`.replace(/&cursor=$/, ''),
      );
      ids.push(...page.body.items.map(({ id }: { id: string }) => id));
      cursor = page.body.nextCursor;
    }
    return ids;
  };
  const before = await cases();
  const writes = Array.from({ length: 100 }, () => report());
  const reads = Array.from({ length: 100 }, () => ask(city, cityOffice, 'GET /units/qianxi'));
  const [written, seen] = await Promise.all([Promise.all(writes), Promise.all(reads)]);
  expect(count(written)).toEqual({ 201: 100 });
  expect(count(seen)).toEqual({ 200: 100 });
  const after = await eventually('all are listed', cases, (ids) => ids.length >= before.length + 100);
  expect(new Set(after).size).toBe(before.length + 100);
});

test('50 requests with one key are one act', async () => {
  const key = { 'idempotency-key': `load-${Date.now()}` };
  const replies = await Promise.all(Array.from({ length: 50 }, () => report(key)));
  const made = replies.filter(({ status }) => status === 201);
  expect(made.length).toBeGreaterThan(0);
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
  for (const { status } of replies) expect([201, 409]).toContain(status);
});
