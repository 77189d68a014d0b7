import { type CityFile, type Office, successorsOf2018 } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  document,
  minuted,
  minutes,
  noticed,
  proposed,
  readCase,
  reported,
  verified,
} from '../../../../test/support/case-steps.ts';
import {
  type Caller,
  call,
  done,
  people,
  staffOf,
  startCases,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';
import { officerIn } from '../../../../test/support/world/people.ts';
import { handler as sweep } from './sweep-deadlines/handler.ts';

/** From 1 April 2026 on the bodies are merged, the warning is gone, listing has three months, and a ground is worded anew. */
const changed = '2026-04-01';
const rungs = (successorsOf2018.parts.ladder ?? []).filter(({ id }) => id !== 'veto-warning');
const reworded = { zh: '新的表述', en: 'worded anew' };
const file: CityFile = {
  ...testCity,
  parameters: [
    ...testCity.parameters,
    { id: 'listed-supervision-term', from: changed, value: 'P3M', unit: 'term', article: 'A22' },
  ],
  amendments: [
    {
      ...successorsOf2018,
      from: changed,
      parts: {
        ...successorsOf2018.parts,
        ladder: rungs.map((rung) =>
          rung.id === 'listed-supervision' ? { ...rung, unmet: { next: 'veto' } } : rung,
        ),
        grounds: testCity.grounds.map((one) => (one.code === '18.1' ? { ...one, wording: reworded } : one)),
      },
    },
  ],
};

/** What waits in a case for the first office of somebody, or is refused. */
const waitingFor = async (who: Caller & { readonly offices: readonly Office[] }, id: string | undefined) => {
  const as = `${who.offices[0]?.body}@city`;
  const { items } = (await done(who, 'GET /tasks', { query: { as, limit: 200 } })).body;
  return items
    .filter(({ subject }: { subject: { id: string } }) => subject.id === id)
    .map(({ kind }: { kind: string }) => kind);
};

const officer = officerIn('city');
const peaceOffice = officer('peace-office', 'director');
const groupHead = officer('peace-group', 'head');
const accepted = { accepted: true, findings: '已整改' };

/** A case at each place of the way, all of before the change; the world then goes on past it. */
let world: World;
const cases: Record<string, string> = {};
beforeAll(async () => {
  world = await startCases(file);
  cases.lead = await reported();
  cases.verified = await verified('grave-below-veto');
  cases.proposed = await proposed(world, 'veto-warning', 'grave-below-veto', 'south');
  cases.notice = await noticed(world, 'north');
  cases.listed = await proposed(world, 'listed-supervision', 'grave-below-regime', 'south');
  await act(people.cityOffice, cases.listed, 'decisions', approval);
  cases.warned = await proposed(world, 'veto-warning', 'grave-below-veto', 'north');
  await act(staffOf('north'), cases.warned, 'statements', { text: '已在整改' });
  await act(people.cgcDirector, cases.warned, 'decisions', approval);
  cases.appealed = await noticed(world, 'south');
  const { entry } = (await readCase(cases.appealed)).body.measure;
  await act(staffOf('south'), cases.appealed, 'appeals', { measure: entry, reasons: '事实不清' });
  await world.advanceTo('2026-04-01T01:00:00.000Z');
});
afterAll(() => world.stop());

describe('what waited for the bodies of before (I-19)', () => {
  it('waits for those that took over from them, in the capacities that answer to those of then', async () => {
    expect(await waitingFor(peaceOffice, cases.lead)).toEqual(['verification']);
    expect(await waitingFor(peaceOffice, cases.appealed)).toEqual([]);
    expect(await waitingFor(groupHead, cases.appealed)).toEqual(['appeal-resolution']);
    expect(await waitingFor(groupHead, cases.lead)).toEqual([]);
  });

  it('after the sweep of that day each list says what the law of today lets its office do', async () => {
    await sweep({});
    for (const who of [peaceOffice, groupHead]) {
      const as = `${who.offices[0].body}@city`;
      const { items } = (await done(who, 'GET /tasks', { query: { as, limit: 200 } })).body;
      expect(items.length).toBeGreaterThan(0);
      for (const { act: what, subject } of items) {
        const { next } = (await readCase(subject.id, who)).body;
        const by = next.flatMap((one: { act: string; by: unknown }) => (one.act === what ? one.by : []));
        expect(by, `${what} in ${subject.id}`).toContainEqual(
          expect.objectContaining({ body: who.offices[0].body, jurisdiction: 'city' }),
        );
      }
    }
  });
});

const of = (name: string): string => cases[name] ?? expect.fail();
const typesIn = async (name: string) => {
  const { body } = await call(peaceOffice, `GET /cases/${of(name)}/ledger`);
  expect(body.verdict).toMatchObject({ intact: true, faults: [] });
  return body.entries;
};

describe('a law that is amended while cases stand at every place, over HTTP', () => {
  it('an office that is no more can do nothing any more, and the one that took over reads every case', async () => {
    expect((await readCase(of('notice'), people.cityOffice)).status).toBe(401);
    for (const name of Object.keys(cases)) {
      const { status, body } = await readCase(of(name), peaceOffice);
      expect([name, status, body.next.length > 0]).toEqual([name, 200, true]);
    }
  });

  it('a lead of before is verified by it, and its ledger shows the ground in the words of its day (A18)', async () => {
    const verification = { substantiated: false, findings: '不属实' };
    const { body } = await act(peaceOffice, of('lead'), 'verification', verification);
    expect(body).toMatchObject({ status: 'closed', closed: { how: 'not-substantiated' } });
    const [first] = await typesIn('lead');
    const old = testCity.grounds.find(({ code }) => code === '18.1')?.wording;
    expect(first.explanation.facts.wording).toEqual(old);
    const lead = {
      unit: 'north',
      ground: '18.1',
      facts: '基层基础薄弱',
      occurredOn: '2026-03-20',
      despiteAlike: '另一事',
    };
    const later = await call(peaceOffice, 'POST /cases', { body: lead });
    const { body: ledger } = await call(peaceOffice, `GET /cases/${later.body.id}/ledger`);
    expect(ledger.entries[0].explanation.facts.wording).toEqual(reworded);
  });

  it('verified before, it is recommended, proposed and decided by the law of today, with the short term', async () => {
    const { body: advice } = await call(peaceOffice, `GET /cases/${of('verified')}/recommendation`);
    expect(advice).toMatchObject({ stage: 'listed-supervision', allowed: ['listed-supervision'] });
    await act(peaceOffice, of('verified'), 'proposals', { stage: 'listed-supervision', reasons: '依规' });
    const { body } = await act(peaceOffice, of('verified'), 'decisions', { ...approval, document });
    expect(body.measure).toMatchObject({ stage: 'listed-supervision', lastDay: '2026-07-01' });
  });

  it('a warning proposed before, a rung that is no more, is approved by the head of the group, and its clock runs', async () => {
    const refused = await call(peaceOffice, `POST /cases/${of('proposed')}/decisions`, {
      body: { ...approval, document },
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-competent']);
    const { body } = await act(groupHead, of('proposed'), 'decisions', { ...approval, document });
    expect(body.measure).toMatchObject({ stage: 'veto-warning', lastDay: '2027-04-01' });
    const imposed = (await typesIn('proposed')).at(-1);
    expect(imposed).toMatchObject({
      type: 'measure-imposed',
      articles: ['A23'],
      data: { measure: { rung: { name: { zh: '一票否决警示' } } } },
    });
    await world.untilIdle();
    expect(world.executions.some(({ name }) => name.includes('veto-warning'))).toBe(true);
  });

  it('a notice of before is accepted by the office that took over, and its decision names the office of then', async () => {
    const { body } = await act(peaceOffice, of('notice'), 'acceptance', accepted);
    expect(body).toMatchObject({ status: 'closed', closed: { how: 'rectified' } });
    const entries = await typesIn('notice');
    const actors = entries.map(({ actor }: { actor: { office?: { body: string } } }) => actor.office?.body);
    expect([actors.includes('slg-office'), actors.at(-1)]).toEqual([true, 'peace-office']);
  });

  it('a listing of before keeps its six months, and, unmet, leads to the veto that there is', async () => {
    expect((await readCase(of('listed'), peaceOffice)).body.measure.lastDay).toBe('2026-09-02');
    await world.advanceTo('2026-09-02T16:00:00.000Z');
    const { body } = await readCase(of('listed'), peaceOffice);
    expect(body).toMatchObject({ status: 'proposed', proposal: { stage: 'veto', origin: 'deadline' } });
    const session = await minuted(minutes(world, of('listed'), 'veto'), peaceOffice);
    const resolution = { session: session.body.id, item: 1 };
    const conference = officer('conference-of-five', 'meeting');
    await act(conference, of('listed'), 'proposals', { stage: 'veto', reasons: '逾期未整改', resolution });
    await act(staffOf('south'), of('listed'), 'statements', { text: '已在整改' });
    const decision = { ...approval, document };
    const decided = await act(officer('peace-group', 'meeting'), of('listed'), 'decisions', decision);
    expect(decided.body.case.measure).toMatchObject({ stage: 'veto', lastDay: '2027-09-03' });
  });

  it('a warning of before is released by the head of the group, once it is verified', async () => {
    await act(peaceOffice, of('warned'), 'acceptance', accepted);
    const { body } = await act(groupHead, of('warned'), 'releases', { document, reasons: '已整改' });
    expect(body).toMatchObject({ status: 'closed', closed: { how: 'released' } });
    expect((await typesIn('warned')).at(-1).articles).toEqual(['A23']);
  });

  it('an appeal of before is resolved by the head of the group whose office took over', async () => {
    const resolution = { outcome: 'upheld', reasons: '事实不清', document };
    const { body } = await act(groupHead, of('appealed'), 'appeals/1/resolution', resolution);
    expect(body.appeals).toMatchObject([{ resolution: { outcome: 'upheld' } }]);
    expect(body.status).toBe('closed');
  });
});
