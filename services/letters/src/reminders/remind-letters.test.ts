import { useEffects } from '@jieti/lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  call,
  people,
  startRegister,
  templateBody,
  templateOf,
  type World,
} from '../../../../test/support/world/index.ts';
import { letterReminded } from '../../contract.ts';
import { continueBulk } from '../bulk/continue-bulk.ts';
import { bulkKinds } from '../functions/bulk-kinds.ts';
import { handler as check } from '../functions/check-signing/handler.ts';
import { messagesOf } from '../functions/publish-events/messages.ts';
import { handler as remindYear } from '../functions/remind-letters/handler.ts';
import { handler as sweep } from '../functions/sweep-deadlines/handler.ts';
import { letterNoticeKey, manifestKey } from '../keys.ts';
import { table } from '../table.ts';
import type { LetterNoticeRecord } from './letter-notice.ts';

const { cityOffice } = people;

/** Does what the machine would do now: the round it is told to make, and only that. */
const remind = async () => {
  const { action, why } = await check({ year: 2026 });
  return action === 'remind' && why ? remindYear({ year: 2026, why }) : { reminded: 0 };
};
const signers = { subject: 'signers', units: ['city', 'north', 'south'] };

let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: ['city', 'north', 'south', 'north-hill'] });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
});
afterAll(() => world.stop());

const everybody = ['north', 'south', 'north-hill', 'north-lake', 'south-mill', 'city', 'city-education'];

const noticed = async (why: 'before' | 'late'): Promise<string[]> =>
  (await table.readMany<LetterNoticeRecord>(everybody.map((unit) => letterNoticeKey(unit, 2026, why))))
    .map(({ unit, status }) => `${unit}: ${status}`)
    .toSorted();

const sign = (id: string, side: string) =>
  call(signers, `POST /letters/${id}/signatures`, { body: { side, post: 'head' } });

test('a year whose letters were never issued reminds nobody', async () => {
  world.setNow('2026-03-25T01:00:00.000Z');
  expect(await remind()).toEqual({ reminded: 0 });
});

test('ten days before the deadline everybody is reminded whose letter is not in force, once (A7, I-1)', async () => {
  await call(cityOffice, 'POST /years/2026/letters:issue');
  await sign('2026-north', 'superior');
  await sign('2026-north', 'subordinate');
  await sign('2026-south', 'superior');
  world.setNow('2026-03-20T15:59:59.999Z');
  expect(await remind()).toEqual({ reminded: 0 });
  world.setNow('2026-03-20T16:00:00.000Z');
  expect(await remind()).toEqual({ reminded: 7 });
  expect(await remind()).toEqual({ reminded: 0 });
  expect(await noticed('before')).toEqual([
    'city-education: missing',
    'north-hill: issued',
    'north-lake: missing',
    'south-mill: missing',
    'south: signed-by-one',
  ]);
});

test('late is who has not signed when 31 March has passed, at 24:00 and not before (A7, I-1)', async () => {
  await sign('2026-south', 'subordinate');
  world.setNow('2026-03-31T15:59:59.999Z');
  expect(await remind()).toEqual({ reminded: 0 });
  world.setNow('2026-03-31T16:00:00.000Z');
  expect(await remind()).toEqual({ reminded: 6 });
  expect(await noticed('late')).toEqual([
    'city-education: missing',
    'north-hill: issued',
    'north-lake: missing',
    'south-mill: missing',
  ]);
  expect(await remind()).toEqual({ reminded: 0 });
});

test('a round that is not due, or was made, is not made by who asks late or twice', async () => {
  for (const why of ['before', 'late'] as const)
    expect(await remindYear({ year: 2026, why })).toEqual({ reminded: 0 });
  expect(await check({ year: 2026 })).toEqual({ action: 'finish', until: null, why: null });
});

test('the bus hears it by its contract', async () => {
  const [notice] = await table.readMany<LetterNoticeRecord>([letterNoticeKey('north-hill', 2026, 'late')]);
  const [message] = messagesOf({ kind: 'INSERT', after: { ...notice }, before: undefined });
  expect(letterReminded.detail.parse(message?.detail)).toEqual({
    unit: 'north-hill',
    year: 2026,
    why: 'late',
    status: 'issued',
    deadline: '2026-03-31',
    at: '2026-03-31T16:00:00.000Z',
  });
});

test('the sweep starts what came within reach under the year’s name, what was forgotten under the day’s, and nothing else', async () => {
  const years = [2028, 2029];
  for (const year of years) {
    world.setNow(`${year - 1}-01-05T01:00:00.000Z`);
    await call(cityOffice, `PUT /years/${year}/template`, { body: templateOf(year) });
    await call(cityOffice, `POST /years/${year}/letters:issue`);
  }
  const started: string[] = [];
  process.env.SIGNING_MACHINE = 'the-machine';
  const undo = useEffects({
    startExecution: async (_, name) => {
      started.push(name);
    },
  });
  const swept = async (now: string, input = {}) => {
    world.setNow(now);
    await sweep(input);
    return started.splice(0);
  };
  try {
    expect(await swept('2027-10-22T15:59:59.999Z')).toEqual([]);
    expect(await swept('2027-10-22T16:00:00.000Z')).toEqual(['letters-2028-0']);
    expect(await swept('2028-03-20T15:59:59.999Z')).toEqual(['letters-2028-0']);
    expect(await swept('2028-03-20T16:00:00.000Z')).toEqual(['letters-2028-s20280321']);
    expect(await swept('2028-04-02T01:00:00.000Z')).toEqual(['letters-2028-s20280402']);
    await remindYear({ year: 2028, why: 'late' });
    expect(await swept('2028-04-03T01:00:00.000Z')).toEqual([]);
    expect(await swept('2029-01-03T01:00:00.000Z', { rebuild: true })).toEqual([
      expect.stringMatching(/^letters-2029-r/),
    ]);
  } finally {
    undo();
  }
});

test('letters that are issued get their timer by the stream, once whatever comes twice', async () => {
  const started: unknown[] = [];
  const undo = useEffects({
    startExecution: async (machine, name, input) => {
      started.push([machine, name, input]);
    },
  });
  // Somebody else is applying each of them: what is taken up here is only what an act begins besides.
  const ahead = 9;
  for (const kind of ['issue', 'import', 'amend'])
    await table.putNow({
      ...manifestKey(`2029-${kind}`),
      ...{ entity: 'bulk', id: `2029-${kind}`, kind, state: 'accepted', chunks: 10, applied: ahead },
      common: { year: 2029, templateVersion: 1, issuedOn: '2029-01-03' },
    });
  const record = (kind: string, applied: number) => ({
    kind: 'INSERT' as const,
    after: { entity: 'bulk', id: `2029-${kind}`, kind, state: 'accepted', applied },
    before: undefined,
  });
  const takeUp = continueBulk(bulkKinds);
  try {
    await takeUp(record('issue', 0));
    await takeUp(record('issue', 1));
    await takeUp(record('import', 0));
    await takeUp(record('amend', 0));
    expect(started).toEqual([['the-machine', 'letters-2029-0', { year: 2029 }]]);
  } finally {
    undo();
  }
});
