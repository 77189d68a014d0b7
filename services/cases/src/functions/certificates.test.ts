import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, approval, document, proposed, readCase } from '../../../../test/support/case-steps.ts';
import { entriesOf } from '../../../../test/support/ledgers.ts';
import {
  type Caller,
  call,
  facts,
  heldPost,
  people,
  type Reply,
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
beforeEach(() => world.setNow('2026-03-02T01:00:00.000Z'));
afterAll(() => world.stop());

const southHr: Caller = {
  subject: 'south-org-hr',
  offices: [{ body: 'org-hr', level: 'county', jurisdiction: 'south', capacity: 'staff' }],
};

const ask = async (query: Record<string, string>, as: Caller = people.orgHr): Promise<Reply> =>
  call(as, 'GET /eligibility', { query });
const given = async (query: Record<string, string>, as: Caller = people.orgHr): Promise<string> =>
  (await ask({ purpose: 'promotion', ...query }, as)).body.certificate;
const check = (certificate: string, as: Caller = people.orgHr) => ask({ certificate }, as);
const validity = async (certificate: string) => (await check(certificate)).body.validity;

/** A warning on a unit of the city, decided now. */
const warned = async (unit: string): Promise<string> => {
  const id = await proposed(world, 'veto-warning', 'grave-below-veto', unit);
  await act({ subject: `${unit}-staff`, units: [unit] }, id, 'statements', { text: '陈述' });
  await act(people.cgcDirector, id, 'decisions', approval);
  await world.untilIdle();
  return id;
};

describe('a certificate of what was answered (A11)', () => {
  it('has a number one can read and nobody guesses, another for every asking', async () => {
    const numbers = [await given({ unit: 'south' }), await given({ unit: 'south' })];
    for (const number of numbers) expect(number).toMatch(/^ZG-20260302(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
    expect(new Set(numbers).size).toBe(2);
  });

  it('says later, word for word, what was asked, by whom, what for and when, and what was answered', async () => {
    const number = await given({ holder: 'south-principal', on: '2026-03-02' });
    world.setNow('2026-03-20T01:00:00.000Z');
    const { body } = await check(number);
    expect(body).toMatchObject({
      certificate: {
        number,
        city: 'test',
        issuedAt: '2026-03-02T01:00:00.000Z',
        issuedTo: { by: 'office', subject: 'city-org-hr-director', office: { body: 'org-hr' } },
        purpose: { code: 'promotion', text: null },
        unit: null,
        holder: 'south-principal',
        on: '2026-03-02',
        eligible: true,
        reasons: [],
        explanation: { articles: ['A11'], interpretations: [] },
      },
      intact: true,
      validity: { status: 'current', checkedAt: '2026-03-20T01:00:00.000Z', added: [], removed: [] },
    });
  });

  it('can be held against a copy on paper: the digest is SHA-256 over its canonical JSON', async () => {
    const { certificate: number, digest } = (await ask({ unit: 'south' })).body;
    const { body } = await check(number);
    const text = canonicalize(body.certificate) ?? '';
    expect(createHash('sha256').update(text).digest('hex')).toBe(body.digest);
    expect(body.digest).toBe(digest);
    const forged = canonicalize({ ...body.certificate, eligible: false }) ?? '';
    expect(createHash('sha256').update(forged).digest('hex')).not.toBe(digest);
  });

  it('was tampered with in the table: the check says so', async () => {
    const number = await given({ unit: 'south' });
    await world.engine.call('UpdateItem', {
      TableName: 'cases',
      Key: { PK: { S: `INQUIRY#${number}` }, SK: { S: 'INQUIRY' } },
      UpdateExpression: 'SET certificate.eligible = :no',
      ExpressionAttributeValues: { ':no': { BOOL: false } },
    });
    expect((await check(number)).body.intact).toBe(false);
  });

  it('names no case, also where the asker was told it', async () => {
    const id = await warned('city-education');
    const asked = await ask({ unit: 'city-education' });
    expect(asked.body.reasons).toMatchObject([{ caseId: id }]);
    const { body } = await check(asked.body.certificate);
    expect(body.certificate).toMatchObject({ eligible: false, reasons: [{ stage: 'veto-warning' }] });
    expect(JSON.stringify(body.certificate)).not.toContain(id);
    expect(body.validity.reasons).toMatchObject([{ caseId: id }]);
  });

  it('every check is recorded too, in the history of the question: who, when, and how it stood', async () => {
    const number = await given({ unit: 'south' });
    await check(number, people.southOffice);
    expect(await entriesOf('eligibility-inquiry', number)).toMatchObject([
      { entry: 1, type: 'eligibility-asked' },
      {
        entry: 2,
        type: 'certificate-checked',
        at: '2026-03-02T01:00:00.000Z',
        actor: { subject: 'south-cgc-office-director', office: { body: 'cgc-office' } },
        unit: 'south',
        data: { status: 'current' },
      },
    ]);
  });

  it('checked by two at once, both are told and both are recorded', async () => {
    const number = await given({ unit: 'south' });
    const replies = await Promise.all([check(number), check(number, people.southOffice)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await entriesOf('eligibility-inquiry', number)).toHaveLength(3);
  });
});

describe('a certificate that is overtaken (A11, A23)', () => {
  it('by a measure that took force since, on the day asked about', async () => {
    const before = await given({ unit: 'north', on: '2026-03-01' });
    const clean = await given({ unit: 'north', on: '2026-06-01' });
    const holder = await given({ holder: 'north-principal', on: '2026-06-01' });
    await warned('north');
    expect(await validity(before)).toMatchObject({ status: 'current', eligible: true });
    for (const number of [clean, holder]) {
      expect(await validity(number)).toMatchObject({
        status: 'superseded',
        eligible: false,
        added: [{ stage: 'veto-warning', from: '2026-03-02', until: 'released' }],
        removed: [],
      });
    }
    expect((await check(clean)).body.certificate).toMatchObject({ eligible: true, reasons: [] });
  });

  it('by a release: “until released” is told otherwise now; before the release it stands', async () => {
    const barred = await given({ unit: 'north', on: '2026-06-01' });
    const after = await given({ unit: 'north', on: '2026-08-01' });
    const { items } = (await call(people.cityOffice, 'GET /cases', { query: { unit: 'north' } })).body;
    const { id } = items[0];
    world.setNow('2026-07-01T01:00:00.000Z');
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    expect((await validity(barred)).status).toBe('current');
    await act(people.cgcDirector, id, 'releases', { document, reasons: '到位' });
    expect(await validity(barred)).toMatchObject({
      status: 'superseded',
      eligible: false,
      added: [{ until: '2026-07-01' }],
      removed: [{ until: 'released' }],
    });
    expect(await validity(after)).toMatchObject({
      status: 'superseded',
      eligible: true,
      added: [],
      removed: [{ until: 'released' }],
    });
  });

  it('by an appeal that is upheld: revoked from its start, the bar is gone from every day (I-9)', async () => {
    const id = await warned('south');
    const barred = await given({ holder: 'south-supervising', on: '2026-03-02' });
    expect(await validity(barred)).toMatchObject({ status: 'current', eligible: false });
    const { measure } = (await readCase(id)).body;
    await act(people.southStaff, id, 'appeals', { measure: measure.entry, reasons: '有误' });
    expect((await validity(barred)).status).toBe('current');
    await call(people.cgcMeeting, `POST /cases/${id}/appeals/1/resolution`, {
      body: { outcome: 'upheld', document: { ...document, date: '2026-03-02' }, reasons: '属实' },
    });
    expect(await validity(barred)).toMatchObject({
      status: 'superseded',
      eligible: true,
      added: [],
      removed: [{ stage: 'veto-warning', until: 'released' }],
    });
  });
});

describe('a holder who was entered wrongly and is put right (A4, A5, A11, A23)', () => {
  const corrected = (version: number, ...tenures: readonly (readonly [string, string, string?])[]) =>
    facts.post(heldPost('south', 'supervising', 'supervising', tenures), version);

  it('what was said of both no longer holds: the bar is on who held the post when it happened after all; told twice or late changes nothing', async () => {
    world.setNow('2026-09-01T01:00:00.000Z');
    const until = ['south-supervising', '2020-01-01', '2026-01-31'] as const;
    await corrected(10, until, ['wrongly', '2026-02-01']);
    await corrected(11, until, ['wrongly', '2026-02-01', '2026-09-30'], ['rightly', '2026-10-01']);
    await warned('south');
    const named = await given({ holder: 'wrongly', on: '2026-09-02' });
    const unnamed = await given({ holder: 'rightly', on: '2026-09-02' });
    expect([(await validity(named)).eligible, (await validity(unnamed)).eligible]).toEqual([false, true]);
    for (const version of [12, 12]) await corrected(version, until, ['rightly', '2026-02-01']);
    await corrected(11, until, ['wrongly', '2026-02-01', '2026-09-30'], ['rightly', '2026-10-01']);
    const bar = { stage: 'veto-warning', from: '2026-09-01' };
    expect(await validity(named)).toMatchObject({ status: 'superseded', eligible: true, removed: [bar] });
    expect(await validity(unnamed)).toMatchObject({ status: 'superseded', eligible: false, added: [bar] });
  });
});

describe('a leader who is referred, and convicted (A11, A25, A27)', () => {
  it('the certificate says so beside what bars, without the case; the one given before is superseded', async () => {
    world.setNow('2026-10-01T01:00:00.000Z');
    const holder = 'suspect';
    await facts.post(heldPost('city-works', 'head', 'principal', [[holder, '2020-01-01']]));
    const before = await given({ holder, on: '2026-10-01' });
    const id = await proposed(world, 'notice', 'found', 'city-works');
    const paper = { document: approval.document };
    const referred = {
      to: 'judicial-organs',
      why: 'criminal-liability',
      post: 'head',
      holder,
      date: '2026-10-01',
    };
    await act(people.cityOffice, id, 'referrals', { ...referred, ...paper, reasons: '涉嫌犯罪' });
    const since = '2026-10-01';
    const referral = { kind: 'referral', article: 'A27', since, why: 'criminal-liability' };
    expect(await validity(before)).toMatchObject({ status: 'superseded', added: [], standingChanged: true });
    const during = await call(people.orgHr, 'GET /eligibility', { query: { holder, purpose: 'promotion' } });
    expect(during.body).toMatchObject({
      eligible: true,
      standing: [
        { ...referral, caseId: id },
        { kind: 'case', article: 'A26', caseId: id },
      ],
    });
    const outcome = { outcome: 'criminally-liable', on: since, ...paper };
    await act(people.discipline, id, 'referrals/1/outcome', outcome);
    const { certificate, validity: now } = (await check(during.body.certificate)).body;
    expect(certificate.standing).toMatchObject([referral, { kind: 'case' }]);
    expect(JSON.stringify(certificate)).not.toContain(id);
    expect(now).toMatchObject({
      status: 'superseded',
      standing: [{ kind: 'conviction', article: 'A25', since, caseId: id }, { kind: 'case' }],
    });
  });
});

describe('who may check a certificate: who could ask the same question now (A11, I-22)', () => {
  it('others get 404, as for a number never given, and nothing is recorded', async () => {
    const unit = await given({ unit: 'south' });
    const holder = await given({ holder: 'south-principal' });
    const before = await world.fingerprint();
    const finance: Caller = {
      subject: 'finance',
      offices: [{ body: 'finance', level: 'city', jurisdiction: 'city', capacity: 'staff' }],
    };
    const never = await check('ZG-20260302-0000-0000-0000-0000');
    expect(never.status).toBe(404);
    for (const [number, as] of [
      [unit, people.northOffice],
      [unit, people.northStaff],
      [holder, people.northOffice],
      [holder, people.southStaff],
      [holder, finance],
    ] as const) {
      const reply = await check(number, as);
      expect([reply.status, reply.body]).toEqual([404, never.body]);
    }
    expect(await world.fingerprint()).toBe(before);
    expect((await check(unit, people.southStaff)).status).toBe(200);
    expect((await check(unit, finance)).status).toBe(200);
    expect((await check(holder, southHr)).status).toBe(200);
  });

  it('it follows the holder: the office of the unit they moved to may check it from then on', async () => {
    const number = await given({ holder: 'north-in-charge' });
    expect((await check(number, southHr)).status).toBe(404);
    const post = { id: 'new', unit: 'south', title: { zh: '新', en: 'New' }, role: 'in-charge' };
    await facts.post({ ...post, tenures: [{ holder: 'north-in-charge', from: '2026-03-02', to: null }] });
    expect((await check(number, southHr)).status).toBe(200);
  });
});
