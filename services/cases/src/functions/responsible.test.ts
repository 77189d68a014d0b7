import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, proposed, readCase } from '../../../../test/support/case-steps.ts';
import { heldPost } from '../../../../test/support/world/facts.ts';
import { call, facts, people, startCases, type World } from '../../../../test/support/world/index.ts';

/** It happened on 20 February 2026, under `north-former`; `newcomer` heads the county since 1 March, the day before the decision. */
let world: World;
let id: string;
const heads = (version: number, ...tenures: Parameters<typeof heldPost>[3]) =>
  facts.post(heldPost('north', 'principal', 'principal', tenures), version);
const former = ['north-former', '2020-01-01', '2026-02-28'] as const;
const newcomer = ['newcomer', '2026-03-01'] as const;

beforeAll(async () => {
  world = await startCases();
  await heads(2, former, newcomer);
  id = await proposed(world, 'veto-warning', 'grave-below-veto');
  await act(people.northStaff, id, 'statements', { text: '陈述' });
});
afterAll(() => world.stop());

const eligible = async (holder: string): Promise<boolean> =>
  (
    await call(people.orgHr, 'GET /eligibility', {
      query: { holder, on: '2026-06-01', purpose: 'promotion' },
    })
  ).body.eligible;

const decide = (body: object, query = {}) =>
  call(people.cgcDirector, `POST /cases/${id}/decisions`, { body: { ...approval, ...body }, query });

describe('the leaders on whom a warning falls (A23; I-39)', () => {
  it('the case shows whom the register proposes: in office when it happened, and why', async () => {
    const answersFor = [{ on: '2026-02-20', why: 'facts' }];
    const { body } = await readCase(id);
    expect(body.proposal.responsible).toMatchObject([
      { holder: 'north-in-charge', answersFor },
      { holder: 'north-former', post: 'principal', role: 'principal', answersFor },
      { holder: 'north-supervising', answersFor },
    ]);
  });

  it('who is not of the unit, or was not in office, is not named: 422 with the place and the article', async () => {
    const before = await world.fingerprint();
    const reply = await decide({
      responsible: [
        { post: 'principal', holder: 'south-principal' },
        { post: 'member', holder: 'north-member' },
      ],
    });
    expect(reply.status).toBe(422);
    expect(reply.body.refusals).toMatchObject([{ articles: ['A23'] }, { articles: ['A23'] }]);
    expect(reply.body.errors).toMatchObject([
      { code: 'not-in-office-in-the-matter', pointer: '/responsible/0/holder' },
      { code: 'member-not-barred', pointer: '/responsible/1/post' },
    ]);
    expect(await world.fingerprint()).toBe(before);
  });

  it('asked in advance, the answer says whom the decision would bar', async () => {
    const { body } = await decide({}, { dryRun: 'true' });
    expect(body.measure.bars.map(({ holder }: { holder: string }) => holder)).toEqual([
      'north-in-charge',
      'north-former',
      'north-supervising',
    ]);
  });

  it('those named are barred wherever they go, who came yesterday and who is not named are not', async () => {
    await facts.post(heldPost('south', 'deputy', 'in-charge', [['north-former', '2026-03-01']]));
    const responsible = [
      { post: 'principal', holder: 'north-former' },
      { post: 'in-charge', holder: 'north-in-charge' },
    ];
    expect((await decide({ responsible })).body.measure.bars).toMatchObject(responsible);
    await world.untilIdle();
    expect(await eligible('north-former')).toBe(false);
    expect(await eligible('north-in-charge')).toBe(false);
    expect(await eligible('north-supervising')).toBe(true);
    expect(await eligible('newcomer')).toBe(true);
  });

  it('the other services are told the same, with the days', () => {
    const told = world.messages.find(
      ({ detailType, detail }) =>
        detailType === 'measure-changed' && (detail as { caseId: string }).caseId === id,
    );
    expect(told?.detail).toMatchObject({
      bars: [
        { holder: 'north-former', answersFor: [{ on: '2026-02-20', why: 'facts' }] },
        { holder: 'north-in-charge', answersFor: [{ on: '2026-02-20', why: 'facts' }] },
      ],
    });
  });

  it('a holder put right since: the bar is on whoever headed the county on the day it happened', async () => {
    await heads(3, ['rightly', '2020-01-01', '2026-02-28'], newcomer);
    expect(await eligible('north-former')).toBe(true);
    expect(await eligible('rightly')).toBe(false);
    expect(await eligible('newcomer')).toBe(true);
  });
});
