import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  noticed,
  proposed,
  readCase,
  reported,
  verified,
} from '../../../../test/support/case-steps.ts';
import { busEvent, call, people, startCases, type World } from '../../../../test/support/world/index.ts';
import { caseIdOf } from '../acts/open-proposal.ts';
import { handler as openProposals } from './open-proposals/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const about = (unit: string, year: number) => ({
  ...{ proposalId: `evaluation-${year}-${unit}-graded-poor`, unit, year },
  reason: 'graded-poor' as const,
});

const propose = (unit: string, year: number): Promise<void> =>
  openProposals(
    busEvent(caseProposed.source, caseProposed.detailType, {
      ...about(unit, year),
      ...{ facts: { score: 52 }, publishedAt: '2026-02-01T00:00:00.000Z' },
    }),
  );

const withdraw = (unit: string, year: number): Promise<void> =>
  openProposals(
    busEvent(proposalWithdrawn.source, proposalWithdrawn.detailType, {
      ...about(unit, year),
      ...{ version: 2, grade: 'good', withdrawnAt: '2026-03-01T00:00:00.000Z' },
    }),
  );

const openedBy = async (unit: string, year: number) => readCase(caseIdOf(about(unit, year).proposalId));
const ledgerOf = async (id: string) => (await call(people.cityOffice, `GET /cases/${id}/ledger`)).body;

describe('what a year leads to, where a measure is in force already (A22)', () => {
  it('a unit listed already is not listed again: its case notes the reason, once', async () => {
    const id = await proposed(world, 'listed-supervision', 'grave-below-regime', 'north');
    await act(people.citySlgOffice, id, 'decisions', approval);
    const { body: before } = await readCase(id);
    await propose('north', 2024);
    await propose('north', 2024);
    expect((await openedBy('north', 2024)).status).toBe(404);
    const { entries, verdict } = await ledgerOf(id);
    expect(verdict.intact).toBe(true);
    expect(entries).toHaveLength(before.version + 1);
    expect(entries.at(-1)).toMatchObject({
      ...{ type: 'consequence-covered', articles: ['A22'], actor: { by: 'system', cause: 'evaluation' } },
      explanation: { facts: { reason: 'graded-poor', score: 52, inForce: 'listed-supervision' } },
    });
    expect((await readCase(id)).body).toMatchObject({ status: 'in-force', stage: 'listed-supervision' });
  });

  it('withdrawn later, nothing is left to withdraw: the measure stands', async () => {
    const before = (await call(people.cityOffice, 'GET /cases', { query: { unit: 'north' } })).body.items;
    await withdraw('north', 2024);
    const after = (await call(people.cityOffice, 'GET /cases', { query: { unit: 'north' } })).body.items;
    expect(after).toEqual(before);
  });

  it('a lighter measure covers nothing: the case is opened, and names the other ones', async () => {
    const id = await noticed(world, 'south');
    const lead = await reported('south');
    await propose('south', 2024);
    const { body } = await openedBy('south', 2024);
    expect(body).toMatchObject({ status: 'proposed', proposal: { stage: 'listed-supervision' } });
    expect(body.basis.facts.otherCases).toEqual([{ case: id, status: 'in-force', stage: 'notice' }]);
    const { body: told } = await call(people.cityOffice, `GET /cases/${body.id}/recommendation`);
    expect(told.otherCases).toEqual(
      expect.arrayContaining([
        { case: id, status: 'in-force', stage: 'notice' },
        { case: lead, status: 'lead', stage: null },
      ]),
    );
    expect(told.otherCases).toHaveLength(2);
  });

  it('a unit is not told by it of a lead that is not verified (I-41)', async () => {
    const { body } = await openedBy('south', 2024);
    const { body: told } = await call(people.southStaff, `GET /cases/${body.id}/recommendation`);
    expect(told.otherCases.map(({ status }: { status: string }) => status)).toEqual(['in-force']);
  });

  it('of a unit with no other case none is named', async () => {
    const id = await verified('found', 'city-works');
    const { body } = await call(people.cityOffice, `GET /cases/${id}/recommendation`);
    expect(body.otherCases).toEqual([]);
  });
});
