import { caseProposed, proposalWithdrawn, resultChanged } from '@jieti/evaluation/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  facts,
  gradeYear,
  insertOf,
  liabilityOf,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';
import { handler as reactToChanges } from '../functions/react-to-changes/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

/** A warning of the year, as it was imposed; and as an appeal upheld in the next year revoked it. */
const warning = (unit: string, year: number, more: object = {}) =>
  measureOf(unit, { from: `${year}-05-01`, lastDay: `${year + 1}-05-01`, ...more });
const revoked = (unit: string, year: number, more: object = {}) =>
  warning(unit, year, { version: 9, status: 'revoked', endedAt: `${year + 1}-03-01T01:00:00.000Z`, ...more });

const gradeAndPublish = async (year: number, points: Record<string, number> = {}, survey = {}) => {
  await prepareYear(year, points, survey);
  await gradeYear(world, year);
  mustBe(await publishYear(year), 201);
  await world.deliver();
};

const result = async (year: number, unit: string, query = {}) =>
  mustBe(await call(people.cityOffice, `GET /years/${year}/results/${unit}`, { query }), 200).body;

const told = (detailType: string, year: number) =>
  world.messages.filter((m) => m.detailType === detailType && (m.detail as { year: number }).year === year);

const versionsOf = async (year: number, unit: string) =>
  (await result(year, unit)).versions.map((v: { version: number; cause: string; grade: string }) => [
    v.version,
    v.cause,
    v.grade,
  ]);

describe('a warning revoked after its year was published (A25, I-23)', () => {
  it('before: capped as published, one version and its document', async () => {
    await facts.measure(warning('north', 2025));
    await gradeAndPublish(2025, { north: 95 });
    expect(await result(2025, 'north')).toMatchObject({
      ...{ grade: 'qualified', version: 1, status: 'published' },
      versions: [
        { version: 1, cause: 'published', document: { date: '2026-01-10' }, by: people.cityOffice.subject },
      ],
    });
  });

  it('an extension and a release change nothing: the same caps apply', async () => {
    await facts.measure(warning('north', 2025, { version: 6, lastDay: '2026-08-01' }));
    await facts.measure(
      warning('north', 2025, { version: 7, status: 'ended', endedAt: '2026-01-20T01:00:00.000Z' }),
    );
    expect((await result(2025, 'north')).version).toBe(1);
  });

  it('after: version 2, by score alone, in force by itself and told by which event', async () => {
    world.setNow('2026-03-01T01:00:00.000Z');
    await facts.measure(revoked('north', 2025));
    await world.deliver();
    const now = await result(2025, 'north');
    expect(now).toMatchObject({ grade: 'excellent', version: 2, caps: [], status: 'published' });
    expect(now.explanation.interpretations).toContain('I-23');
    expect(now.versions).toMatchObject([
      { version: 1, grade: 'qualified' },
      {
        ...{ version: 2, cause: 'facts-changed', grade: 'excellent', by: 'system', document: null },
        at: '2026-03-01T01:00:00.000Z',
        event: { type: 'measure-changed', caseId: 'case-north', version: 9 },
        lifted: [{ why: 'veto-warned', caseId: 'case-north' }],
        why: { en: 'caps no more: veto warning (case-north)' },
      },
    ]);
  });

  it('the old one is kept, whole and readable', async () => {
    expect(await result(2025, 'north', { version: 1 })).toMatchObject({
      ...{ grade: 'qualified', version: 1 },
      caps: [{ why: 'veto-warned', caseId: 'case-north', article: 'A25' }],
      whyNotBetter: { next: 'good', changes: [{ kind: 'without-cap', caseId: 'case-north' }] },
    });
    for (const [version, status] of [
      [3, 404],
      [0, 422],
      ['x', 422],
    ] as const) {
      const reply = await call(people.cityOffice, 'GET /years/2025/results/north', { query: { version } });
      expect(reply.status).toBe(status);
    }
  });

  it('the list of results shows it under its new grade, first; the four that were first share the next rank', async () => {
    const { items } = (
      await call(people.cityOffice, 'GET /years/2025/results', { query: { grade: 'excellent' } })
    ).body;
    expect(items).toMatchObject([{ unit: 'north', rank: 1, version: 2 }]);
    const { body } = await call(people.cityOffice, 'GET /years/2025/results');
    expect(body.items).toHaveLength(8);
    const localities = body.items.filter(({ group }: { group: string }) => group === 'localities');
    expect(localities.map(({ rank, version }: Record<string, number>) => [rank, version])).toEqual([
      ...[
        [1, 2],
        [2, 2],
        [2, 2],
        [2, 2],
        [2, 2],
      ],
    ]);
  });

  it('each of these says which fact of which unit it follows', async () => {
    expect((await result(2025, 'south')).versions[1]).toMatchObject({
      ...{ version: 2, cause: 'group-changed', by: 'system', document: null, event: null, rank: 2 },
      dueTo: [{ unit: 'north', version: 2, why: { en: 'caps no more: veto warning (case-north)' } }],
      why: {
        zh: '全组重新排定：北县（第2版）不再限等：一票否决警示（case-north）',
        en: 'the whole group was worked out again: North County (version 2), caps no more: veto warning (case-north)',
      },
    });
  });

  it('told once more, or late, the same event changes nothing; and the bus is told once', async () => {
    await facts.measure(revoked('north', 2025));
    await facts.measure(warning('north', 2025, { version: 6 }));
    await world.deliver();
    expect((await result(2025, 'north')).version).toBe(2);
    const changes = told('result-changed', 2025).map(({ detail }) => resultChanged.detail.parse(detail));
    expect(changes.map(({ unit }) => unit)).toEqual([
      'north',
      'north-hill',
      'north-lake',
      'south',
      'south-mill',
    ]);
    expect(changes.slice(0, 2)).toMatchObject([
      {
        ...{ unit: 'north', version: 2, cause: 'facts-changed' },
        ...{ before: { grade: 'qualified', rank: 5 }, after: { grade: 'excellent', rank: 1 } },
      },
      {
        ...{ unit: 'north-hill', version: 2, cause: 'group-changed' },
        ...{ before: { grade: 'good', rank: 1 }, after: { grade: 'good', rank: 2 } },
      },
    ]);
  });
});

describe('other facts of a published year', () => {
  it('a leader’s criminal liability of that year, recorded in the next: good at best (A25)', async () => {
    await gradeAndPublish(2024, { north: 95 });
    await facts.liability(liabilityOf('north', { on: '2025-01-01', caseId: 'next-year' }));
    expect(await versionsOf(2024, 'north')).toEqual([[1, 'published', 'excellent']]);
    await facts.liability(liabilityOf('north', { on: '2024-12-31', caseId: 'in-year' }));
    expect(await versionsOf(2024, 'north')).toEqual([
      [1, 'published', 'excellent'],
      [2, 'facts-changed', 'good'],
    ]);
  });

  it('acquitted later, or put right: the cap is gone, in a version that says so (A25)', async () => {
    const ended = { on: '2025-06-01', caseId: 'in-year', version: 9, isOver: true, lifts: '2024-12-31' };
    await facts.liability(liabilityOf('north', ended));
    expect((await versionsOf(2024, 'north')).at(-1)).toEqual([3, 'facts-changed', 'excellent']);
    await facts.liability(liabilityOf('north', { on: '2024-12-30', caseId: 'in-year', version: 11 }));
    expect((await versionsOf(2024, 'north')).at(-1)).toEqual([4, 'facts-changed', 'good']);
  });

  it('of two that come one after the other each makes its version', async () => {
    await facts.measure(warning('north', 2024, { caseId: 'late' }));
    await facts.measure(revoked('north', 2024, { caseId: 'late' }));
    expect(
      (await versionsOf(2024, 'north')).map(([version, , grade]: unknown[]) => [version, grade]),
    ).toEqual([
      [1, 'excellent'],
      [2, 'good'],
      [3, 'excellent'],
      [4, 'good'],
      [5, 'qualified'],
      [6, 'good'],
    ]);
  });

  it('two at once: both count, and no version is lost', async () => {
    await gradeAndPublish(2023, { south: 95 });
    await Promise.all([
      facts.measure(warning('south', 2023, { caseId: 'a', stage: 'listed-supervision' })),
      facts.measure(warning('south', 2023, { caseId: 'b' })),
      facts.liability(liabilityOf('south', { on: '2023-06-01', caseId: 'c' })),
    ]);
    const now = await result(2023, 'south');
    expect(now.caps).toHaveLength(3);
    expect(now.versions.map(({ version }: { version: number }) => version)).toEqual(
      Array.from({ length: now.version }, (_, n) => n + 1),
    );
  });

  it('of a unit that was not graded that year, nothing', async () => {
    await facts.measure(warning('nowhere', 2023));
  });

  it('what came between the freezing of the inputs and the publication is taken in by the publication (I-23)', async () => {
    await facts.measure(warning('north-hill', 2022));
    await prepareYear(2022, { 'north-hill': 91 });
    await gradeYear(world, 2022);
    await facts.measure(revoked('north-hill', 2022));
    mustBe(await publishYear(2022), 201);
    expect((await result(2022, 'north-hill')).grade).toBe('qualified');
    await world.deliver();
    expect(await versionsOf(2022, 'north-hill')).toEqual([
      [1, 'published', 'qualified'],
      [2, 'facts-changed', 'excellent'],
    ]);
  });
});

describe('in whatever order and however often events come', () => {
  it('the last version is that of all of them, and every step of the way is kept', async () => {
    await gradeAndPublish(2021, { 'south-mill': 95 });
    let n = 0;
    const steps = [
      (caseId: string) => facts.measure(warning('south-mill', 2021, { caseId })),
      (caseId: string) => facts.measure(warning('south-mill', 2021, { caseId, version: 6 })),
      (caseId: string) => facts.measure(revoked('south-mill', 2021, { caseId })),
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 2 }), { maxLength: 5 }), async (order) => {
        const caseId = `case-${n++}`;
        for (const step of [...order, 2, ...order.toReversed()]) await steps[step]?.(caseId);
        const now = await result(2021, 'south-mill');
        expect(now).toMatchObject({ grade: 'excellent', caps: [] });
        expect(now.versions).toHaveLength(now.version);
      }),
      { numRuns: 6 },
    );
  });
});

describe('what a changed result had proposed (A22, I-23)', () => {
  const proposals = (year: number) =>
    told('case-proposed', year).map(({ detail }) => caseProposed.detail.parse(detail).proposalId);
  const withdrawals = (year: number) =>
    told('proposal-withdrawn', year).map(({ detail }) => proposalWithdrawn.detail.parse(detail).proposalId);
  const id = 'evaluation-2020-north-lake-graded-poor';

  it('poor by a veto: proposed; the veto revoked: withdrawn, once', async () => {
    await facts.measure(warning('north-lake', 2020, { stage: 'veto' }));
    await gradeAndPublish(2020);
    expect(proposals(2020)).toEqual([id]);
    await facts.measure(revoked('north-lake', 2020, { stage: 'veto' }));
    await world.deliver();
    expect(withdrawals(2020)).toEqual([id]);
    expect(told('proposal-withdrawn', 2020)[0]?.detail).toMatchObject({
      version: 2,
      grade: 'good',
      reason: 'graded-poor',
    });
  });

  it('poor again: proposed again, under another id', async () => {
    await facts.measure(warning('north-lake', 2020, { stage: 'veto', caseId: 'another' }));
    await world.deliver();
    expect(proposals(2020)).toEqual([id, `${id}-2`]);
  });

  it('the stream read again from its beginning tells nothing new', async () => {
    const before = (await world.items()).length;
    const items = (await world.items()).filter(({ entity }) =>
      ['publication', 'result-version'].includes(entity?.S ?? ''),
    );
    expect(await reactToChanges({ Records: items.map(insertOf) })).toEqual({ batchItemFailures: [] });
    expect((await world.items()).length).toBe(before);
  });

  it('overtaken before it was proposed, it is not proposed at all', async () => {
    await facts.measure(warning('north-lake', 2019, { stage: 'veto', caseId: 'early' }));
    await prepareYear(2019);
    await gradeYear(world, 2019);
    mustBe(await publishYear(2019), 201);
    await facts.measure(revoked('north-lake', 2019, { stage: 'veto', caseId: 'early' }));
    await world.deliver();
    expect([proposals(2019), withdrawals(2019)]).toEqual([[], []]);
    expect((await result(2019, 'north-lake')).versions).toHaveLength(2);
  });
});
