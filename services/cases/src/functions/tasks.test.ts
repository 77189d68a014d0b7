import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  noticed,
  paper,
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
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';
import { handler as sweep } from './sweep-deadlines/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
beforeEach(() => world.setNow('2026-03-02T01:00:00.000Z'));
afterAll(() => world.stop());

interface Item {
  readonly kind: string;
  readonly act: string;
  readonly stage: string | null;
  readonly number: number | null;
  readonly subject: {
    readonly id: string;
    readonly unit: string;
    readonly unitName: { readonly zh: string };
  };
}

/** The words by which a caller's lists are asked for. */
const namesOf = ({ offices = [], units = [] }: Caller): string[] => [
  ...offices.map(({ body, jurisdiction }) => `${body}@${jurisdiction}`),
  ...units,
];

const listOf = async (who: Caller, as = namesOf(who)[0] ?? '', query = {}) =>
  (await done(who, 'GET /tasks', { query: { as, limit: 200, ...query } })).body;

/** What waits for somebody in one case. */
const waiting = async (who: Caller, id: string): Promise<Item[]> =>
  (await listOf(who)).items.filter(({ subject }: Item) => subject.id === id);

const kinds = async (who: Caller, id: string): Promise<string[]> =>
  (await waiting(who, id)).map(({ kind }) => kind);

const drafter: Caller = { ...people.cityOffice, subject: 'city-cgc-office-director-drafter' };
const clerk: Caller = {
  subject: 'clerk',
  offices: [{ body: 'cgc-office', level: 'city', jurisdiction: 'city', capacity: 'staff' }],
};

describe('what waits for an office, exactly (A20–A26)', () => {
  it('a lead waits for both offices one level up, by the day set for it, and says of which unit it is (A26, I-19)', async () => {
    const id = await reported('north');
    const [task] = await waiting(people.cityOffice, id);
    expect(task).toMatchObject({
      ...{ kind: 'verification', act: 'verify', stage: null, number: null, whose: 'office' },
      subject: { type: 'case', id, unit: 'north', unitName: { zh: expect.any(String) } },
      ...{ since: '2026-03-02T01:00:00.000Z', light: 'green', overdue: false, right: false },
    });
    expect(await kinds(people.citySlgOffice, id)).toEqual(['verification']);
    expect(await kinds(clerk, id)).toEqual(['verification']);
  });

  it('of a lead neither the unit nor its own county’s office sees anything before it is verified (I-41)', async () => {
    const id = await reported('north');
    expect(await kinds(people.northStaff, id)).toEqual([]);
    expect(await kinds(people.northOffice, id)).toEqual([]);
  });

  it('what was done waits no more, and what follows from it does', async () => {
    const id = await verified('found', 'north');
    expect(await kinds(people.cityOffice, id)).toEqual(['proposal']);
    await act(people.cityOffice, id, 'proposals', { stage: 'notice', reasons: '依规' });
    expect(await kinds(people.citySlgOffice, id)).toEqual(['decision']);
    await act(people.citySlgOffice, id, 'decisions', { outcome: 'return', reasons: '再核' });
    expect(await kinds(people.cityOffice, id)).toEqual(['proposal']);
  });

  it('a decision waits for heads and not for staff, and not for the very person who proposed it (I-38)', async () => {
    const id = await verified('found', 'north');
    await done(drafter, `POST /cases/${id}/proposals`, { body: { stage: 'notice', reasons: '依规' } });
    expect(await kinds(people.cityOffice, id)).toEqual(['decision']);
    expect(await kinds(drafter, id)).toEqual([]);
    expect(await kinds(clerk, id)).toEqual([]);
  });

  it('the commission may decide a notice where necessary, and is told that it is only then (A20)', async () => {
    const id = await proposed(world, 'notice', 'found', 'north');
    const [task] = await waiting(people.cgcDirector, id);
    expect(task).toMatchObject({ kind: 'decision', exceptional: true });
    expect((await waiting(people.cityOffice, id))[0]).toMatchObject({ exceptional: false });
  });

  it('an appeal that waits for the office is on its list, though the unit’s day is nearer (I-9)', async () => {
    const id = await noticed(world, 'south');
    expect(await kinds(people.southStaff, id)).toEqual(['rectification', 'appeal']);
    await act(people.southStaff, id, 'appeals', { measure: 4, reasons: '认定事实有误' });
    expect(await kinds(people.southStaff, id)).toEqual(['rectification']);
    expect(await waiting(people.slgHead, id)).toMatchObject([
      { kind: 'appeal-resolution', act: 'resolve-appeal', number: 1 },
    ]);
    const body = { outcome: 'rejected', document: paper(), reasons: '维持' };
    await act(people.slgHead, id, 'appeals/1/resolution', body);
    expect(await kinds(people.slgHead, id)).toEqual([]);
  });

  it('a right that was not used is gone with its day, though nothing was written since (I-9)', async () => {
    const id = await noticed(world, 'south');
    world.setNow('2026-04-01T15:59:59.999Z');
    expect((await waiting(people.southStaff, id)).at(-1)).toMatchObject({ kind: 'appeal', right: true });
    world.setNow('2026-04-01T16:00:00.000Z');
    const left = await waiting(people.southStaff, id);
    expect(left).toMatchObject([{ kind: 'rectification', light: 'red', overdue: true, daysLeft: -1 }]);
  });

  it('a warning lets the unit state its case, and the papers it owes wait for the offices (A23, A26; I-8, I-18)', async () => {
    const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'north');
    expect(await kinds(people.northStaff, id)).toEqual(['statement']);
    await act(people.northStaff, id, 'statements', { text: '陈述' });
    expect(await kinds(people.northStaff, id)).toEqual([]);
    expect(await kinds(people.cgcDirector, id)).toEqual(['decision']);
    await act(people.cgcDirector, id, 'decisions', approval);
    expect(await kinds(people.cgcDirector, id)).not.toContain('decision');
    expect(await kinds(people.northStaff, id)).toEqual(expect.arrayContaining(['rectification', 'appeal']));
  });

  it('completion reported waits for the office that accepts, and a closed case for nobody but by its rights (A20)', async () => {
    const id = await noticed(world, 'north');
    await act(people.northStaff, id, 'progress', { text: '已完成', complete: true });
    expect(await kinds(people.citySlgOffice, id)).toEqual(['acceptance']);
    await act(people.citySlgOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    expect(await kinds(people.citySlgOffice, id)).toEqual([]);
    expect(await kinds(people.northStaff, id)).toEqual(['appeal']);
  });

  it('a leader who was referred waits for what comes back, with no day set (A27)', async () => {
    const id = await noticed(world, 'north');
    const body = {
      ...{ to: 'discipline', why: 'discipline', post: 'principal', holder: 'north-principal' },
      ...{ date: '2026-03-02', document: paper(), reasons: '移送' },
    };
    await act(people.citySlgOffice, id, 'referrals', body);
    const [task] = await waiting(people.discipline, id);
    expect(task).toMatchObject({ kind: 'referral-outcome', number: 1, due: null, light: null });
    const outcome = { outcome: 'no-action', on: '2026-03-02', document: paper() };
    await act(people.discipline, id, 'referrals/1/outcome', outcome);
    expect(await kinds(people.discipline, id)).toEqual([]);
  });
});

/** Takes from a case what says of its tasks, as if it had been written before there were any. */
const withoutTasks = async (id: string): Promise<void> => {
  const key = (SK: string) => ({ PK: { S: `CASE#${id}` }, SK: { S: SK } });
  for (const { PK, SK } of await world.items())
    if (PK?.S === `CASE#${id}` && SK?.S?.startsWith('TASK#'))
      await world.engine.call('DeleteItem', { TableName: 'cases', Key: key(SK.S) });
  const update = { UpdateExpression: 'REMOVE #tasks', ExpressionAttributeNames: { '#tasks': 'tasks' } };
  await world.engine.call('UpdateItem', { TableName: 'cases', Key: key('CASE'), ...update });
};

describe('a case from before there were tasks', () => {
  it('gets them with its next act', async () => {
    const id = await proposed(world, 'notice', 'found', 'south');
    await withoutTasks(id);
    expect(await kinds(people.cityOffice, id)).toEqual([]);
    await act(people.cityOffice, id, 'decisions', { outcome: 'return', reasons: '再核' });
    expect(await kinds(people.cityOffice, id)).toEqual(['proposal']);
  });

  it('or by a sweep that builds anew, in the same version and once; an everyday sweep looks at none', async () => {
    const id = await reported('south');
    await withoutTasks(id);
    expect((await sweep({})).renewed).toBe(0);
    expect(await sweep({ rebuild: true })).toMatchObject({ renewed: 1 });
    expect(await kinds(people.cityOffice, id)).toEqual(['verification']);
    expect((await readCase(id)).body.version).toBe(1);
    expect((await sweep({ rebuild: true })).renewed).toBe(0);
  });
});

describe('whose list it is', () => {
  it('each task of everybody’s is in a case they can read, among the acts that may come next, for them', async () => {
    let seen = 0;
    for (const who of Object.values(people) as Caller[])
      for (const as of namesOf(who))
        for (const { act: what, number, subject } of (await listOf(who, as)).items as Item[]) {
          const { status, body } = await call(who, `GET /cases/${subject.id}`);
          expect(status).toBe(200);
          const offered = body.next.filter(
            (one: Item) => one.act === what && (number === null || one.number === number),
          );
          const by = offered.flatMap((one: { by: unknown }) => one.by);
          const isTheirs = (one: unknown) =>
            one === 'unit' ? as === subject.unit : `${Object(one).body}@${Object(one).jurisdiction}` === as;
          expect(by.some(isTheirs), `${what} in ${subject.id} for ${as}`).toBe(true);
          seen++;
        }
    expect(seen).toBeGreaterThan(20);
  });

  it('whoever does not hold the office, or is not of the unit, is refused: 403', async () => {
    for (const as of ['slg-office@city', 'cgc-office@north', 'north', 'nowhere']) {
      const reply = await call(people.cityOffice, 'GET /tasks', { query: { as } });
      expect(reply).toMatchObject({
        status: 403,
        body: { errors: [{ pointer: '/as', code: 'not-in-your-name' }] },
      });
      const [body, jurisdiction] = as.split('@');
      expect(reply.body.refusals[0].competent).toEqual([
        jurisdiction ? { body, jurisdiction } : { unit: as },
      ]);
    }
  });

  it('without a name, or with one that is none: 422; without a token: 401', async () => {
    expect((await call(people.cityOffice, 'GET /tasks')).status).toBe(422);
    for (const as of ['', 'A B', 'cgc-office@', '@city', 'a@b@c'])
      expect((await call(people.cityOffice, 'GET /tasks', { query: { as } })).status, as).toBe(422);
    expect((await call(undefined, 'GET /tasks', { query: { as: 'cgc-office@city' } })).status).toBe(401);
  });

  it('is paged: everything once, nearest day first, whatever the page size', async () => {
    const whole = (await listOf(people.cityOffice)).items;
    expect(whole.length).toBeGreaterThan(4);
    const days = whole.map(({ due }: { due: string | null }) => due ?? '~');
    expect(days).toEqual(days.toSorted());
    for (const limit of [1, 3]) {
      const found: unknown[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: unknown[]; nextCursor: string | null } = await listOf(
          people.cityOffice,
          undefined,
          { limit, ...(cursor && { cursor }) },
        );
        expect(page.items.length).toBeLessThanOrEqual(limit);
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      expect(found).toEqual(whole);
    }
  });

  it('an act that is refused leaves every list as it was', async () => {
    const id = await verified('found', 'north');
    const before = await waiting(people.cityOffice, id);
    const reply = await call(people.northStaff, `POST /cases/${id}/proposals`, {
      body: { stage: 'notice', reasons: '依规' },
    });
    expect(reply.status).toBe(403);
    expect(await waiting(people.cityOffice, id)).toEqual(before);
    expect((await readCase(id)).body.version).toBe(2);
  });
});
