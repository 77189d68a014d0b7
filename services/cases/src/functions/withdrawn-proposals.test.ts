import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, document, readCase } from '../../../../test/support/case-steps.ts';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import { busEvent, call, people, startCases, type World } from '../../../../test/support/world/index.ts';
import { caseIdOf } from '../acts/open-proposal.ts';
import { handler as openProposals } from './open-proposals/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const about = (proposalId: string) =>
  ({ proposalId, unit: 'north', year: 2025, reason: 'graded-poor' }) as const;

const propose = (proposalId: string): Promise<void> =>
  openProposals(
    busEvent(caseProposed.source, caseProposed.detailType, {
      ...about(proposalId),
      ...{ facts: { score: 52 }, publishedAt: '2026-02-01T00:00:00.000Z' },
    }),
  );

const withdraw = (proposalId: string): Promise<void> =>
  openProposals(
    busEvent(proposalWithdrawn.source, proposalWithdrawn.detailType, {
      ...about(proposalId),
      ...{ version: 2, grade: 'good', withdrawnAt: '2026-03-01T00:00:00.000Z' },
    }),
  );

/** What is in force would cover the next proposal. */
const putRight = (id: string) =>
  act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '整改到位' });

const caseOf = (proposalId: string) => readCase(caseIdOf(proposalId));

describe('a published year withdraws what it proposed (A22; I-23)', () => {
  it('still only proposed, the case closes, with an entry that says why', async () => {
    await propose('open');
    await withdraw('open');
    const { body } = await caseOf('open');
    expect(body).toMatchObject({
      status: 'closed',
      closed: { how: 'basis-withdrawn' },
      version: 3,
      measure: null,
    });
    const ledger = await call(people.cityOffice, `GET /cases/${body.id}/ledger`);
    expect(ledger.body.verdict.intact).toBe(true);
    expect(ledger.body.entries.at(-1)).toMatchObject({
      ...{ type: 'basis-withdrawn', actor: { by: 'system', cause: 'evaluation' } },
      data: { result: { year: 2025, version: 2, grade: 'good' } },
    });
  });

  it('told twice, and at once, it is entered once; and the proposal told again opens nothing', async () => {
    await Promise.all([withdraw('open'), withdraw('open')]);
    await propose('open');
    expect((await caseOf('open')).body.version).toBe(3);
  });

  it('the withdrawal may come first: then nothing is opened', async () => {
    await withdraw('early');
    await propose('early');
    expect((await caseOf('early')).status).toBe(404);
  });

  it('withdrawn while it is being opened: it is not opened', async () => {
    await overtakenBy(
      () => propose('both'),
      () => withdraw('both'),
    );
    expect((await caseOf('both')).status).toBe(404);
  });

  it('decided while it is being withdrawn: the measure stands', async () => {
    await propose('race');
    const decision = { outcome: 'approve', document, reasons: '同意' };
    const id = caseIdOf('race');
    const [, decided] = await overtakenBy(
      () => withdraw('race'),
      () => act(people.cityOffice, id, 'decisions', decision),
    );
    expect(decided.status).toBe(200);
    expect((await caseOf('race')).body).toMatchObject({ status: 'in-force', version: 3 });
    await putRight(id);
  });

  it('once people have decided, the measure stands', async () => {
    await propose('decided');
    const decision = { outcome: 'approve', document, reasons: '同意' };
    await act(people.cityOffice, caseIdOf('decided'), 'decisions', decision);
    await withdraw('decided');
    expect((await caseOf('decided')).body).toMatchObject({ status: 'in-force', version: 3 });
    await putRight(caseIdOf('decided'));
  });

  it('declined before, the case stays closed as it was', async () => {
    await propose('declined');
    await act(people.cityOffice, caseIdOf('declined'), 'decisions', {
      outcome: 'decline',
      reasons: '不宜',
    });
    await withdraw('declined');
    expect((await caseOf('declined')).body).toMatchObject({ closed: { how: 'declined' }, version: 3 });
  });
});
