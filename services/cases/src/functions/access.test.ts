import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approval,
  document,
  lead,
  noticed,
  referral,
  referralOutcome,
  reported,
  verified,
} from '../../../../test/support/case-steps.ts';
import { type Caller, call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await startCases();
  id = await noticed(world, 'north');
});
afterAll(() => world.stop());

const bodies: Readonly<Record<string, unknown>> = {
  'POST /cases/{id}/verification': { substantiated: true, findings: '属实', gravity: 'found' },
  'POST /cases/{id}/proposals': { stage: 'notice', reasons: '依规' },
  'POST /cases/{id}/statements': { text: '陈述' },
  'POST /cases/{id}/decisions': approval,
  'POST /cases/{id}/extensions': { lastDay: '2026-04-20', reasons: '延长' },
  'POST /cases/{id}/progress': { text: '进展' },
  'POST /cases/{id}/acceptance': { accepted: true, findings: '已改' },
  'POST /cases/{id}/releases': { document, reasons: '解除' },
  'POST /cases/{id}/referrals': referral,
  'POST /cases/{id}/referrals/{n}/outcome': referralOutcome,
  'POST /cases/{id}/appeals': { measure: 4, reasons: '不服' },
  'POST /cases/{id}/appeals/{n}/resolution': { outcome: 'upheld', document, reasons: '复核' },
  'GET /cases/{id}': undefined,
  'GET /cases/{id}/recommendation': undefined,
  'GET /cases/{id}/ledger': undefined,
};
const routes = Object.keys(bodies);
const ask = (route: string, as: Caller | undefined, caseId = id) =>
  call(as, route.replace('{id}', caseId).replace('{n}', '1'), { body: bodies[route] });

const itemsNow = (): Promise<string> => world.fingerprint();

describe('who may see and do what', () => {
  it.each(routes)('%s: without a token 401', async (route) => {
    expect((await ask(route, undefined)).status).toBe(401);
  });

  it.each(routes)(
    '%s: outside the jurisdiction a case does not exist, and nothing changes',
    async (route) => {
      const before = await itemsNow();
      const unknown = await ask(route, people.cityOffice, 'no-such-case');
      for (const outsider of [people.southOffice, people.southStaff, { subject: 'nobody' }]) {
        const reply = await ask(route, outsider);
        expect(reply.status).toBe(404);
        expect(reply.body).toEqual(unknown.body);
      }
      expect(await itemsNow()).toBe(before);
    },
  );

  it('a lead on a unit outside, and on one that does not exist, is answered alike', async () => {
    const outside = await call(people.northOffice, 'POST /cases', { body: lead('south') });
    const unknown = await call(people.northOffice, 'POST /cases', { body: lead('nowhere') });
    expect(outside.status).toBe(404);
    expect(outside.body).toEqual(unknown.body);
    expect(outside.body.errors[0].pointer).toBe('/unit');
  });

  it('the city itself answers to the province and is no case here (A20)', async () => {
    const reply = await call(people.cityOffice, 'POST /cases', { body: lead('city') });
    expect(reply).toMatchObject({ status: 403, body: { code: 'city-answers-to-province' } });
  });

  it('a county’s office does not decide on its own county: 403 with the article and who could (A20)', async () => {
    const own = await verified();
    const reply = await call(people.northOffice, `POST /cases/${own}/proposals`, {
      body: { stage: 'notice', reasons: '依规' },
    });
    expect(reply.status).toBe(403);
    expect(reply.body.articles).toContain('A20');
    expect(reply.body.refusals[0].competent.map((o: { body: string }) => o.body)).toEqual([
      'cgc-office',
      'slg-office',
    ]);
  });

  it('a unit’s staff read the whole file on their unit, speak for it, and do nothing else', async () => {
    for (const route of ['GET /cases/{id}', 'GET /cases/{id}/ledger']) {
      expect((await ask(route, people.northStaff)).status).toBe(200);
    }
    expect((await ask('POST /cases/{id}/progress', people.northStaff)).status).toBe(200);
    expect((await ask('POST /cases/{id}/appeals', people.northStaff)).status).toBe(200);
    expect((await ask('POST /cases/{id}/appeals/{n}/resolution', people.northStaff)).status).toBe(403);
    for (const path of [
      'extensions',
      'acceptance',
      'releases',
      'decisions',
      'proposals',
      'verification',
      'referrals',
    ]) {
      expect((await ask(`POST /cases/{id}/${path}`, people.northStaff)).status).toBe(403);
    }
    expect((await call(people.northStaff, 'POST /cases', { body: lead('north') })).status).toBe(403);
  });

  it('an office does not speak for the unit (A22)', async () => {
    expect(await ask('POST /cases/{id}/progress', people.cityOffice)).toMatchObject({
      status: 403,
      body: { code: 'not-the-units-staff' },
    });
  });

  it('of several offices the competent one acts, whatever their order in the token', async () => {
    const offices = [...people.orgHr.offices, ...people.northOffice.offices, ...people.citySlgOffice.offices];
    for (const order of [offices, offices.toReversed()]) {
      const reply = await call({ subject: 'holds-three', offices: order }, 'POST /cases', {
        body: lead('north'),
      });
      expect(reply.status).toBe(201);
      expect(reply.body.openedBy.office.body).toMatch(/^(cgc|slg)-office$/);
    }
    const two = { subject: 'holds-two', offices: [...people.orgHr.offices, ...people.citySlgOffice.offices] };
    const verification = { substantiated: true, findings: '属实', gravity: 'found' };
    const lead1 = await reported();
    const verify = (as: object = {}) =>
      call(two, `POST /cases/${lead1}/verification`, { body: { ...verification, ...as } });
    expect((await verify({ as: { body: 'org-hr', jurisdiction: 'city' } })).status).toBe(403);
    expect(await verify({ as: { body: 'cgc', jurisdiction: 'city' } })).toMatchObject({
      status: 403,
      body: { errors: [{ pointer: '/as', code: 'office-not-held' }] },
    });
    expect((await verify()).status).toBe(200);
  });
});

describe('bad input is a problem of the caller’s, named, and changes nothing', () => {
  const bad: readonly [string, unknown, number][] = [
    ['no body', undefined, 400],
    ['malformed JSON', '{"unit":', 400],
    ['an array', [], 422],
    ['unknown fields', { ...lead('north'), colour: 'red' }, 422],
    ['a wrong type', { ...lead('north'), facts: 7 }, 422],
    ['a day that does not exist', { ...lead('north'), occurredOn: '2026-02-30' }, 422],
    ['a year of another age', { ...lead('north'), occurredOn: '0001-01-01' }, 422],
    ['a day to come', { ...lead('north'), occurredOn: '2026-12-31' }, 422],
    ['a ground there is not', { ...lead('north'), ground: '18.12' }, 422],
    ['a ground whose wording is missing (A18.2)', { ...lead('north'), ground: '18.2' }, 422],
    ['18.4 without its grave consequence', { ...lead('north'), ground: '18.4' }, 422],
    ['a citizen’s number', { ...lead('north'), facts: '联系人 13912345678' }, 422],
    ['an absurd length', { ...lead('north'), facts: '长'.repeat(5000) }, 422],
    ['an absurd size', { ...lead('north'), facts: '长'.repeat(100_000) }, 413],
    ['nothing but spaces', { ...lead('north'), facts: '   ' }, 422],
    ['an office that is none', { ...lead('north'), as: { body: 'mayor', jurisdiction: 'city' } }, 403],
  ];
  it.each(bad)('%s', async (_, body, status) => {
    const before = await itemsNow();
    for (const language of ['zh-CN', 'en']) {
      const reply = await call(people.cityOffice, 'POST /cases', {
        body,
        headers: { 'accept-language': language },
      });
      expect(reply.status).toBe(status);
      expect(/[\u4e00-\u9fff]/.test(reply.body.title)).toBe(language !== 'en');
    }
    expect(await itemsNow()).toBe(before);
  });

  it.each([
    ['a term in hours', { stage: 'notice', term: 'PT5H', reasons: '依规' }],
    ['a term beyond the longest (I-4)', { stage: 'notice', term: 'P181D', reasons: '依规' }],
    ['no such stage', { stage: 'warning', reasons: '依规' }],
    ['no reasons', { stage: 'notice' }],
  ])('a proposal with %s', async (_, body) => {
    const own = await verified();
    const reply = await call(people.cityOffice, `POST /cases/${own}/proposals`, { body });
    expect(reply.status).toBe(422);
    expect(reply.body.errors[0].pointer).toBeDefined();
  });

  it('an extension to a day out of all bounds', async () => {
    for (const lastDay of ['2999-12-31', '9999-12-31', '2026-02-31', 'tomorrow']) {
      const reply = await call(people.citySlgOffice, `POST /cases/${id}/extensions`, {
        body: { lastDay, reasons: '延长' },
      });
      expect(reply.status).toBe(422);
    }
  });

  it('a unit that reports without end fills its half of the file and no more; the office still acts', async () => {
    const own = await noticed(world, 'south');
    const body = { text: '长'.repeat(10_000) };
    const statuses: number[] = [];
    while (!statuses.includes(409) && statuses.length < 12) {
      statuses.push((await call(people.southStaff, `POST /cases/${own}/progress`, { body })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 409]);
    const accepted = await call(people.cityOffice, `POST /cases/${own}/acceptance`, {
      body: { accepted: true, findings: '已改' },
    });
    expect(accepted.status).toBe(200);
  });
});
