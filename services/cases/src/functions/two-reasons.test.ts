import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, document, readCase } from '../../../../test/support/case-steps.ts';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import { withoutStage } from '../../../../test/support/short-ladder.ts';
import {
  busEvent,
  call,
  people,
  startWorld,
  tellRegister,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';
import { handler as openProposals } from './open-proposals/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    services: ['cases'],
    startAt: '2026-03-02T01:00:00.000Z',
    settings: withoutStage(testCity, 'veto-warning'),
  });
  await tellRegister();
});
afterAll(() => world.stop());

type Reason = 'graded-poor' | 'survey-below-limit';

/** A proposal of a year of 北县, by a reason; the second of that reason, if the first was withdrawn. */
const about = (year: number, reason: Reason, nth = 1) => ({
  proposalId: `evaluation-${year}-north-${reason}-${nth}`,
  unit: 'north',
  year,
  reason,
});

const propose = (...what: Parameters<typeof about>): Promise<void> =>
  openProposals(
    busEvent(caseProposed.source, caseProposed.detailType, {
      ...about(...what),
      ...{ facts: { score: 52 }, publishedAt: '2026-02-01T00:00:00.000Z' },
    }),
  );

const withdraw = (...what: Parameters<typeof about>): Promise<void> =>
  openProposals(
    busEvent(proposalWithdrawn.source, proposalWithdrawn.detailType, {
      ...about(...what),
      ...{ version: 2, grade: 'good', withdrawnAt: '2026-03-01T00:00:00.000Z' },
    }),
  );

/** The cases that a year opened for 北县, closed ones too. */
const casesOf = async (year: number) => {
  const { body } = await call(people.cityOffice, 'GET /cases', { query: { unit: 'north', limit: 200 } });
  const all = await Promise.all(body.items.map(async ({ id }: { id: string }) => (await readCase(id)).body));
  return all.filter(({ basis }) => basis.year === year);
};

const reasonsIn = ({ basis }: { basis: { reason: Reason; further?: { reason: Reason }[] } }): Reason[] =>
  [basis, ...(basis.further ?? [])].map(({ reason }) => reason).toSorted();

const both: Reason[] = ['graded-poor', 'survey-below-limit'];

const theOne = async (year: number) => {
  const [one, ...others] = await casesOf(year);
  expect(others).toEqual([]);
  return one;
};

describe('two reasons of one year that lead to one stage make one case (A22, A23; I-43)', () => {
  it('whichever comes first, and told twice', async () => {
    for (const [year, order] of [
      [2010, both],
      [2011, both.toReversed()],
    ] as const) {
      for (const reason of [...order, ...order]) await propose(year, reason);
      const one = await theOne(year);
      expect(reasonsIn(one)).toEqual(both);
      expect(one).toMatchObject({ status: 'proposed', version: 3, basis: { reason: order[0] } });
    }
  });

  it('at once', async () => {
    await overtakenBy(
      () => propose(2012, 'graded-poor'),
      () => propose(2012, 'survey-below-limit'),
    );
    expect(reasonsIn(await theOne(2012))).toEqual(both);
    await Promise.all(both.map((reason) => propose(2013, reason)));
    expect(reasonsIn(await theOne(2013))).toEqual(both);
  });

  it('of two years they are two cases', async () => {
    await propose(2014, 'graded-poor');
    await propose(2015, 'survey-below-limit');
    expect([reasonsIn(await theOne(2014)), reasonsIn(await theOne(2015))]).toEqual([
      ['graded-poor'],
      ['survey-below-limit'],
    ]);
  });
});

describe('what one reason opened is withdrawn only when both have fallen (I-23)', () => {
  it('in either order, told twice', async () => {
    for (const [year, order] of [
      [2016, both],
      [2017, both.toReversed()],
    ] as const) {
      for (const reason of both) await propose(year, reason);
      const [first, second] = order;
      await withdraw(year, first as Reason);
      await withdraw(year, first as Reason);
      const one = await theOne(year);
      expect([one.status, one.version, reasonsIn(one)]).toEqual(['proposed', 4, [second]]);
      await withdraw(year, second as Reason);
      expect(await theOne(year)).toMatchObject({ status: 'closed', closed: { how: 'basis-withdrawn' } });
    }
  });

  it('the withdrawal of one may come before its proposal: the other stands alone', async () => {
    await withdraw(2018, 'survey-below-limit');
    for (const reason of both) await propose(2018, reason);
    expect(reasonsIn(await theOne(2018))).toEqual(['graded-poor']);
  });

  it('withdrawn while it is being added: it is not a reason', async () => {
    await propose(2019, 'graded-poor');
    await overtakenBy(
      () => propose(2019, 'survey-below-limit'),
      () => withdraw(2019, 'survey-below-limit'),
    );
    expect(reasonsIn(await theOne(2019))).toEqual(['graded-poor']);
  });

  it('one that fell and is given again comes to the same case', async () => {
    for (const reason of both) await propose(2020, reason);
    await withdraw(2020, 'graded-poor');
    await propose(2020, 'graded-poor', 2);
    expect(reasonsIn(await theOne(2020))).toEqual(both);
    await withdraw(2020, 'survey-below-limit');
    await withdraw(2020, 'graded-poor', 2);
    expect(await theOne(2020)).toMatchObject({ closed: { how: 'basis-withdrawn' } });
  });

  it('once people have decided, the measure stands; a reason that comes later is put to it', async () => {
    await propose(2021, 'graded-poor');
    const { id } = await theOne(2021);
    await act(people.cityOffice, id, 'decisions', { outcome: 'approve', document, reasons: '同意' });
    await propose(2021, 'survey-below-limit');
    await withdraw(2021, 'graded-poor');
    const one = await theOne(2021);
    expect([one.status, reasonsIn(one)]).toEqual(['in-force', both]);
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '整改到位' });
  });

  it('after the case was declined, another reason opens one of its own', async () => {
    await propose(2022, 'graded-poor');
    const { id } = await theOne(2022);
    await act(people.cityOffice, id, 'decisions', { outcome: 'decline', reasons: '不宜' });
    await propose(2022, 'survey-below-limit');
    const found = await casesOf(2022);
    expect(found.map(({ status }) => status).toSorted()).toEqual(['closed', 'proposed']);
  });
});
