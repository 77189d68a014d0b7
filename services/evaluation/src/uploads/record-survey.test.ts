import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  people,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';
import { openUploads } from './uploads.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const record = (
  rows: readonly unknown[],
  headers: Record<string, string> = {},
  as: Caller = people.cityOffice,
) => call(as, 'PUT /years/2025/survey', { body: { rows }, headers });

const percentOf = async (unit: string) =>
  (await (await openUploads({ kind: 'survey', year: 2025 })).between(unit, unit)).get(unit)?.get('percent')
    ?.value;

describe('the public-safety survey of a year (A23)', () => {
  it('is recorded by locality, the whole or a part, and parts merge', async () => {
    const first = await record([{ unit: 'north', percent: 59.9 }]);
    expect([first.status, first.headers.etag]).toEqual([200, '"1"']);
    await record([{ unit: 'south', percent: 60 }]);
    expect([await percentOf('north'), await percentOf('south')]).toEqual([59.9, 60]);
  });

  it('a changed percent is counted as a correction, and a stale If-Match gets 412', async () => {
    const changed = await record([{ unit: 'north', percent: 60.1, reason: 'recounted' }]);
    expect(changed.body).toMatchObject({ version: 3, corrected: 1 });
    expect((await record([{ unit: 'north', percent: 1 }], { 'if-match': '"2"' })).status).toBe(412);
    expect(await percentOf('north')).toBe(60.1);
  });

  it.each([59.99, 60, 60.01])('is recorded in hundredths: %d', async (percent) => {
    expect((await record([{ unit: 'north-lake', percent, reason: 'recounted' }])).status).toBe(200);
    expect(await percentOf('north-lake')).toBe(percent);
  });

  it('refuses what is no locality, more than two decimals, and what is no percent, all at once', async () => {
    const reply = await record([
      { unit: 'city-education', percent: 50 },
      { unit: 'north', percent: 59.995 },
      { unit: 'south', percent: 100.1 },
      { unit: 'moon', percent: 10 },
      { unit: 'south', percent: '60' },
      { percent: 1, colour: 'red' },
      null,
    ]);
    expect(reply.status).toBe(422);
    expect(new Set(reply.body.errors.map((e: { pointer: string }) => e.pointer.split('/')[2]))).toEqual(
      new Set(['0', '1', '2', '3', '4', '5', '6']),
    );
  });

  it('is the city CGC office’s to record (403)', async () => {
    const rows = [{ unit: 'north', percent: 99 }];
    const reply = await call(people.northOffice, 'PUT /years/2025/survey', { body: { rows } });
    expect([reply.status, reply.body.articles]).toEqual([403, ['A23']]);
  });
});
