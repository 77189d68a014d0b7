import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../../../test/support/city.ts';
import { call, importCsv, postOf, startLetters, templateBody } from '../../../../test/support/letters.ts';
import { letterReminded } from '../../contract.ts';
import { handler as remind } from '../functions/remind-letters/handler.ts';
import { letterNoticeKey } from '../keys.ts';
import { messagesOf } from '../messages.ts';
import { loadAll } from '../table.ts';
import type { LetterNoticeRecord } from './letter-notice.ts';

const { cityOffice } = officers;
const signers = { subject: 'signers', units: ['city', 'north', 'south'] };

let letters: Awaited<ReturnType<typeof startLetters>>;

beforeAll(async () => {
  letters = await startLetters('2026-01-05T01:00:00.000Z');
  await importCsv(cityOffice);
  for (const unit of ['city', 'north', 'south', 'north-hill'])
    await call(cityOffice, `PUT /units/${unit}/posts/head`, { body: postOf(`${unit}.head`) });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
});
afterAll(() => letters.stop());

const everybody = ['north', 'south', 'north-hill', 'north-lake', 'south-mill', 'city', 'city-education'];

const noticed = async (why: 'before' | 'late'): Promise<string[]> =>
  (await loadAll<LetterNoticeRecord>(everybody.map((unit) => letterNoticeKey(unit, 2026, why))))
    .map(({ unit, status }) => `${unit}: ${status}`)
    .toSorted();

const sign = (id: string, side: string) =>
  call(signers, `POST /letters/${id}/signatures`, { body: { side, post: 'head' } });

test('a year whose letters were never issued reminds nobody', async () => {
  letters.setNow('2026-03-25T01:00:00.000Z');
  expect(await remind()).toEqual({ reminded: 0 });
});

test('ten days before the deadline everybody is reminded whose letter is not in force, once (A7, I-1)', async () => {
  await call(cityOffice, 'POST /years/2026/letters:issue');
  await sign('2026-north', 'superior');
  await sign('2026-north', 'subordinate');
  await sign('2026-south', 'superior');
  letters.setNow('2026-03-20T15:59:59.999Z');
  expect(await remind()).toEqual({ reminded: 0 });
  letters.setNow('2026-03-20T16:00:00.000Z');
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
  letters.setNow('2026-03-31T15:59:59.999Z');
  expect(await remind()).toEqual({ reminded: 0 });
  letters.setNow('2026-03-31T16:00:00.000Z');
  expect(await remind()).toEqual({ reminded: 6 });
  expect(await noticed('late')).toEqual([
    'city-education: missing',
    'north-hill: issued',
    'north-lake: missing',
    'south-mill: missing',
  ]);
  expect(await remind()).toEqual({ reminded: 0 });
});

test('the bus hears it by its contract', async () => {
  const [notice] = await loadAll<LetterNoticeRecord>([letterNoticeKey('north-hill', 2026, 'late')]);
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
