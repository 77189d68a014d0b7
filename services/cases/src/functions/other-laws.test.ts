import { type CitySettings, cityOfToday, provinceOf2016, rungOf } from '@jieti/rules';
import { afterEach, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  interviewApproval,
  minuted,
  minutes,
  readCase,
} from '../../../../test/support/case-steps.ts';
import { call, staffOf, startCases, testCity, type World } from '../../../../test/support/world/index.ts';
import { officerIn } from '../../../../test/support/world/people.ts';

/** The city of the tests under another law, at its own levels. */
const under = (law: typeof provinceOf2016): CitySettings => ({
  ...testCity,
  ...law,
  id: testCity.id,
  name: testCity.name,
  root: testCity.root,
  levels: testCity.levels,
  above: testCity.above,
});

const officer = officerIn('city');

let world: World;
afterEach(() => world.stop());

/** A verified case on 北县 under one of the law's grounds; by the office of the law. */
const verifiedUnder = async (office: ReturnType<typeof officer>, ground: string, gravity: string) => {
  const lead = { unit: 'north', ground, facts: '基层基础薄弱', occurredOn: '2026-02-20' };
  const { body } = await call(office, 'POST /cases', { body: lead });
  await act(office, body.id, 'verification', { substantiated: true, findings: '属实', gravity });
  return String(body.id);
};

const lastEntry = async (as: ReturnType<typeof officer>, id: string) =>
  (await call(as, `GET /cases/${id}/ledger`)).body.entries.at(-1);

const namesIn = (settings: CitySettings, stage: string) => rungOf(settings, stage)?.name;

describe('a province’s measure of 2016, over HTTP: the office proposes, the commission approves, four rungs and no warning', () => {
  const settings = under(provinceOf2016);
  const office = officer('commission-office', 'director');
  const commission = officer('commission', 'director');

  /** Takes up or makes a proposal, and has the commission approve it today. */
  const imposed = async (id: string, stage: string, on: string, more: object = {}) => {
    await act(office, id, 'proposals', { stage, reasons: '依规提出', ...more });
    const interview = { by: office.offices[0], ...interviewApproval(on).interview };
    const record = stage === 'circulated-notice' ? approval : { ...approval, interview };
    return act(commission, id, 'decisions', record);
  };

  it('a case climbs by deadlines from notice to listing, each with its own term, article and name', async () => {
    world = await startCases(settings);
    const id = await verifiedUnder(office, '31.1', 'found');
    const advice = await call(office, `GET /cases/${id}/recommendation`);
    expect(advice.body).toMatchObject({ stage: 'circulated-notice', allowed: ['circulated-notice'] });
    expect(advice.body.decide.map(({ body }: { body: string }) => body)).toEqual(['commission']);

    const notice = await imposed(id, 'circulated-notice', '2026-03-02');
    expect(notice.body.measure).toMatchObject({ from: '2026-03-02', lastDay: '2026-05-02' });
    expect(await lastEntry(office, id)).toMatchObject({ articles: ['A33'] });

    await world.advanceTo('2026-05-02T16:00:00.000Z');
    expect((await readCase(id, office)).body.proposal).toMatchObject({ stage: 'interview-of-leaders' });
    const talk = await imposed(id, 'interview-of-leaders', '2026-05-03');
    expect(talk.body.measure).toMatchObject({ lastDay: '2026-08-03' });
    expect((await lastEntry(office, id)).articles).toEqual(['A34']);

    await world.advanceTo('2026-08-03T16:00:00.000Z');
    expect((await readCase(id, office)).body.proposal).toMatchObject({ stage: 'listing' });
    const session = await minuted(minutes(world, id, 'listing'), office);
    const resolution = { session: session.body.id, item: 1 };
    const listed = await imposed(id, 'listing', '2026-08-04', { resolution });
    expect(listed.body.measure).toMatchObject({ lastDay: '2027-02-04' });
    expect((await lastEntry(office, id)).articles).toEqual(['A35']);
    expect(namesIn(settings, 'listing')?.zh).toBe('挂牌督办');
  });

  it('a listed unit is barred while it is listed, by the article of the listing', async () => {
    world = await startCases(settings);
    const id = await verifiedUnder(office, '31.2', 'grave-below-regime');
    const session = await minuted(minutes(world, id, 'listing'), office);
    await imposed(id, 'listing', '2026-03-02', { resolution: { session: session.body.id, item: 1 } });
    await world.untilIdle();
    const personnel = officer('organisation', 'staff');
    const query = { unit: 'north', on: '2026-04-01' };
    const asked = await call(personnel, 'GET /eligibility', { query });
    expect(asked.body).toMatchObject({ eligible: false, reasons: [{ stage: 'listing', article: 'A35' }] });
  });

  /** 北县 interviewed on Monday 2 March 2026: its plan is due on the tenth working day after. */
  const interviewed = async () => {
    const id = await verifiedUnder(office, '31.1', 'serious');
    const { body } = await imposed(id, 'interview-of-leaders', '2026-03-02');
    const plan = { lastDay: '2026-03-16', state: 'open', handedInAt: null };
    expect([body.measure, body.case.measure]).toMatchObject([{ plan }, { plan, plans: [] }]);
    return id;
  };
  const plan = (date: string) => ({
    text: '分工、措施、时限',
    document: { number: '北综〔2026〕3号', date },
  });
  const planOf = async (id: string) => (await readCase(id, office)).body.measure.plan;

  it('after an interview the unit hands in a plan within ten working days, which the case tells it (A34 there)', async () => {
    world = await startCases(settings);
    const id = await interviewed();
    const read = await readCase(id, staffOf('north'));
    expect(read.body.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'plan', whose: 'unit', lastDay: '2026-03-16', daysLeft: 14 }),
    );
    expect(read.body.next).toContainEqual(expect.objectContaining({ act: 'hand-in-plan', by: 'unit' }));
    await world.advanceTo('2026-03-16T15:00:00.000Z');
    const handedIn = await act(staffOf('north'), id, 'plans', plan('2026-03-16'));
    expect(handedIn.body.measure).toMatchObject({ plan: { state: 'reported' }, plans: [plan('2026-03-16')] });
    expect(handedIn.body.next).not.toContainEqual(expect.objectContaining({ act: 'hand-in-plan' }));
    expect(await lastEntry(office, id)).toMatchObject({ type: 'plan-handed-in', articles: ['A34'] });
  });

  it('a plan that did not come is missing on the record by the clock alone, and comes late then', async () => {
    world = await startCases(settings);
    const id = await interviewed();
    await world.advanceTo('2026-03-16T16:00:00.000Z');
    expect(await lastEntry(office, id)).toMatchObject({
      type: 'plan-due',
      actor: { by: 'system', cause: 'deadline' },
      data: { handedIn: false },
    });
    expect(await planOf(id)).toMatchObject({ state: 'missing' });
    const own = await call(office, `POST /cases/${id}/plans`, { body: plan('2026-03-17') });
    expect([own.status, own.body.code]).toEqual([403, 'not-the-units-staff']);
    await world.advanceTo('2026-03-17T01:00:00.000Z');
    await act(staffOf('north'), id, 'plans', plan('2026-03-17'));
    expect(await planOf(id)).toMatchObject({ state: 'late', handedInAt: '2026-03-17T01:00:00.000Z' });
  });

  it('a listing is accepted by the county’s own office first, and then by the commission that listed it (A35 there)', async () => {
    world = await startCases(settings);
    const id = await verifiedUnder(office, '31.1', 'grave-below-regime');
    const session = await minuted(minutes(world, id, 'listing'), office);
    await imposed(id, 'listing', '2026-03-02', { resolution: { session: session.body.id, item: 1 } });
    const accepted = { accepted: true, findings: '已整改' };
    const early = await call(commission, `POST /cases/${id}/acceptance`, { body: accepted });
    expect([early.status, early.body.code, early.body.articles]).toEqual([
      409,
      'not-accepted-below',
      ['A35'],
    ]);
    const below = officer('commission-office', 'director', 'north');
    expect((await readCase(id, below)).body.next).toContainEqual(
      expect.objectContaining({
        act: 'accept',
        by: expect.arrayContaining([
          expect.objectContaining({ body: 'commission-office', jurisdiction: 'north' }),
        ]),
      }),
    );
    const first = await act(below, id, 'acceptance', accepted);
    expect(first.body).toMatchObject({ status: 'in-force', measure: { acceptedAt: null } });
    expect(first.body.measure.acceptedBelowAt).toBe(world.now());
    const again = await call(below, `POST /cases/${id}/acceptance`, { body: accepted });
    expect([again.status, again.body.code]).toEqual([403, 'not-competent']);
    const ended = await act(commission, id, 'acceptance', accepted);
    expect(ended.body).toMatchObject({ status: 'closed', closed: { how: 'rectified' } });
  });

  /** A veto of 2 March 2026, for a year: studied, stated against, and decided by the meeting of the commission. */
  const vetoed = async () => {
    const id = await verifiedUnder(office, '31.2', 'grave');
    const session = await minuted(minutes(world, id, 'one-vote-veto'), office);
    const resolution = { session: session.body.id, item: 1 };
    await act(office, id, 'proposals', { stage: 'one-vote-veto', reasons: '依规提出', resolution });
    await act(staffOf('north'), id, 'statements', { text: '已在整改' });
    const decided = await act(officer('commission', 'meeting'), id, 'decisions', approval);
    expect(decided.body.measure).toMatchObject({ from: '2026-03-02', lastDay: '2027-03-02' });
    return id;
  };
  const barredOn = async (on: string): Promise<boolean> => {
    const query = { unit: 'north', on };
    return !(await call(officer('organisation', 'staff'), 'GET /eligibility', { query })).body.eligible;
  };

  it('a veto that was verified ends by itself after its year, and its bars with it; the ledger names no officer', async () => {
    world = await startCases(settings);
    const id = await vetoed();
    await world.advanceTo('2026-12-01T01:00:00.000Z');
    const verified = await act(office, id, 'acceptance', { accepted: true, findings: '已整改' });
    expect(verified.body).toMatchObject({ status: 'in-force', closed: null });
    await world.advanceTo('2027-03-02T15:59:59.000Z');
    expect((await readCase(id, office)).body.status).toBe('in-force');
    expect(await barredOn('2027-03-02')).toBe(true);
    await world.advanceTo('2027-03-02T16:00:00.000Z');
    const { body } = await readCase(id, office);
    expect(body).toMatchObject({
      status: 'closed',
      closed: { how: 'expired', at: '2027-03-02T16:00:00.000Z' },
      past: [{ stage: 'one-vote-veto', ended: { how: 'expired' } }],
      // The paper that was never sent is owed still; nothing else runs.
      deadlines: [{ kind: 'filing' }],
    });
    expect(await lastEntry(office, id)).toMatchObject({
      type: 'measure-expired',
      articles: ['A36'],
      actor: { by: 'system', cause: 'deadline' },
    });
    await world.advanceTo('2027-03-04T01:00:00.000Z');
    expect(await barredOn('2027-03-03')).toBe(false);
  });

  it('a veto that was not verified by then stays, and ends by itself with the check that finds it put right', async () => {
    world = await startCases(settings);
    const id = await vetoed();
    await world.advanceTo('2027-04-01T01:00:00.000Z');
    const stands = await readCase(id, office);
    expect(stands.body).toMatchObject({ status: 'in-force', stage: 'one-vote-veto' });
    expect(stands.body.measure.verifyAgainAt).toBe('2027-06-02T16:00:00.000Z');
    const verified = await act(office, id, 'acceptance', { accepted: true, findings: '已整改' });
    expect(verified.body).toMatchObject({ status: 'closed', closed: { how: 'expired' } });
    await world.advanceTo('2027-07-01T01:00:00.000Z');
    const { entries } = (await call(office, `GET /cases/${id}/ledger`)).body;
    expect(entries.slice(-2).map(({ type }: { type: string }) => type)).toEqual([
      'rectification-accepted',
      'measure-expired',
    ]);
  });

  it('early it is released by the meeting that approved it, once it was verified', async () => {
    world = await startCases(settings);
    const id = await vetoed();
    await act(office, id, 'acceptance', { accepted: true, findings: '已整改' });
    const release = { document: { number: '综治委〔2026〕9号', date: '2026-03-02' }, reasons: '提前整改' };
    const released = await act(officer('commission', 'meeting'), id, 'releases', release);
    expect(released.body).toMatchObject({ status: 'closed', closed: { how: 'released' } });
  });

  it('a listing without the minutes of the conference is refused, and so is an interview that the commission held itself', async () => {
    world = await startCases(settings);
    const id = await verifiedUnder(office, '31.1', 'grave-below-regime');
    const proposal = { stage: 'listing', reasons: '依规提出' };
    const without = await call(office, `POST /cases/${id}/proposals`, { body: proposal });
    expect([without.status, without.body.code]).toEqual([422, 'resolution-missing']);
    const session = await minuted(minutes(world, id, 'listing'), office);
    await act(office, id, 'proposals', { ...proposal, resolution: { session: session.body.id, item: 1 } });
    const own = await call(commission, `POST /cases/${id}/decisions`, {
      body: interviewApproval('2026-03-02'),
    });
    expect(own.body.errors.map(({ code }: { code: string }) => code)).toContain('interviewer-not-competent');
  });

  it('who acts for a body of another law is nobody here, and an unknown stage is answered with those there are', async () => {
    world = await startCases(settings);
    const stranger = officer('cgc-office', 'director');
    expect((await call(stranger, 'GET /cases')).status).toBe(401);
    const id = await verifiedUnder(office, '31.1', 'found');
    const body = { stage: 'veto-warning', reasons: '依规提出' };
    const refused = await call(office, `POST /cases/${id}/proposals`, { body });
    expect([refused.status, refused.body.code]).toEqual([422, 'unknown-stage']);
    expect(refused.body.title).toContain('通报、约谈、挂牌督办、一票否决');
  });

  it('a ground whose wording the source does not give cannot be used, and the refusal says which can', async () => {
    world = await startCases(settings);
    const lead = { unit: 'north', facts: '反映', occurredOn: '2026-02-20' };
    const unworded = await call(office, 'POST /cases', { body: { ...lead, ground: '31.9' } });
    expect([unworded.status, unworded.body.articles]).toEqual([422, ['A31.9']]);
    const unknown = await call(office, 'POST /cases', { body: { ...lead, ground: '18.1' } });
    expect(unknown.body.title).toContain('31.1、31.2');
  });
});

describe('a city of today, over HTTP: one group with one office, a ladder without a veto', () => {
  const settings = under(cityOfToday);
  const office = officer('peace-office', 'director');
  const head = officer('peace-group', 'head');

  it('a notice is appealed against to the group whose office it is, and an upheld appeal takes it away', async () => {
    world = await startCases(settings);
    const id = await verifiedUnder(office, '45.1', 'found');
    await act(office, id, 'proposals', { stage: 'peace-notice', reasons: '依规提出' });
    const decided = await act(office, id, 'decisions', approval);
    expect(decided.body.measure).toMatchObject({ stage: 'peace-notice', lastDay: '2026-04-01' });
    const { entry } = (await readCase(id, office)).body.measure;
    await act(staffOf('north'), id, 'appeals', { measure: entry, reasons: '事实不清' });
    const judged = {
      outcome: 'upheld',
      reasons: '事实不清',
      document: { number: '平安〔2026〕2号', date: '2026-03-02' },
    };
    const byItself = await call(office, `POST /cases/${id}/appeals/1/resolution`, { body: judged });
    expect([byItself.status, byItself.body.articles]).toEqual([403, ['A45']]);
    const upheld = await act(head, id, 'appeals/1/resolution', judged);
    expect(upheld.body).toMatchObject({ status: 'closed', closed: { how: 'revoked' } });
  });

  it('listed supervision is decided by the head, bars the unit, and is released early by the same', async () => {
    world = await startCases(settings);
    const id = await verifiedUnder(office, '45.1', 'grave-below-regime');
    await act(office, id, 'proposals', { stage: 'peace-listing', reasons: '依规提出' });
    const own = await call(office, `POST /cases/${id}/decisions`, { body: approval });
    expect(own.status).toBe(403);
    const decided = await act(head, id, 'decisions', approval);
    expect(decided.body.measure).toMatchObject({ lastDay: '2026-09-02' });
    await world.advanceTo('2026-06-01T01:00:00.000Z');
    await act(office, id, 'acceptance', { accepted: true, findings: '已整改' });
    const release = { document: { number: '平安〔2026〕3号', date: '2026-06-01' }, reasons: '已整改' };
    const released = await act(head, id, 'releases', release);
    expect(released.body).toMatchObject({ status: 'closed', closed: { how: 'released' } });
    expect((await lastEntry(office, id)).articles).toEqual(['A46']);
  });

  it('unmet at its end it stays, and is verified again a quarter later: no veto is ever proposed', async () => {
    world = await startCases(settings);
    const id = await verifiedUnder(office, '45.1', 'grave');
    await act(office, id, 'proposals', { stage: 'peace-listing', reasons: '依规提出' });
    await act(head, id, 'decisions', approval);
    await world.advanceTo('2026-09-02T16:00:00.000Z');
    const { body } = await readCase(id, office);
    expect(body).toMatchObject({ status: 'in-force', stage: 'peace-listing' });
    expect(body.measure.verifyAgainAt).toBe('2026-12-02T16:00:00.000Z');
  });
});
