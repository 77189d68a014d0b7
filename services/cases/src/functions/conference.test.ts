import { transact } from '@jieti/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  minuted,
  minutes,
  paper,
  proposed,
  readCase,
  reported,
  verified,
} from '../../../../test/support/case-steps.ts';
import {
  type Caller,
  call,
  people,
  startCases,
  tellService,
  type World,
} from '../../../../test/support/world/index.ts';
import { cases } from '../../functions.ts';
import { unlessCorrected } from '../conference/cited-session.ts';
import { loadSession } from '../conference/session-record.ts';
import { sessionKept } from '../contract/events.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await startCases();
});
beforeEach(async () => {
  id = await verified('grave-below-veto');
});
afterAll(() => world.stop());

const post = (body: unknown, as: Caller | undefined = people.cityOffice, headers = {}) =>
  call(as, 'POST /conference-sessions', { body, headers });
const listed = async (as: Caller, query: Record<string, string | number> = {}) =>
  (await call(as, 'GET /conference-sessions', { query })).body;
const ofWarning = () => minutes(world, id, 'veto-warning');
const matter = {
  subject: { kind: 'reward', text: '年度奖励' },
  resolution: { outcome: 'agreed', text: '同意' },
};
const ofNorth = () => ({ ...ofWarning(), locality: 'north', items: [matter] });

/** Asks, and expects that nothing was written. */
const unchanged = async (ask: () => ReturnType<typeof post>) => {
  const before = await world.fingerprint();
  const reply = await ask();
  expect(await world.fingerprint()).toBe(before);
  return reply;
};

describe('what a session resolved on plans is told to the bus (A12, A14, A16)', () => {
  const planned = (outcome: string, text = 1) => ({
    subject: { kind: 'reward', text: '年度奖励办法', plan: { id: 'rewards-2026', text } },
    resolution: { outcome, text: '会议意见' },
  });
  const told = (session: string) =>
    world.messages.filter(({ detail }) => (detail as { session?: string }).session === session);

  it('with its quorum, and again when the minutes are corrected', async () => {
    const { body } = await post({ ...ofWarning(), items: [...ofWarning().items, planned('agreed')] });
    await world.untilIdle();
    const corrects = { session: body.id, reasons: '笔误' };
    await post({
      ...ofWarning(),
      present: ofWarning().present.slice(0, 3),
      items: [planned('postponed', 2)],
      corrects,
    });
    await world.untilIdle();
    expect(told(body.id)).toMatchObject([
      {
        ...{ source: 'jieti.cases', detailType: 'session-kept' },
        detail: {
          ...{ version: 1, locality: 'city', quorumReached: true },
          plans: [{ item: 2, plan: { id: 'rewards-2026', text: 1 }, outcome: 'agreed' }],
        },
      },
      { detail: { version: 2, quorumReached: false, plans: [{ item: 1, outcome: 'postponed' }] } },
    ]);
  });

  it('twice on the same text of a plan: refused', async () => {
    const reply = await unchanged(() =>
      post({ ...ofWarning(), items: [planned('agreed'), planned('postponed')] }),
    );
    expect([reply.status, reply.body.code, reply.body.articles]).toEqual([422, 'matter-twice', ['A12']]);
    expect((await post({ ...ofWarning(), items: [planned('agreed'), planned('agreed', 2)] })).status).toBe(
      201,
    );
  });
});

describe('who keeps the minutes of a joint conference (A12)', () => {
  it.each(['cityOffice', 'citySlgOffice'] as const)('its own two offices: %s', async (name) => {
    const reply = await post(ofWarning(), people[name]);
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      ...{ version: 1, locality: 'city', level: 'city', correction: null },
      items: [{ n: 1, subject: { case: id, stage: 'veto-warning' } }],
      quorum: { setting: 'more-than-half', present: 6, needed: 4, reached: true },
      explanation: { articles: ['A12'], interpretations: ['I-17'] },
    });
  });

  it.each(['jointConference', 'cgcDirector', 'orgHr', 'discipline'] as const)(
    'nobody else, not even those who sit in it: %s is refused with the article and who could',
    async (name) => {
      const reply = await unchanged(() => post(ofWarning(), people[name]));
      expect(reply.status).toBe(403);
      expect(reply.body.articles).toEqual(['A12']);
      expect(reply.body.refusals[0].competent.map((one: { body: string }) => one.body)).toEqual([
        'cgc-office',
        'slg-office',
      ]);
    },
  );

  it('not the city’s office for a county, nor a county’s for the city or its neighbour', async () => {
    expect((await unchanged(() => post(ofNorth(), people.cityOffice))).status).toBe(403);
    expect((await unchanged(() => post(ofNorth(), people.southOffice))).status).toBe(404);
    expect((await unchanged(() => post(ofWarning(), people.northOffice))).status).toBe(404);
    expect((await post(ofNorth(), people.northOffice)).status).toBe(201);
  });

  it('a township and a department have no conference, so nobody', async () => {
    for (const locality of ['north-hill', 'north-health']) {
      const reply = await unchanged(() => post({ ...ofNorth(), locality }, people.northOffice));
      expect(reply.status).toBe(403);
      expect(reply.body.errors).toMatchObject([
        { pointer: '/locality', code: 'no-conference-here' },
        { code: 'nobody-competent-here' },
      ]);
    }
  });
});

describe('what the minutes say (A12)', () => {
  const codes = async (change: Record<string, unknown>) => {
    const reply = await unchanged(() => post({ ...ofWarning(), ...change }));
    expect([reply.status, reply.body.articles]).toEqual([422, ['A12']]);
    return reply.body.errors.map((e: { pointer: string; code: string }) => [e.pointer, e.code]);
  };
  const item = () => ofWarning().items[0];

  it('a session of tomorrow, or of before the measure', async () => {
    expect(
      await codes({ heldOn: '2099-01-01', document: { number: '1', date: world.now().slice(0, 10) } }),
    ).toEqual([
      ['/heldOn', 'session-in-future'],
      ['/document/date', 'minutes-before-session'],
    ]);
    expect(await codes({ heldOn: '2001-01-01' })).toEqual([['/heldOn', 'session-before-measure']]);
  });

  it('a department that sits twice', async () => {
    const [one] = ofWarning().present;
    expect(await codes({ present: [one, one] })).toEqual([['/present/1/department', 'department-twice']]);
  });

  it('two resolutions on the same stage of the same case', async () => {
    expect(await codes({ items: [item(), item()] })).toEqual([['/items/1/subject', 'matter-twice']]);
  });

  it('a case that its keeper may not see is unknown, like one that does not exist', async () => {
    const south = await reported('south');
    const about = (theirs: string) => ({
      ...ofNorth(),
      items: [{ ...matter, subject: { kind: 'case', case: theirs, stage: 'notice' } }],
    });
    const [hidden, none] = [
      await unchanged(() => post(about(south), people.northOffice)),
      await unchanged(() => post(about('no-such-case'), people.northOffice)),
    ];
    expect(hidden.status).toBe(422);
    expect(hidden.body.errors).toMatchObject([{ pointer: '/items/0/subject/case', code: 'unknown-case' }]);
    expect(hidden.body).toEqual(none.body);
  });
});

describe('a correction is a later version, and the one before is kept', () => {
  it('by the same offices; the list shows what stands, the entries all there was', async () => {
    const { body } = await minuted(ofWarning());
    const corrects = { session: body.id, reasons: '人数有误' };
    const present = ofWarning().present.slice(0, 3);
    const reply = await post({ ...ofWarning(), present, corrects }, people.citySlgOffice);
    expect(reply.body).toMatchObject({
      ...{ id: body.id, version: 2, correction: { reasons: '人数有误' } },
      quorum: { present: 3, reached: false },
    });
    expect((await listed(people.cityOffice, { case: id })).items).toEqual([reply.body]);
    const history = await call(people.cityOffice, `GET /conference-sessions/${body.id}/history`);
    expect(history.body).toMatchObject({
      subject: { type: 'conference-session', id: body.id },
      entries: [
        { entry: 1, type: 'minutes-recorded', unit: 'city', data: { reasons: null } },
        { entry: 2, type: 'minutes-corrected', actor: { subject: 'city-slg-office-director' } },
      ],
      verdict: { intact: true, entries: 2 },
    });
    expect(history.body.entries[0].data.session.present).toHaveLength(6);
  });

  it('of a version that was overtaken: 412; of an unknown session, or into another place: 422', async () => {
    const { body } = await minuted(ofWarning());
    const corrected = { ...ofWarning(), corrects: { session: body.id, reasons: '更正' } };
    await minuted(corrected);
    expect((await unchanged(() => post(corrected, people.cityOffice, { 'if-match': '"1"' }))).status).toBe(
      412,
    );
    const unknown = { ...ofWarning(), corrects: { session: 'never', reasons: '更正' } };
    expect((await unchanged(() => post(unknown))).body.errors).toMatchObject([
      { pointer: '/corrects/session', code: 'unknown-session' },
    ]);
    const theirs = (await minuted(ofNorth(), people.northOffice)).body;
    const moved = { ...ofWarning(), corrects: { session: theirs.id, reasons: '更正' } };
    expect((await unchanged(() => post(moved))).body.code).toBe('session-of-another-conference');
  });

  it('the same key and body are the same session, once', async () => {
    const headers = { 'idempotency-key': 'minutes-1' };
    const body = ofWarning();
    const first = await post(body, people.cityOffice, headers);
    const again = await unchanged(() => post(body, people.cityOffice, headers));
    expect([again.status, again.body]).toEqual([201, first.body]);
  });
});

describe('who reads them', () => {
  it('a county sees its own sessions, the city all, a neighbour and a unit’s staff none', async () => {
    const { body } = await minuted(ofNorth(), people.northOffice);
    const city = await minuted(ofWarning());
    const idsFor = async (who: Caller) =>
      (await listed(who, { limit: 200 })).items.map((one: { id: string }) => one.id);
    expect(await idsFor(people.cityOffice)).toEqual(expect.arrayContaining([body.id, city.body.id]));
    expect(await idsFor(people.northOffice)).toContain(body.id);
    expect(await idsFor(people.northOffice)).not.toContain(city.body.id);
    for (const who of [people.southOffice, people.northStaff]) expect(await idsFor(who)).toEqual([]);
    const history = async (who: Caller, id: string) =>
      (await call(who, `GET /conference-sessions/${id}/history`)).status;
    expect(await history(people.northOffice, body.id)).toBe(200);
    expect(await history(people.northOffice, city.body.id)).toBe(404);
    for (const who of [people.southOffice, people.northStaff]) expect(await history(who, body.id)).toBe(404);
  });

  it('newest first, page by page, between two days', async () => {
    const days = ['2026-02-03', '2026-02-01', '2026-02-02'];
    for (const heldOn of days) await minuted({ ...ofNorth(), heldOn }, people.northOffice);
    const query = { from: '2026-02-01', to: '2026-02-03', limit: 2 };
    const first = await listed(people.northOffice, query);
    const second = await listed(people.cityOffice, { ...query, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map((one: { heldOn: string }) => one.heldOn)).toEqual([
      '2026-02-03',
      '2026-02-02',
      '2026-02-01',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await listed(people.northOffice, { from: '2026-02-04', to: '2026-02-01' })).items).toEqual([]);
    const foreign = await call(people.northOffice, 'GET /conference-sessions', { query: { cursor: 'x' } });
    expect(foreign.status).toBe(400);
  });
});

describe('a warning rests on a resolution (A12, A23)', () => {
  const propose = (resolution?: unknown, as: Caller = people.jointConference) =>
    call(as, `POST /cases/${id}/proposals`, {
      body: { stage: 'veto-warning', reasons: '研究', ...(resolution !== undefined && { resolution }) },
    });

  it('without one it is refused with both articles, and nothing changes', async () => {
    const reply = await unchanged(() => propose());
    expect([reply.status, reply.body.code, reply.body.articles]).toEqual([
      422,
      'resolution-missing',
      ['A12', 'A23'],
    ]);
  });

  it('the recommendation and what may be done next say so in advance', async () => {
    const advice = await call(people.cityOffice, `GET /cases/${id}/recommendation`);
    expect(advice.body.resolution).toEqual({
      articles: ['A12', 'A23'],
      ...{ heldFrom: '2026-03-02', quorum: 'more-than-half' },
    });
    expect((await readCase(id)).body.next).toContainEqual(
      expect.objectContaining({ act: 'propose', stage: 'veto-warning', needsResolution: true }),
    );
  });

  it('a county’s session cannot carry the city’s warning, and one that was never held is unknown', async () => {
    const { body } = await minuted({ ...ofWarning(), locality: 'north' }, people.northOffice);
    const reply = await unchanged(() => propose({ session: body.id, item: 1 }));
    expect([reply.status, reply.body.code]).toEqual([422, 'session-of-another-conference']);
    const none = await unchanged(() => propose({ session: 'never', item: 1 }));
    expect([none.status, none.body.code]).toEqual([422, 'unknown-session']);
  });

  it('proposal, rehearsal, measure and ledger show it, also to the unit', async () => {
    id = await proposed(world, 'veto-warning', 'grave-below-veto');
    const cited = { item: 1, version: 1, heldOn: '2026-03-02', text: '会议同意' };
    expect((await readCase(id, people.northStaff)).body.proposal.resolution).toMatchObject(cited);
    await act(people.northStaff, id, 'statements', { text: '陈述' });
    const rehearsal = await call(people.cgcDirector, `POST /cases/${id}/decisions`, {
      body: approval,
      query: { dryRun: 'true' },
    });
    expect(rehearsal.body).toMatchObject({
      measure: { resolution: cited },
      case: { measure: { resolution: cited } },
    });
    await act(people.cgcDirector, id, 'decisions', approval);
    expect((await readCase(id, people.northStaff)).body.measure.resolution).toMatchObject(cited);
    const ledger = await call(people.northStaff, `GET /cases/${id}/ledger`);
    const explained = ledger.body.entries.filter(
      (e: { explanation: { facts: object } }) => 'resolution' in e.explanation.facts,
    );
    expect(explained.map((e: { type: string }) => e.type)).toEqual(['proposal-opened', 'measure-imposed']);
    expect(ledger.body.verdict.intact).toBe(true);
  });

  it('minutes corrected to say otherwise carry no approval any more: 409, and nothing changes', async () => {
    const { body } = await minuted(ofWarning());
    expect((await propose({ session: body.id, item: 1 })).status).toBe(200);
    await act(people.northStaff, id, 'statements', { text: '陈述' });
    const items = [{ ...ofWarning().items[0], resolution: { outcome: 'postponed', text: '再议' } }];
    await minuted({ ...ofWarning(), items, corrects: { session: body.id, reasons: '记录有误' } });
    const reply = await unchanged(() =>
      call(people.cgcDirector, `POST /cases/${id}/decisions`, { body: approval }),
    );
    expect([reply.status, reply.body.code]).toEqual([409, 'resolution-not-agreed']);
  });

  it('no transaction passes on minutes that were corrected since they were read', async () => {
    const { body } = await minuted(ofWarning());
    const read = (await loadSession(body.id))?.session;
    expect(await transact(unlessCorrected(read))).toBe(true);
    await minuted({ ...ofWarning(), corrects: { session: body.id, reasons: '记录有误' } });
    expect(await transact(unlessCorrected(read))).toBe(false);
  });
});

describe('what the conference did not agree to is ended by its minutes (A12, A23)', () => {
  const refused = async () => {
    const items = ofWarning().items.map((item) => ({
      ...item,
      resolution: { outcome: 'not-agreed', text: '不同意' },
    }));
    return (await post({ ...ofWarning(), items })).body.id;
  };
  const declined = (session: string, as: Caller) =>
    call(as, `POST /cases/${id}/decisions`, {
      body: { outcome: 'decline', reasons: '会议未同意', resolution: { session, item: 1 } },
    });

  it('the commission’s director closes the case by them; its office may not', async () => {
    const session = await refused();
    expect(await unchanged(() => declined(session, people.cityOffice))).toMatchObject({
      status: 403,
      body: { code: 'not-competent' },
    });
    expect((await declined(session, people.cgcDirector)).status).toBe(200);
    expect((await readCase(id)).body).toMatchObject({ status: 'closed' });
  });

  it('minutes that agreed carry no refusal: 422 at the item, and nothing changes', async () => {
    const { body } = await post(ofWarning());
    const reply = await unchanged(() => declined(body.id, people.cgcDirector));
    expect([reply.status, reply.body.code]).toEqual([422, 'resolution-not-refused']);
  });
});

describe('minutes corrected after the decision put its measure in question (A12, A23)', () => {
  const notAgreed = { outcome: 'not-agreed', text: '不同意' };
  let session: string;
  let entry: number;
  const correct = (resolution: object) =>
    minuted({
      ...ofWarning(),
      items: ofWarning().items.map((item) => ({ ...item, resolution })),
      corrects: { session, reasons: '记录有误' },
    });
  const heard = async () => {
    await world.untilIdle();
    return (await readCase(id)).body;
  };
  const reviewed = (outcome: string, as: Caller = people.cgcDirector, of = entry) =>
    call(as, `POST /cases/${id}/measures/${of}/review`, {
      body: { outcome, document: paper(), reasons: '复核' },
    });

  beforeEach(async () => {
    session = (await post(ofWarning())).body.id;
    const resolution = { session, item: 1 };
    await act(people.jointConference, id, 'proposals', {
      stage: 'veto-warning',
      reasons: '研究',
      resolution,
    });
    await act(people.northStaff, id, 'statements', { text: '陈述' });
    const { body } = await act(people.cgcDirector, id, 'decisions', approval);
    entry = body.case.measure.entry;
    await world.untilIdle();
  });

  it('the case, its ledger, its deadlines, the list and what comes next show it', async () => {
    expect(await heard()).toMatchObject({ inQuestion: false, measure: { inQuestion: false, questions: [] } });
    await correct(notAgreed);
    const body = await heard();
    expect(body).toMatchObject({
      ...{ status: 'in-force', inQuestion: true },
      measure: {
        inQuestion: true,
        questions: [{ why: 'not-agreed', session, item: 1, version: 2, end: null }],
      },
      deadlines: expect.arrayContaining([
        expect.objectContaining({
          kind: 'measure-review',
          of: entry,
          bodies: [expect.objectContaining({ body: 'cgc' })],
        }),
      ]),
      next: expect.arrayContaining([expect.objectContaining({ act: 'review-measure', number: entry })]),
    });
    const lines = (await call(people.cityOffice, 'GET /cases', { query: { unit: 'north', limit: 200 } })).body
      .items;
    const line = lines.find((one: { id: string }) => one.id === id);
    expect(line).toMatchObject({ inQuestion: true, deadline: { kind: 'measure-review' } });
    const ledger = (await call(people.northStaff, `GET /cases/${id}/ledger`)).body;
    expect(ledger.verdict.intact).toBe(true);
    expect(ledger.entries.at(-1)).toMatchObject({
      ...{ type: 'measure-questioned', actor: { by: 'system', cause: 'minutes' }, articles: ['A12', 'A23'] },
      data: { measure: entry, question: { why: 'not-agreed' } },
    });
  });

  it('told again, late or twice, it is entered once; corrected back, the question is over', async () => {
    await correct(notAgreed);
    const { version: before } = await heard();
    const told = { session, locality: 'city', heldOn: '2026-03-02', quorumReached: true, plans: [] };
    for (const version of [2, 2, 1])
      await tellService(cases, { ...sessionKept, detail: { ...told, version } });
    expect((await heard()).version).toBe(before);
    await correct({ outcome: 'agreed', text: '会议同意' });
    expect(await heard()).toMatchObject({
      inQuestion: false,
      measure: { questions: [{ end: { how: 'lapsed' } }] },
    });
  });

  it('the director confirms, with reasons: it stands', async () => {
    await correct(notAgreed);
    await heard();
    expect((await unchanged(() => reviewed('confirmed', people.cityOffice))).status).toBe(403);
    expect(await unchanged(() => reviewed('confirmed', people.cgcDirector, entry + 1))).toMatchObject({
      status: 404,
    });
    expect(await reviewed('confirmed')).toMatchObject({
      status: 200,
      body: {
        status: 'in-force',
        inQuestion: false,
        measure: { questions: [{ end: { how: 'confirmed' } }] },
      },
    });
    const again = await unchanged(() => reviewed('confirmed'));
    expect([again.status, again.body.code]).toEqual([409, 'not-in-question']);
  });

  it('or revokes: the case is closed, and the bus is told that the measure never was', async () => {
    await correct(notAgreed);
    await heard();
    expect((await reviewed('revoked')).body).toMatchObject({ status: 'closed', closed: { how: 'revoked' } });
    await world.untilIdle();
    const told = world.messages.filter(({ detailType }) => detailType === 'measure-changed');
    expect(told.map(({ detail }) => detail).at(-1)).toMatchObject({ caseId: id, entry, status: 'revoked' });
  });
});
