import { afterAll, beforeAll, expect, test } from 'vitest';
import { approval, document, minutes } from '../support/http-case.ts';
import { ask, type Caller, done, everythingWritten } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { fillPosts, template } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import type { CityProcess } from '../support/journey-process.ts';

let city: CityProcess;
beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
});
afterAll(endAll);

const { cityOffice, jointConference, cgcDirector, qianxiStaff, orgHr } = people;
const cityStaff = staffOf('tangshan');
const read = async (as: Caller, path: string) => (await done(city, as, `GET ${path}`)).body;
const write = async (as: Caller, what: string, body: unknown = {}) =>
  (await done(city, as, what, { body })).body;

let id = '';
const caseNow = () => read(cityOffice, `/cases/${id}`);

test('the register of the city is there, and 迁西县 is entered with its posts (A3–A5)', async () => {
  expect(await read(cityOffice, '/units/qianxi')).toMatchObject({
    name: { zh: '迁西县' },
    parent: 'tangshan',
  });
  await fillPosts(city, ['tangshan', 'qianxi']);
  const { items } = await read(cityOffice, '/units/qianxi/posts');
  expect(items.map((post: { id: string }) => post.id)).toEqual(['deputy', 'secretary']);
});

test('the year’s letters are issued to all who have a principal, the others are named (A7)', async () => {
  await write(cityOffice, 'PUT /years/2026/template', template);
  const issue = await write(cityOffice, 'POST /years/2026/letters:issue');
  expect(issue).toMatchObject({ issued: 1, unservedTotal: 50 });
});

test('signed by one side a letter waits for the other; signed by both it is in force and counted (A7)', async () => {
  const signatures = 'POST /letters/2026-qianxi/signatures';
  const first = await write(cityStaff, signatures, { side: 'superior', post: 'secretary' });
  expect(first.status).toBe('signed-by-one');
  const before = await read(cityOffice, '/years/2026/coverage');
  expect(before).toMatchObject({
    units: 51,
    inForce: 0,
    signedByOne: 1,
    missing: 50,
    deadline: '2026-03-31',
  });
  const second = await write(qianxiStaff, signatures, { side: 'subordinate', post: 'secretary' });
  expect(second).toMatchObject({ status: 'in-force', inForceOn: '2026-01-05', late: false });
  const after = await read(cityOffice, '/years/2026/coverage');
  expect(after).toMatchObject({ units: 51, inForce: 1, signedByOne: 0, missing: 50 });
});

test('a lead is reported, verified by the office, and a warning recommended by its gravity (A18, A23, A26)', async () => {
  const lead = { unit: 'qianxi', ground: '18.1', facts: '治安秩序混乱', occurredOn: '2026-01-02' };
  id = (await write(cityOffice, 'POST /cases', lead)).id;
  const finding = { substantiated: true, findings: '核查属实', gravity: 'grave-below-veto' };
  expect(await write(cityOffice, `POST /cases/${id}/verification`, finding)).toMatchObject({
    status: 'verified',
  });
  const advice = await read(cityOffice, `/cases/${id}/recommendation`);
  expect(advice).toMatchObject({ stage: 'veto-warning', route: 'exercise' });
  expect(advice.propose).toMatchObject([{ body: 'joint-conference', jurisdiction: 'tangshan' }]);
  expect(advice.decide.map((o: { body: string }) => o.body)).toEqual(['cgc', 'slg']);
});

test('without a resolution of the joint conference no warning can be proposed, and nothing changes (A12, A23)', async () => {
  const { resolution } = await read(cityOffice, `/cases/${id}/recommendation`);
  const { next } = await caseNow();
  expect(resolution).toEqual({ articles: ['A12', 'A23'], heldFrom: '2026-01-05', quorum: 'more-than-half' });
  expect(next).toContainEqual(
    expect.objectContaining({ act: 'propose', stage: 'veto-warning', needsResolution: true }),
  );
  const before = everythingWritten(city);
  const reply = await ask(city, jointConference, `POST /cases/${id}/proposals`, {
    body: { stage: 'veto-warning', reasons: '联席会议研究' },
  });
  expect(reply).toMatchObject({
    ...{ status: 422, body: { code: 'resolution-missing', articles: ['A12', 'A23'] } },
  });
  expect(everythingWritten(city)).toBe(before);
});

test('the joint conference meets and agrees; the office keeps the minutes (A12)', async () => {
  const session = await write(
    cityOffice,
    'POST /conference-sessions',
    minutes(id, 'veto-warning', '2026-01-05'),
  );
  expect(session).toMatchObject({
    ...{ version: 1, locality: 'tangshan', level: 'city', heldOn: '2026-01-05' },
    quorum: { setting: 'more-than-half', present: 6, needed: 4, reached: true },
    items: [{ n: 1, resolution: { outcome: 'agreed' } }],
  });
  expect((await read(cityOffice, `/conference-sessions?case=${id}`)).items).toEqual([session]);
});

test('the joint conference proposes it on that resolution, and the unit states its case (A23)', async () => {
  const [session] = (await read(jointConference, `/conference-sessions?case=${id}`)).items;
  const resolution = { session: session.id, item: 1 };
  const proposal = { stage: 'veto-warning', reasons: '联席会议研究', resolution };
  const { next } = await write(jointConference, `POST /cases/${id}/proposals`, proposal);
  expect(next.map((n: { act: string }) => n.act)).toContain('state-case');
  const early = await ask(city, cgcDirector, `POST /cases/${id}/decisions`, { body: approval });
  expect(early.status).toBe(409);
  await write(qianxiStaff, `POST /cases/${id}/statements`, { text: '我县已着手整改' });
});

test('a rehearsal of the decision says what it would cause and writes nothing (A23, A25)', async () => {
  const before = everythingWritten(city);
  const rehearsal = await write(cgcDirector, `POST /cases/${id}/decisions?dryRun=true`, approval);
  expect(rehearsal).toMatchObject({
    dryRun: true,
    measure: {
      stage: 'veto-warning',
      from: '2026-01-05',
      lastDay: '2027-01-05',
      until: '2027-01-05T16:00:00.000Z',
      resolution: { item: 1, heldOn: '2026-01-05', text: '会议同意' },
    },
    caps: [{ year: 2026, limit: 'qualified', article: 'A25' }],
  });
  expect(rehearsal.measure.bars.map((bar: { holder: string }) => bar.holder).sort()).toEqual([
    'qianxi.deputy',
    'qianxi.secretary',
  ]);
  expect(everythingWritten(city)).toBe(before);
  expect(await caseNow()).toMatchObject({ status: 'proposed', measure: null });
});

test('the director approves, and what was rehearsed is what happens (A23)', async () => {
  const decided = await write(cgcDirector, `POST /cases/${id}/decisions`, approval);
  expect(decided).toMatchObject({
    dryRun: false,
    measure: { lastDay: '2027-01-05' },
    case: { status: 'in-force' },
  });
});

test('under the warning the unit and its leaders are barred, and the question is recorded (A11, A23)', async () => {
  const answer = await read(orgHr, '/eligibility?unit=qianxi');
  expect(answer).toMatchObject({
    eligible: false,
    reasons: [{ caseId: id, article: 'A23', until: 'released' }],
  });
  const again = await read(orgHr, '/eligibility?holder=qianxi.secretary&on=2026-01-05&purpose=promotion');
  expect(again).toMatchObject({ eligible: false, holder: 'qianxi.secretary' });
  expect(again.certificate).not.toBe(answer.certificate);
  expect(await read(orgHr, '/eligibility?unit=qianxi&on=2026-01-04')).toMatchObject({ eligible: true });
  expect(await read(orgHr, '/eligibility?unit=qianan')).toMatchObject({ eligible: true, reasons: [] });
});

test('the asking itself is written down', async () => {
  const before = everythingWritten(city);
  await read(orgHr, '/eligibility?unit=qianxi&purpose=honours');
  expect(everythingWritten(city)).not.toBe(before);
});

test('the unit reports, the office verifies, the approver releases, and the bar ends (A23)', async () => {
  await write(qianxiStaff, `POST /cases/${id}/progress`, { text: '整改完毕', complete: true });
  await write(cityOffice, `POST /cases/${id}/acceptance`, { accepted: true, findings: '核查合格' });
  const barred = await read(orgHr, '/eligibility?unit=qianxi');
  expect(barred.eligible).toBe(false);
  const release = { document, reasons: '同意解除' };
  const byAnother = await ask(city, cityOffice, `POST /cases/${id}/releases`, { body: release });
  expect([byAnother.status, byAnother.body.articles]).toEqual([403, ['A23']]);
  await write(cgcDirector, `POST /cases/${id}/releases`, release);
  expect(await caseNow()).toMatchObject({
    status: 'closed',
    closed: { how: 'released' },
    deadlines: [{ kind: 'appeal', lastDay: '2026-02-04' }],
    // Nothing more on the ladder; beside it a leader may still be referred, and the warning appealed against (A27, I-9).
    next: [{ act: 'refer' }, { act: 'appeal' }],
  });
});

test('the ledger tells the whole way, in order, and its chain is intact', async () => {
  const ledger = await read(cityOffice, `/cases/${id}/ledger`);
  expect(ledger.entries.map((e: { type: string }) => e.type)).toMatchInlineSnapshot(`
    [
      "lead-reported",
      "verified",
      "proposal-opened",
      "statement-made",
      "measure-imposed",
      "bars-notified",
      "progress-reported",
      "rectification-accepted",
      "measure-released",
    ]
  `);
  expect(ledger.verdict).toMatchObject({ intact: true, entries: ledger.entries.length, faults: [] });
});
