import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  facts,
  measureOf,
  mustBe,
  people,
  playGrading,
  prepareYear,
  readResult,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';
import { handler as failRun } from '../functions/fail-run/handler.ts';
import { handler as freezeInputs } from '../functions/freeze-inputs/handler.ts';
import { handler as gradeBatch } from '../functions/grade-batch/handler.ts';
import { handler as rankResults } from '../functions/rank-results/handler.ts';

const units = 8;

let world: World;
beforeAll(async () => {
  process.env.GRADING_BATCH_UNITS = '3';
  world = await startEvaluation();
});
afterAll(() => {
  delete process.env.GRADING_BATCH_UNITS;
  return world.stop();
});

const prepare = (year: number): Promise<void> =>
  prepareYear(year, { north: 95, 'city-education': 40, 'south-mill': 12.34 });

const request = async (year: number): Promise<string> =>
  mustBe(await call(people.cityOffice, `POST /years/${year}/grading-runs`), 202).body.id;

/** Everything a run wrote but its own record and progress: graded units, batches, results. */
const written = async (runId: string): Promise<string[]> =>
  (await world.items())
    .filter((item) => ['graded', 'graded-batch', 'result'].includes(item.entity?.S ?? ''))
    .filter((item) => item.PK?.S?.endsWith(runId))
    .map((item) => JSON.stringify(item, (_, v) => (isRecord(v) ? sorted(v) : v)))
    .toSorted();

const isRecord = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);
const sorted = (v: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const runOf = async (id: string) => (await call(people.cityOffice, `GET /grading-runs/${id}`)).body;

describe('a run done again', () => {
  it('grades in several batches, and every step done twice writes the same bytes', async () => {
    await prepare(2025);
    const runId = await request(2025);
    const frozen = await freezeInputs({ runId });
    expect(frozen.batches.length).toBe(3);
    for (const { batch } of frozen.batches) await gradeBatch({ runId, batch });
    expect(await rankResults({ runId })).toEqual({ runId, status: 'draft' });
    const before = await written(runId);
    expect(before.length).toBe(2 * units + 3);

    expect(await freezeInputs({ runId })).toEqual(frozen);
    for (const { batch } of frozen.batches.toReversed()) await gradeBatch({ runId, batch });
    await rankResults({ runId });
    expect(await failRun({ runId })).toEqual({ runId, status: 'draft', refused: false });
    expect(await written(runId)).toEqual(before);
  });

  it('keeps to its frozen inputs when scores and measures change under it', async () => {
    const runId = await request(2025);
    const frozen = await freezeInputs({ runId });
    await facts.measure(measureOf('north'));
    const rows = [{ unit: 'north', indicator: 'order', score: 1, reason: 'recount' }];
    mustBe(await call(people.cityOffice, 'POST /years/2025/scores', { body: { rows } }), 200);
    expect(await freezeInputs({ runId })).toEqual(frozen);
    expect((await playGrading({ runId })).status).toBe('draft');
    expect((await readResult(2025, 'north')).body).toMatchObject({ score: 95, grade: 'excellent' });

    const later = await request(2025);
    await playGrading({ runId: later });
    expect((await readResult(2025, 'north')).body).toMatchObject({ score: 38.6, grade: 'poor' });
  });

  it('two runs over the same facts have the same hash and the same results', async () => {
    const [first, second] = [await request(2025), await request(2025)];
    await playGrading({ runId: first });
    const before = (await readResult(2025, 'south-mill')).body;
    await playGrading({ runId: second });
    const after = (await readResult(2025, 'south-mill')).body;
    expect(after).toEqual({ ...before, runId: second });
    expect((await runOf(second)).inputHash).toBe((await runOf(first)).inputHash);
  });

  it('stopped in the middle it says how far it came, is no draft, and comes to the same end when restarted', async () => {
    await prepare(2024);
    const whole = await request(2024);
    await playGrading({ runId: whole });
    const runId = await request(2024);
    const { batches } = await freezeInputs({ runId });
    await gradeBatch({ runId, batch: 1 });
    expect(await runOf(runId)).toMatchObject({ status: 'grading', total: units });
    await expect(rankResults({ runId })).rejects.toThrow(/units graded/);
    expect((await readResult(2024, 'north')).body.runId).toBe(whole);

    expect(await failRun({ runId })).toEqual({ runId, status: 'failed', refused: false });
    const failed = await runOf(runId);
    expect(failed.reason.code).toBe('batches-failed');
    expect(failed.failedCount).toBe(units - failed.done);
    expect(failed.failed).toContainEqual({
      unit: 'city-education',
      name: { zh: '市教育局', en: 'City Education Bureau' },
      reason: 'not-graded',
    });
    expect(failed.failed.map(({ unit }: { unit: string }) => unit)).not.toContain('north-hill');

    expect(await freezeInputs({ runId })).toEqual({ runId, batches });
    expect(await runOf(runId)).toMatchObject({ status: 'grading', failed: [], reason: null, endedAt: null });
    await gradeBatch({ runId, batch: 0 });
    await failRun({ runId });
    const again = await runOf(runId);
    expect(again.failedCount).toBe(units - again.done);
    expect(again.failed.length).toBe(again.failedCount);

    for (const { batch } of batches) await gradeBatch({ runId, batch });
    expect(await rankResults({ runId })).toEqual({ runId, status: 'draft' });
    const strip = (lines: string[], id: string) => lines.map((line) => line.replaceAll(id, ''));
    expect(strip(await written(runId), runId)).toEqual(strip(await written(whole), whole));
    expect(await runOf(runId)).toMatchObject({ status: 'draft', failed: [], failedCount: 0, reason: null });
  });

  it('inputs that were altered after they were frozen are not graded', async () => {
    const runId = await request(2024);
    await freezeInputs({ runId });
    const { inputHash } = await runOf(runId);
    const item = (await world.items()).find((i) => i.PK?.S === `FROZEN#${inputHash}`);
    const forged = { ...item, json: { S: item?.json?.S?.replace('"year":2024', '"year":2023') } };
    await world.engine.call('PutItem', { TableName: 'evaluation', Item: forged });
    await expect(gradeBatch({ runId, batch: 0 })).rejects.toThrow(/altered/);
    await world.engine.call('PutItem', { TableName: 'evaluation', Item: item });
  });
});

describe('the yearly schedule', () => {
  it('grades the legal year before the instant it fires, in the city’s time zone, once', async () => {
    // 16:30 UTC on 31 December is already 1 January in Shanghai.
    const input = { scheduledTime: '2025-12-31T16:30:00Z' };
    expect(await playGrading(input)).toEqual({ runId: 'yearly-2025', status: 'draft' });
    const before = await written('yearly-2025');
    expect(await playGrading(input)).toEqual({ runId: 'yearly-2025', status: 'draft' });
    expect(await written('yearly-2025')).toEqual(before);
    await world.deliver();
    expect(world.executions.map(({ name }) => name)).not.toContain('yearly-2025');
    expect(await runOf('yearly-2025')).toMatchObject({ requestedBy: 'system', status: 'draft', year: 2025 });
  });

  it('half an hour earlier it is still the year before', async () => {
    expect((await playGrading({ scheduledTime: '2025-12-31T15:59:59Z' })).runId).toBe('yearly-2024');
  });

  it('without a scheme it is refused with the reason, and nothing broke', async () => {
    expect(await playGrading({ scheduledTime: '2020-01-10T00:00:00Z' })).toEqual({
      runId: 'yearly-2019',
      status: 'failed',
      refused: true,
    });
    expect(await runOf('yearly-2019')).toMatchObject({ status: 'failed', reason: { code: 'no-scheme' } });
  });

  it('that could not even begin is still marked failed by its machine’s last step', async () => {
    const scheduledTime = '2019-01-10T00:00:00Z';
    expect(await failRun({ scheduledTime, error: { Error: 'Timeout' } })).toEqual({
      runId: 'yearly-2018',
      status: 'failed',
      refused: false,
    });
    expect(await runOf('yearly-2018')).toMatchObject({ reason: { code: 'not-frozen' } });
  });
});
