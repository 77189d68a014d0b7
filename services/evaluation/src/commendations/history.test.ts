import { entryKey } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alterItem,
  awards,
  type Caller,
  call,
  entriesIn,
  facts,
  gradeYear,
  heldPost,
  mustBe,
  people,
  prepareYear,
  publishYear,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
let commendation: string;

const today = '2026-02-10';
const plan = 'yearly-advanced-2025';

/** 北县 and 南县 are graded; 北县 is commended within a plan to which both others agreed. */
beforeAll(async () => {
  world = await startEvaluation();
  await facts.post(heldPost('north', 'secretary', 'principal', [['zhang', '2024-03-01']]));
  await prepareYear(2025);
  await gradeYear(world, 2025);
  mustBe(await publishYear(2025), 201);
  await world.deliver();
  world.setNow(`${today}T01:00:00.000Z`);
  mustBe(await awards.plan(plan, today, { quotas: [{ whom: 'unit', places: 2 }] }), 200);
  for (const as of [people.citySlgOffice, people.orgHr]) mustBe(await awards.agree(plan, today, as), 200);
  const reply = mustBe(await awards.commend(plan, today, [{ unit: 'north' }]), 201);
  commendation = reply.body.commended[0].id;
  await world.deliver();
});
afterAll(() => world.stop());

const read = async (path: string, as: Caller = people.cityOffice) =>
  mustBe(await call(as, `GET ${path}`), 200).body;

const planHistory = () => read(`/commendation-plans/${plan}/history`);

const faultsIn = ({ verdict }: { verdict: { faults: { code: string; entry: number }[] } }) =>
  verdict.faults.map(({ code, entry }) => [code, entry]);

describe('every act on a plan is in its history, by one office in one capacity (A14, A17)', () => {
  it('drawn up, agreed to by each body, used: four entries, each tied to the one before', async () => {
    const { entries, verdict } = await planHistory();
    expect(entries.map(({ type }: { type: string }) => type)).toEqual([
      'plan-drawn-up',
      'plan-agreed',
      'plan-agreed',
      'plan-used',
    ]);
    expect(entries.map(({ actor }: { actor: { office: { body: string } } }) => actor.office.body)).toEqual([
      'cgc-office',
      'slg-office',
      'org-hr',
      'cgc',
    ]);
    expect(entries[3]).toMatchObject({ data: { names: [{ unit: 'north' }], used: [1] } });
    expect(verdict).toMatchObject({ intact: true, entries: 4 });
  });

  it('is for the bodies of the city that see to rewards together', async () => {
    const reply = await call(people.northOrgHr, `GET /commendation-plans/${plan}/history`);
    expect(reply.status).toBe(404);
    const other = await call(people.cityOffice, 'GET /commendation-plans/yearly-advanced-2031/history');
    expect(other.status).toBe(404);
  });

  it('somebody of two bodies agrees for one of them at a time, and then for the other', async () => {
    const both = { subject: 'both', offices: [...people.citySlgOffice.offices, ...people.orgHr.offices] };
    const id = 'yearly-advanced-2024';
    mustBe(await awards.plan(id, today, { quotas: [{ whom: 'unit', places: 1 }] }), 200);
    const body = { act: 'agree', document: { number: '组通〔2026〕3号', date: today }, text: 1 };
    const agree = () => call(both, `PUT /commendation-plans/${id}`, { body });
    expect(mustBe(await agree(), 200).body.lacking).toEqual(['org-hr']);
    expect(mustBe(await agree(), 200).body.lacking).toEqual([]);
    expect((await agree()).body.code).toBe('agreed-already');
  });
});

describe('whoever alters a history in the table is found out (A14, A15)', () => {
  it('an agreement put into another’s name', async () => {
    const key = entryKey({ type: 'commendation-plan', id: plan }, 3);
    const kept = await entriesIn('evaluation', 'commendation-plan', plan);
    await alterItem('evaluation', key, (entry) => ({
      ...entry,
      actor: { ...(entry.actor as object), subject: 'somebody-else' },
    }));
    expect(faultsIn(await planHistory())).toEqual([['hash-mismatch', 3]]);
    await alterItem('evaluation', key, () => kept[2] ?? {});
    expect(faultsIn(await planHistory())).toEqual([]);
  });

  it('a commendation whose last entry is gone', async () => {
    const { entries } = await read(`/commendations/${commendation}/history`);
    expect(entries).toHaveLength(1);
    await world.engine.call('DeleteItem', {
      TableName: 'evaluation',
      Key: {
        PK: { S: `LEDGER#commendation#${commendation}` },
        SK: { S: entryKey({ type: 'commendation', id: commendation }, 1).SK },
      },
    });
    expect(faultsIn(await read(`/commendations/${commendation}/history`))).toEqual([['truncated', 1]]);
  });

  it('an archive: what was filed and who took note of it, the entry by its hash', async () => {
    await read('/archives/zhang', people.northOrgHr);
    const { entries, verdict } = await read('/archives/zhang/history');
    expect(verdict).toMatchObject({ intact: true, entries: 2 });
    expect(entries).toMatchObject([
      {
        ...{ type: 'results-filed', actor: { by: 'system', cause: 'evaluation' }, articles: ['A11'] },
        data: { entries: [{ year: 2025, unit: 'north', post: 'secretary', grade: 'good', version: 1 }] },
      },
      {
        ...{ type: 'archive-acknowledged', articles: ['A11'] },
        actor: { by: 'office', office: { body: 'org-hr', jurisdiction: 'north' } },
      },
    ]);
    expect(entries[0].data.entries[0]).not.toHaveProperty('score');
    expect((await call(people.southOrgHr, 'GET /archives/zhang/history')).status).toBe(404);
  });
});
