import { canonical } from '@jieti/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyWrite, killedAt } from '../../../../test/support/crash.ts';
import {
  call,
  mustBe,
  people,
  prepareYear,
  readResult,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';
import { handler as freezeInputs } from '../functions/freeze-inputs/handler.ts';
import { handler as gradeBatch } from '../functions/grade-batch/handler.ts';
import { handler as rankResults } from '../functions/rank-results/handler.ts';

const year = 2025;
let world: World;
let whole: string;
let draft: string;

beforeAll(async () => {
  process.env.GRADING_BATCH_UNITS = '3';
  world = await startEvaluation();
  await prepareYear(year, { north: 95, south: 91, 'city-education': 40 });
  draft = await request();
  await toTheEnd(draft);
  whole = await written(draft);
});
afterAll(() => {
  delete process.env.GRADING_BATCH_UNITS;
  return world.stop();
});

const request = async (body?: unknown): Promise<string> => {
  const asked = await call(people.cityOffice, `POST /years/${year}/grading-runs`, {
    ...(body !== undefined && { body }),
  });
  return mustBe(asked, 202).body.id;
};

/** The machine from its first step: what a restart does. */
const toTheEnd = async (runId: string): Promise<void> => {
  const { batches } = await freezeInputs({ runId });
  for (const { batch } of batches) await gradeBatch({ runId, batch });
  await rankResults({ runId });
};

/** Graded units, batches and results of a run, as the table holds them. */
const written = async (runId: string): Promise<string> =>
  canonical(
    (await world.items())
      .filter((item) => ['graded', 'graded-batch', 'result'].includes(item.entity?.S ?? ''))
      .filter((item) => item.PK?.S?.endsWith(runId))
      .map((item) => canonical(item))
      .toSorted(),
  ).replaceAll(runId, 'run');

const statusOf = async (id: string) => (await call(people.cityOffice, `GET /grading-runs/${id}`)).body.status;

describe('a run killed at any of its writes, and started again (A10)', () => {
  it.each(['before', 'after'] as const)(
    'comes to the same bytes, killed %s the table hears of the write; till then it is no draft',
    async (when) => {
      let survived = 0;
      for (let n = 1; survived === 0; n++) {
        const runId = await request();
        const killed = await killedAt(n, when, () => toTheEnd(runId), everyWrite);
        if (!killed) survived = n;
        const draftNow = (await readResult(year, 'north')).body.runId;
        // The last write makes it the draft; heard by the table, it is done, whoever lost the answer.
        expect(draftNow === runId).toBe((await statusOf(runId)) === 'draft');
        await toTheEnd(runId);
        expect(await statusOf(runId)).toBe('draft');
        expect(await written(runId)).toBe(whole);
      }
      // Frozen chunks, settings, scheme, manifest, the run; three batches of two writes; a page of results, the draft.
      expect(survived).toBeGreaterThan(12);
    },
    120_000,
  );

  it('and so does a what-if, which is never the draft', async () => {
    const body = { whatIf: { parameters: { 'grade-excellent': 92 } } };
    const first = await request(body);
    await toTheEnd(first);
    const expected = await written(first);
    const before = (await readResult(year, 'north')).body.runId;
    let killed = true;
    for (let n = 1; killed; n++) {
      const runId = await request({ whatIf: { of: before, ...body.whatIf } });
      killed = await killedAt(n, 'after', () => toTheEnd(runId), everyWrite);
      await toTheEnd(runId);
      expect(await statusOf(runId)).toBe('what-if');
      expect(await written(runId)).toBe(expected);
    }
    expect((await readResult(year, 'north')).body.runId).toBe(before);
  }, 120_000);
});
