import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperOfToday, releasable } from '../support/http-case.ts';
import { ask, type Caller, canonical, done, everythingWritten } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { fillPosts, postBody } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

/** 乐亭县 is warned; its secretary leaves for 迁西县, where somebody wants to promote them. */
let city: CityProcess;
let id = '';
let number = '';

const hrOf = (jurisdiction: string): Caller => ({
  subject: `hr-${jurisdiction}`,
  offices: [{ body: 'org-hr', level: 'county', jurisdiction, capacity: 'staff' }],
});
const [qianxiHr, laotingHr, yutianHr] = [hrOf('qianxi'), hrOf('laoting'), hrOf('yutian')];
const about = 'GET /eligibility?holder=laoting.secretary';
const check = (as: Caller) => ask(city, as, `GET /eligibility?certificate=${number}`);

beforeAll(async () => {
  city = await emptyCity('2026-03-02T01:00:00.000Z');
  await fillPosts(city, ['laoting', 'qianxi']);
  id = await releasable(city, 'laoting');
});
afterAll(endAll);

test('before they have a post there, 迁西县 knows nothing of them: 404, as of nobody (A11, I-22)', async () => {
  const before = everythingWritten(city);
  const reply = await ask(city, qianxiHr, `${about}&purpose=promotion`);
  const none = await ask(city, qianxiHr, 'GET /eligibility?holder=nobody.secretary&purpose=promotion');
  const { requestId: _, ...unknown } = none.body;
  expect([reply.status, reply.body]).toEqual([404, expect.objectContaining(unknown)]);
  expect(everythingWritten(city)).toBe(before);
});

test('they move to 迁西县 as deputy, and somebody else succeeds them in 乐亭县 (A4)', async () => {
  await advance(city, 'P1D');
  const moved = await postBody('laoting.secretary');
  await done(city, people.cityOffice, 'PUT /units/qianxi/posts/adviser', {
    body: { ...moved, from: '2026-03-03' },
  });
  await done(city, people.cityOffice, 'PUT /units/laoting/posts/secretary', {
    body: { ...postBody('laoting.successor'), from: '2026-03-03' },
  });
  await advance(city, 'PT1S');
});

test('who asks about a leader says what for: 422 (A11)', async () => {
  const { status, body } = await ask(city, qianxiHr, about);
  expect([status, body.errors.map((e: { pointer: string }) => e.pointer)]).toEqual([422, ['#query/purpose']]);
});

test('the bar came with them, and 迁西县 learns of it but not of the case; 乐亭县 and the city know it (A23, I-22)', async () => {
  const { body, text } = await done(city, qianxiHr, `${about}&purpose=promotion`);
  expect(body).toMatchObject({
    eligible: false,
    reasons: [{ caseId: null, stage: 'veto-warning', article: 'A23', from: '2026-03-02', until: 'released' }],
  });
  expect(text).not.toContain(id);
  number = body.certificate;
  for (const as of [laotingHr, people.orgHr]) {
    expect((await done(city, as, `${about}&purpose=award`)).body.reasons).toMatchObject([{ caseId: id }]);
  }
  const successor = 'GET /eligibility?holder=laoting.successor&purpose=promotion';
  expect((await done(city, laotingHr, successor)).body.eligible).toBe(true);
});

test('the certificate is checked by those who could ask, against paper too; others learn nothing (A11)', async () => {
  const { body } = await check(people.orgHr);
  expect(body).toMatchObject({
    certificate: { number, holder: 'laoting.secretary', issuedTo: { subject: 'hr-qianxi' }, eligible: false },
    intact: true,
    validity: { status: 'current' },
  });
  const paper = canonical(body.certificate);
  expect(createHash('sha256').update(paper).digest('hex')).toBe(body.digest);
  for (const as of [yutianHr, people.qianxiStaff, staffOf('laoting'), people.nobody]) {
    expect((await check(as)).status).toBe(404);
  }
});

test('the warning is released: the certificate stays what it was and is overtaken (A23, I-15)', async () => {
  const document = await paperOfToday(city);
  await done(city, people.cgcDirector, `POST /cases/${id}/releases`, { body: { document, reasons: '到位' } });
  const { body, text } = await check(qianxiHr);
  expect(body).toMatchObject({
    certificate: { eligible: false, reasons: [{ until: 'released' }] },
    intact: true,
    validity: { status: 'superseded', eligible: true, removed: [{ until: 'released' }], added: [] },
  });
  expect(text).not.toContain(id);
  expect((await done(city, qianxiHr, `${about}&purpose=promotion`)).body.eligible).toBe(true);
});
