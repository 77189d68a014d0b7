import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import type { CityFile } from '@jieti/rules';
import { afterEach, describe, expect, it } from 'vitest';
import { withoutStage } from '../../../../test/support/short-ladder.ts';
import {
  busEvent,
  call,
  people,
  startCases,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';
import { handler as openProposals } from './open-proposals/handler.ts';

/** From the first day of 2026 on the law draws nothing from a poor year, and has neither its rung nor its name for it any more. */
const { ladder } = withoutStage(testCity, 'listed-supervision');
const file: CityFile = {
  ...testCity,
  amendments: [
    {
      from: '2026-01-01',
      by: { title: '修订', number: null, date: '2025-12-01' },
      parts: {
        ladder,
        evaluation: { ...testCity.evaluation, consequences: [] },
      },
    },
  ],
};

let world: World;
afterEach(() => world.stop());

const about = (year: number) => ({
  proposalId: `evaluation-${year}-north-graded-poor`,
  unit: 'north',
  year,
  reason: 'graded-poor',
});

const propose = (year: number): Promise<void> =>
  openProposals(
    busEvent(caseProposed.source, caseProposed.detailType, {
      ...about(year),
      facts: { score: 52 },
      publishedAt: '2026-02-01T00:00:00.000Z',
    }),
  );

const withdraw = (year: number): Promise<void> =>
  openProposals(
    busEvent(proposalWithdrawn.source, proposalWithdrawn.detailType, {
      ...about(year),
      version: 2,
      grade: 'good',
      withdrawnAt: '2026-03-01T00:00:00.000Z',
    }),
  );

const theCase = async () => {
  const { body } = await call(people.cityOffice, 'GET /cases', { query: { unit: 'north' } });
  return (await call(people.cityOffice, `GET /cases/${body.items[0].id}`)).body;
};

describe('a poor year under a law that has since lost the consequence and its rung (A22)', () => {
  it('opens its case by the law of its year, named as then, at the nearest rung that there is', async () => {
    world = await startCases(file);
    await propose(2025);
    const opened = await theCase();
    expect(opened).toMatchObject({
      status: 'proposed',
      stage: 'interview',
      basis: { year: 2025, reason: 'graded-poor', consequence: { article: 'A22' } },
    });
    const { body } = await call(people.cityOffice, `GET /cases/${opened.id}/ledger`);
    expect(body.entries[0].data.basis.consequence).toMatchObject({
      name: testCity.evaluation.consequences.find(({ id }) => id === 'graded-poor')?.name,
      leadsTo: { gravity: 'grave-below-regime' },
    });
  });

  it('is recommended, and withdrawn again, without a word of the law of today', async () => {
    world = await startCases(file);
    await propose(2025);
    const { id } = await theCase();
    expect((await call(people.cityOffice, `GET /cases/${id}/recommendation`)).body).toMatchObject({
      stage: 'interview',
    });
    await withdraw(2025);
    expect(await theCase()).toMatchObject({ status: 'closed', closed: { how: 'basis-withdrawn' } });
  });

  it('of a year that was graded by the law of after, nothing like it is proposed, and the message waits', async () => {
    world = await startCases(file);
    await expect(propose(2026)).rejects.toThrow(/draws no consequence graded-poor from a year/);
  });
});
