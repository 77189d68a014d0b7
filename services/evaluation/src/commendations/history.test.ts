import { entryKey } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awarders, awardsIn, postOf } from '../../../../test/support/awards.ts';
import { type Evaluation, startEvaluation, tellPost } from '../../../../test/support/evaluation.ts';

let world: Evaluation;
let awards: ReturnType<typeof awardsIn>;
let commendation: string;

const today = '2026-02-10';
const plan = 'yearly-advanced-2025';

/** 北县 and 南县 are graded; 北县 is commended within a plan to which both others agreed. */
beforeAll(async () => {
  world = await startEvaluation();
  awards = awardsIn(world);
  await tellPost(postOf('north', 'secretary', 'principal', [['zhang', '2024-03-01']]));
  await world.prepare(2025);
  await world.gradeYear(2025);
  world.mustBe(await world.publish(2025), 201);
  await world.deliver();
  world.setClock(`${today}T01:00:00.000Z`);
  world.mustBe(await awards.plan(plan, today, { quotas: [{ whom: 'unit', places: 2 }] }), 200);
  for (const as of [awarders.slgOffice, awarders.orgHr])
    world.mustBe(await awards.agree(plan, today, as), 200);
  const reply = world.mustBe(await awards.commend(plan, today, [{ unit: 'north' }]), 201);
  commendation = reply.body.commended[0].id;
  await world.deliver();
});
afterAll(() => world.stop());

const read = async (route: string, params: Record<string, string>, as = awarders.cgcOffice) =>
  world.mustBe(await world.call(route, { params }, as), 200).body;

const planHistory = () => read('GET /commendation-plans/{id}/history', { id: plan });

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
    const asked = { params: { id: plan } };
    const reply = await world.call('GET /commendation-plans/{id}/history', asked, awarders.northOrgHr);
    expect(reply.status).toBe(404);
    const other = { params: { id: 'yearly-advanced-2031' } };
    expect((await world.call('GET /commendation-plans/{id}/history', other)).status).toBe(404);
  });

  it('somebody of two bodies agrees for one of them at a time, and then for the other', async () => {
    const both = { subject: 'both', offices: [...awarders.slgOffice.offices, ...awarders.orgHr.offices] };
    const id = 'yearly-advanced-2024';
    world.mustBe(await awards.plan(id, today, { quotas: [{ whom: 'unit', places: 1 }] }), 200);
    const body = { act: 'agree', document: { number: '组通〔2026〕3号', date: today }, text: 1 };
    const agree = () => world.call('PUT /commendation-plans/{id}', { params: { id }, body }, both);
    expect(world.mustBe(await agree(), 200).body.lacking).toEqual(['org-hr']);
    expect(world.mustBe(await agree(), 200).body.lacking).toEqual([]);
    expect((await agree()).body.code).toBe('agreed-already');
  });
});

describe('whoever alters a history in the table is found out (A14, A15)', () => {
  it('an agreement put into another’s name', async () => {
    const key = entryKey({ type: 'commendation-plan', id: plan }, 3);
    const kept = await world.ledger('commendation-plan', plan);
    await world.alter(key, (entry) => ({
      ...entry,
      actor: { ...(entry.actor as object), subject: 'somebody-else' },
    }));
    expect(faultsIn(await planHistory())).toEqual([['hash-mismatch', 3]]);
    await world.alter(key, () => kept[2] ?? {});
    expect(faultsIn(await planHistory())).toEqual([]);
  });

  it('a commendation whose last entry is gone', async () => {
    const { entries } = await read('GET /commendations/{id}/history', { id: commendation });
    expect(entries).toHaveLength(1);
    await world.engine.call('DeleteItem', {
      TableName: 'evaluation',
      Key: {
        PK: { S: `LEDGER#commendation#${commendation}` },
        SK: { S: entryKey({ type: 'commendation', id: commendation }, 1).SK },
      },
    });
    expect(faultsIn(await read('GET /commendations/{id}/history', { id: commendation }))).toEqual([
      ['truncated', 1],
    ]);
  });

  it('an archive: what was filed and who took note of it, the entry by its hash', async () => {
    await read('GET /archives/{holder}', { holder: 'zhang' }, awarders.northOrgHr);
    const { entries, verdict } = await read('GET /archives/{holder}/history', { holder: 'zhang' });
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
    const asked = { params: { holder: 'zhang' } };
    expect((await world.call('GET /archives/{holder}/history', asked, awarders.southOrgHr)).status).toBe(404);
  });
});
