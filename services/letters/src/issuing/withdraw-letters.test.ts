import type { Key } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  people,
  startRegister,
  templateBody,
  templateOf,
  type World,
} from '../../../../test/support/world/index.ts';
import { issueKey, manifestKey } from '../keys.ts';
import { table } from '../table.ts';

const { cityOffice, citySlgOffice, northOffice } = people;
const staffOf = (unit: string) => ({ subject: `staff-${unit}`, units: [unit] });
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: ['city', 'north', 'south', 'north-hill'] });
});
afterAll(() => world.stop());

const issue = (year = 2026) => call(cityOffice, `POST /years/${year}/letters:issue`);
const put = (body: object, year = 2026) => call(cityOffice, `PUT /years/${year}/template`, { body });
const withdraw = (as: Parameters<typeof call>[0] = cityOffice, headers = {}) =>
  call(as, 'POST /years/2026/letters:withdraw', { body: { reasons: '目标有误，重新修订' }, headers });
const coverage = async () => (await call(cityOffice, 'GET /years/2026/coverage')).body;

describe('letters are issued on a template with its document and its second office (A7)', () => {
  test('without either it is refused, with both reasons at once; nor for a year that is neither this nor the next', async () => {
    const { document, with: second, ...bare } = templateBody;
    await put(bare);
    const refused = await issue();
    expect([refused.status, refused.body.code]).toEqual([409, 'template-without-document']);
    expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'template-without-document',
      'template-without-reviser',
    ]);
    await put(templateOf(2040), 2040);
    expect((await issue(2040)).body).toMatchObject({ status: 422, code: 'issued-for-another-year' });
    expect((await put({ ...bare, document, with: second })).status).toBe(200);
    expect((await issue()).body).toMatchObject({ issued: 3 });
  });
});

describe('an issue that nobody has signed is withdrawn (A7)', () => {
  test('by the office that issued it, with reasons; counters and coverage follow, and each letter’s history says why', async () => {
    for (const as of [citySlgOffice, northOffice, staffOf('north')])
      expect((await withdraw(as)).body).toMatchObject({ status: 403, articles: ['A7'] });
    const key = { 'idempotency-key': 'withdraw-1' };
    const withdrawn = await withdraw(cityOffice, key);
    expect(withdrawn.body).toMatchObject({ year: 2026, withdrawn: 3 });
    expect(await withdraw(cityOffice, key)).toEqual(withdrawn);
    expect(await coverage()).toMatchObject({ units: 8, issued: 0, inForce: 0, missing: 8 });
    const letter = await call(cityOffice, 'GET /letters/2026-north');
    expect(letter.body).toMatchObject({
      status: 'withdrawn',
      withdrawn: { on: '2026-01-05', reasons: '目标有误，重新修订' },
      calls: [],
    });
    const history = (await call(cityOffice, 'GET /letters/2026-north/history')).body;
    expect(history.entries.map(({ type }: { type: string }) => type)).toEqual([
      'letter-issued',
      'letter-withdrawn',
    ]);
    const signed = await call(staffOf('north'), 'POST /letters/2026-north/signatures', {
      body: { side: 'subordinate', post: 'head' },
    });
    expect(signed.body).toMatchObject({ status: 409, code: 'letter-withdrawn' });
    expect((await withdraw()).body).toMatchObject({ status: 409, code: 'nothing-to-withdraw' });
  });

  test('the template is then revised in place, and the letters go out anew', async () => {
    expect((await put({ ...templateBody, title: '2026 年责任书（重新修订）' })).status).toBe(200);
    expect((await issue()).body).toMatchObject({ issued: 3, already: 0, templateVersion: 3 });
    expect(await coverage()).toMatchObject({ issued: 3, missing: 5 });
    const { body } = await call(cityOffice, 'GET /letters/2026-north');
    expect(body).toMatchObject({ status: 'issued', template: { version: 3 }, signatures: [] });
    expect(body.withdrawn).toBeUndefined();
    const history = (await call(cityOffice, 'GET /letters/2026-north/history')).body;
    expect(history.verdict).toMatchObject({ intact: true, entries: 3 });
    const year = (await call(cityOffice, 'GET /years/2026/letters/history')).body;
    expect(year.entries.map(({ type }: { type: string }) => type)).toEqual([
      'letters-issued',
      'letters-withdrawn',
      'letters-issued',
    ]);
  });

  test('from the decision on nobody signs, also where its turn has not come; by hand, of many or on paper (A7)', async () => {
    // Decided, and nothing of it applied yet: the lock of the year names it.
    const manifest = {
      ...{ ...manifestKey('half-way'), entity: 'bulk', id: 'half-way', kind: 'withdraw', state: 'accepted' },
      ...{ chunks: 1, applied: 0, lock: issueKey(2026), at: '2026-01-05T01:00:00.000Z' },
      common: { year: 2026, on: '2026-01-05', reasons: '范本有误' },
    };
    await table.putNow(manifest);
    const before = await table.read<Key>(issueKey(2026));
    await table.putNow({ ...before, ...issueKey(2026), entity: 'letters-of-year', bulk: 'half-way' });
    const body = { side: 'subordinate', post: 'head' };
    const one = await call(staffOf('north'), 'POST /letters/2026-north/signatures', { body });
    expect(one.body).toMatchObject({ status: 409, code: 'letter-withdrawn' });
    const many = await call(staffOf('north'), 'POST /letters:sign', {
      body: { signatures: [{ letter: '2026-north', ...body }] },
    });
    expect(many.body.items).toMatchObject([{ signed: false, problem: { code: 'letter-withdrawn' } }]);
    const paper = { number: '综责〔2026〕9号', date: '2026-01-05' };
    const recorded = await call(cityOffice, 'POST /letters:record', {
      body: { letters: [{ letter: '2026-north', document: paper, signatures: [body] }] },
    });
    expect(recorded.body.items).toMatchObject([{ recorded: false, problem: { code: 'letter-withdrawn' } }]);
    await table.putNow({ ...before, ...issueKey(2026), entity: 'letters-of-year' });
  });

  test('once anybody has signed it is not withdrawn any more', async () => {
    await call(staffOf('north'), 'POST /letters/2026-north-hill/signatures', {
      body: { side: 'superior', post: 'head' },
    });
    const refused = await withdraw();
    expect(refused.body).toMatchObject({ status: 409, code: 'letters-signed-already' });
    expect(refused.body.refusals).toMatchObject([{ letters: ['2026-north-hill'] }]);
    expect(await coverage()).toMatchObject({ issued: 2, signedByOne: 1 });
  });
});
