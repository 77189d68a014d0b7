import { entryKey } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alterItem,
  type Caller,
  call,
  entriesIn,
  facts,
  gradeYear,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  startEvaluation,
  tableOf,
  type World,
} from '../../../../test/support/world/index.ts';
import { publicationKey, resultHashesKey, resultKey, runKey, versionKey } from '../keys.ts';

let world: World;
let runId: string;

const northStaff: Caller = { subject: 'north-staff', units: ['north'] };
const document = { number: '综治办〔2026〕1号', date: '2026-01-10' };

/** 北县 asks for a review of its 75 points in vain; then the year is published. */
beforeAll(async () => {
  world = await startEvaluation();
  await prepareYear(2025, { north: 75 });
  await gradeYear(world, 2025);
  const reviews = '/years/2025/results/north/reviews';
  const asked = { body: { reasons: '治安得分有误' } };
  mustBe(await call(northStaff, `POST ${reviews}`, asked), 201);
  const answered = { body: { outcome: 'rejected', reasons: '得分属实' } };
  mustBe(await call(people.cityOffice, `POST ${reviews}/1/resolution`, answered), 200);
  runId = mustBe(await publishYear(2025, { document }), 201).body.runId;
  await world.deliver();
});
afterAll(() => world.stop());

const publicationHistory = (as: Caller = people.cityOffice) =>
  call(as, 'GET /years/2025/publication/history');
const resultHistory = (unitId: string, as: Caller = people.cityOffice) =>
  call(as, `GET /years/2025/results/${unitId}/history`);

const faultsOf = async (unit: string): Promise<[number, string][]> =>
  mustBe(await resultHistory(unit), 200).body.verdict.faults.map(
    ({ entry, code }: { entry: number; code: string }) => [entry, code],
  );

type Kept = Record<string, unknown>;

/** Alters a result as somebody with access to the table could. */
const alterGrade = (unit: string, grade: string) =>
  alterItem('evaluation', resultKey(2025, runId, unit), (record: Kept) => {
    const result = record.result as Kept & { outcome: Kept };
    return { ...record, result: { ...result, outcome: { ...result.outcome, grade } } };
  });

describe('a publication covers every result of the year by one hash (A10)', () => {
  it('its history names the office, the document, how many results there are, and their hash', async () => {
    const { entries, verdict } = mustBe(await publicationHistory(), 200).body;
    expect(entries).toMatchObject([
      {
        ...{ type: 'year-published', subject: { type: 'publication', id: '2025' }, articles: ['A10'] },
        actor: { by: 'office', office: { body: 'cgc-office', jurisdiction: 'city' } },
        data: { runId, document, covers: { count: 8, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      },
    ]);
    expect(verdict).toMatchObject({ intact: true, entries: 1 });
  });

  it('the run that was published says so in its own history', async () => {
    const entries = await entriesIn('evaluation', 'grading-run', runId);
    expect(entries.at(-1)).toMatchObject({
      type: 'run-published',
      actor: { office: { body: 'cgc-office' } },
    });
  });

  it('is read by the city’s commission and its office, and not before there is one', async () => {
    expect((await publicationHistory(people.northOffice)).status).toBe(404);
    expect((await publicationHistory(northStaff)).status).toBe(404);
    const other = await call(people.cityOffice, 'GET /years/2024/publication/history');
    expect(other.status).toBe(404);
  });

  it('the same facts graded again give the same hash', async () => {
    const hash = ({ results }: Kept) => results;
    const first = await tableOf('evaluation').read<Kept>(runKey(runId));
    await prepareYear(2023, { north: 75 });
    const again: unknown[] = [];
    for (let n = 0; n < 2; n++) {
      const id = (await gradeYear(world, 2023)).runId;
      again.push(hash((await tableOf('evaluation').read<Kept>(runKey(id))) ?? {}));
    }
    expect(again[0]).toEqual(again[1]);
    expect(again[0]).not.toEqual(hash(first ?? {}));
  });
});

describe('a grade altered in the table is found (A10, A25)', () => {
  it('as published first: its unit’s history says so, until it is put back', async () => {
    expect(await faultsOf('south')).toEqual([]);
    const kept = (await tableOf('evaluation').read<Kept>(resultKey(2025, runId, 'south'))) ?? {};
    await alterGrade('south', 'excellent');
    expect(await faultsOf('south')).toEqual([[0, 'state-mismatch']]);
    expect(await faultsOf('north')).toEqual([]);
    await alterItem('evaluation', resultKey(2025, runId, 'south'), () => kept);
    expect(await faultsOf('south')).toEqual([]);
  });

  it('also where the list of hashes is altered with it: it no longer makes up what the publication covers', async () => {
    const key = resultHashesKey(runId, 0);
    const kept = (await tableOf('evaluation').read<Kept>(key)) ?? {};
    await alterItem('evaluation', key, (item) => ({
      ...item,
      hashes: (item.hashes as [string, string][]).map(([unit, hash]) => [
        unit,
        unit === 'south' ? 'f'.repeat(64) : hash,
      ]),
    }));
    expect(await faultsOf('south')).toEqual([[0, 'state-mismatch']]);
    expect(await faultsOf('north')).toEqual([[0, 'state-mismatch']]);
    await alterItem('evaluation', key, () => kept);
  });

  it('and where the publication itself is altered: its own chain tells', async () => {
    const key = entryKey({ type: 'publication', id: '2025' }, 1);
    const kept = (await tableOf('evaluation').read<Kept>(key)) ?? {};
    await alterItem('evaluation', key, (entry) => ({
      ...entry,
      data: { ...(entry.data as Kept), covers: { count: 8, hash: 'f'.repeat(64) } },
    }));
    const { verdict } = mustBe(await publicationHistory(), 200).body;
    expect(verdict.faults).toEqual([{ entry: 1, code: 'hash-mismatch' }]);
    await alterItem('evaluation', key, () => kept);
  });
});

describe('a new version of a published result is an entry of its history (A10, A25, I-23)', () => {
  it('by a fact: by the system, with the message that brought it and the caps that came', async () => {
    await facts.measure(measureOf('south'));
    await world.deliver();
    const { entries, verdict } = mustBe(await resultHistory('south'), 200).body;
    expect(entries).toMatchObject([
      {
        ...{ type: 'result-regraded', subject: { type: 'result', id: '2025-south' }, unit: 'south' },
        actor: { by: 'system', cause: 'evaluation' },
        data: {
          ...{ version: 2, cause: 'facts-changed', document: null },
          event: { type: 'measure-changed', caseId: 'case-south' },
          added: [{ why: 'veto-warned' }],
          ...{ before: { grade: 'good' }, after: { grade: 'qualified' } },
        },
      },
    ]);
    expect(verdict).toMatchObject({ intact: true, entries: 1 });
  });

  it('by a correction: in the name of the office, and once more in the history of the publication', async () => {
    const corrections = [{ kind: 'score', unit: 'south', indicator: 'order', score: 90, reason: '录入差错' }];
    const correcting = { number: '综治办〔2026〕8号', date: '2026-01-10' };
    mustBe(await publishYear(2025, { corrections, document: correcting }), 201);
    await world.deliver();
    const { entries } = mustBe(await resultHistory('south'), 200).body;
    expect(entries[1]).toMatchObject({
      ...{ type: 'result-corrected', actor: { office: { body: 'cgc-office' } } },
      data: {
        version: 3,
        document: correcting,
        corrections: [{ indicator: 'order', to: 90, reason: '录入差错' }],
      },
    });
    const published = mustBe(await publicationHistory(), 200).body;
    expect(published.entries[1]).toMatchObject({
      ...{ type: 'results-corrected', actor: { office: { body: 'cgc-office' } } },
      data: { document: correcting, corrections, versions: [{ unit: 'south', version: 3 }] },
    });
    expect(published.verdict).toMatchObject({ intact: true, entries: 2 });
  });

  it('the unit’s own staff read it; altered in the table, the version in force is found', async () => {
    const staff = { subject: 'south-staff', units: ['south'] };
    expect(mustBe(await resultHistory('south', staff), 200).body.entries).toHaveLength(2);
    expect((await resultHistory('south', northStaff)).status).toBe(404);
    expect((await resultHistory('nowhere')).status).toBe(404);
    await alterGrade('south', 'excellent');
    expect(await faultsOf('south')).toEqual([[2, 'state-mismatch']]);
  });

  it('what was published first is kept beside it, and still as the publication covers it', async () => {
    const first = await tableOf('evaluation').read<Kept>(versionKey(2025, 'south', 1));
    expect(first).toMatchObject({ cause: 'published', document, result: { outcome: { grade: 'good' } } });
  });
});

describe('a review has a history of its own (A10, I-24)', () => {
  const history = (unitId: string, n: string, as: Caller = people.cityOffice) =>
    call(as, `GET /years/2025/results/${unitId}/reviews/${n}/history`);

  it('who asked, with which reasons, and who answered', async () => {
    for (const as of [northStaff, people.cityOffice]) {
      const { entries, verdict } = mustBe(await history('north', '1', as), 200).body;
      expect(entries).toMatchObject([
        { type: 'review-requested', actor: { by: 'unit', unit: 'north' }, data: { reasons: '治安得分有误' } },
        {
          ...{ type: 'review-resolved', actor: { by: 'office', office: { body: 'cgc-office' } } },
          data: { outcome: 'rejected', reasons: '得分属实' },
        },
      ]);
      expect(verdict).toMatchObject({ intact: true, entries: 2 });
    }
  });

  it('there is none of another number, nor for whom the result is none of their business', async () => {
    expect((await history('north', '2')).status).toBe(404);
    expect((await history('north', '1', people.southOrgHr)).status).toBe(404);
  });
});

describe('results put right in one act', () => {
  it('are at most so many as are written at once: the office is told', async () => {
    const corrections = Array.from({ length: 33 }, (_, n) => ({
      ...{ kind: 'score', unit: `unit-${n}`, indicator: 'order', score: 1, reason: '差错' },
    }));
    const { status, body } = await publishYear(2025, { corrections });
    expect([status, body.errors[0]]).toMatchObject([
      422,
      { code: 'too-many-results', pointer: '/corrections' },
    ]);
    expect(await tableOf('evaluation').read(publicationKey({ year: 2025 }))).toMatchObject({
      version: 2,
      corrections: 1,
    });
  });
});
