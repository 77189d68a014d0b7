import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, imposed } from '../support/http-case.ts';
import { ask, done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { fillPosts } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

let city: CityProcess;
let id = '';
beforeAll(async () => {
  city = await emptyCity('2026-03-02T01:00:00.000Z');
  await fillPosts(city, ['laoting']);
  id = await imposed(city, 'laoting', 'veto-warning');
});
afterAll(endAll);

const staff = staffOf('laoting');
const caseNow = async () => (await done(city, staff, `GET /cases/${id}`)).body;
const eligible = async (query: string): Promise<boolean> =>
  (await done(city, people.orgHr, `GET /eligibility?${query}`)).body.eligible;
const resolution = { outcome: 'upheld', document: { ...document, date: '2026-03-02' }, reasons: '复核属实' };

test('the unit appeals against its warning; it stands meanwhile, and so do its bars (A23, I-9)', async () => {
  const { measure } = await caseNow();
  const body = { measure: measure.entry, reasons: '认定事实有误' };
  const appealed = (await done(city, staff, `POST /cases/${id}/appeals`, { body })).body;
  expect(appealed).toMatchObject({
    status: 'in-force',
    measure: { stage: 'veto-warning', appealUntil: '2026-04-01T16:00:00.000Z' },
    appeals: [{ n: 1, resolveBy: [{ body: 'cgc', capacities: ['meeting'] }], resolution: null }],
  });
  expect(await eligible('unit=laoting')).toBe(false);
});

test('who decided does not resolve it: 403 with the article and who could (A23, I-9)', async () => {
  const reply = await ask(city, people.cgcDirector, `POST /cases/${id}/appeals/1/resolution`, {
    body: resolution,
  });
  expect([reply.status, reply.body.articles]).toEqual([403, ['A23']]);
});

test('the directors’ meeting upholds it: revoked from its start, the case closed, nobody barred on any day (A23, I-9)', async () => {
  await done(city, people.cgcMeeting, `POST /cases/${id}/appeals/1/resolution`, { body: resolution });
  expect(await caseNow()).toMatchObject({
    ...{ status: 'closed', closed: { how: 'revoked' }, deadlines: [] },
    past: [{ stage: 'veto-warning', ended: { how: 'revoked' } }],
  });
  for (const query of [
    'unit=laoting',
    'unit=laoting&on=2026-03-02',
    'holder=laoting.secretary&purpose=award',
  ]) {
    expect(await eligible(query)).toBe(true);
  }
});

test('a year later nothing has come of it by itself, and the ledger still shows all', async () => {
  const closed = await caseNow();
  await advance(city, '2027-04-01T01:00:00.000Z');
  expect(await caseNow()).toEqual(closed);
  const { entries, verdict } = (await done(city, staff, `GET /cases/${id}/ledger`)).body;
  expect(verdict).toMatchObject({ intact: true, faults: [] });
  const types = entries.map(({ type }: { type: string }) => type);
  expect(types).toEqual(expect.arrayContaining(['measure-imposed', 'appeal-made']));
  expect(types.at(-1)).toBe('appeal-resolved');
});
