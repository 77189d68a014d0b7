import { lineOf, verifyExport } from '@jieti/ledger/export';
import { exportRecords, sealLedgers, verifySealed } from '@jieti/store/ledgers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { covered, records } from '../../services/evaluation/ledgers.ts';
import {
  commendationKey,
  publicationKey,
  resultKey,
  versionKey,
} from '../../services/evaluation/src/keys.ts';
import { subjectRecords } from '../../services/evaluation/subject-records.ts';
import { roots } from '../support/ledgers.ts';
import { makeTables } from '../support/world/engine.ts';
import {
  alterItem,
  awards,
  call,
  facts,
  gradeYear,
  heldPost,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  startEvaluation,
  tableOf,
  type World,
} from '../support/world/index.ts';

type Kept = Record<string, unknown>;

let world: World;
let runId: string;
let commendation: string;
const today = '2026-01-10';

/** A year is reviewed, published, changed by a measure and by the office; somebody is commended, rewarded and filed. */
beforeAll(async () => {
  world = await startEvaluation();
  await makeTables(world.engine, { ROOTS_TABLE: 'roots' });
  await facts.post(heldPost('north', 'secretary', 'principal', [['zhang', '2024-03-01']]));
  await prepareYear(2025, { south: 75 }, { north: 70 });
  await gradeYear(world, 2025);
  const reviews = '/years/2025/results/north/reviews';
  mustBe(await call(people.northStaff, `POST ${reviews}`, { body: { reasons: '得分有误' } }), 201);
  const answer = { body: { outcome: 'rejected', reasons: '得分属实' } };
  await call(people.cityOffice, `POST ${reviews}/1/resolution`, answer);
  runId = mustBe(await publishYear(2025), 201).body.runId;
  await world.deliver();
  await facts.measure(measureOf('city-works'));
  const corrections = [{ kind: 'score', unit: 'south', indicator: 'order', score: 90, reason: '录入差错' }];
  mustBe(await publishYear(2025, { corrections }), 201);
  await world.deliver();
  const plan = 'yearly-advanced-2025';
  mustBe(await awards.plan(plan, today, { quotas: [{ whom: 'unit', places: 2 }] }), 200);
  for (const as of [people.citySlgOffice, people.orgHr]) mustBe(await awards.agree(plan, today, as), 200);
  const reply = mustBe(await awards.commend(plan, today, [{ unit: 'north' }]), 201);
  commendation = reply.body.commended[0].id;
  await world.deliver();
});
afterAll(() => world.stop());

const exported = async (): Promise<string> => {
  const table = { service: 'evaluation', table: tableOf('evaluation'), records, covered };
  const lines: string[] = [];
  for await (const record of exportRecords([table], roots)) lines.push(lineOf(record));
  return lines.join('');
};

const verdictOn = (text: string) => verifyExport(new TextEncoder().encode(text));
const faultsIn = (text: string) =>
  verdictOn(text).faults.map(({ code, subject }) => [code, `${subject?.type} ${subject?.id}`]);

/** Alters an item, exports, and puts it back. */
const exportedAfter = async (key: { PK: string; SK: string }, change: (item: Kept) => Kept) => {
  const kept = (await tableOf('evaluation').read<Kept>(key)) ?? {};
  await alterItem('evaluation', key, change);
  const text = await exported();
  await alterItem('evaluation', key, () => kept);
  return text;
};

const graded = (item: Kept): Kept => {
  const result = item.result as Kept & { outcome: Kept };
  return { ...item, result: { ...result, outcome: { ...result.outcome, grade: 'excellent' } } };
};

describe('an export of a graded year, verified offline (A10)', () => {
  it('holds every subject of the year and each published result, and is intact when nobody touched the table', async () => {
    const text = await exported();
    const { intact, subjects, faults } = verdictOn(text);
    expect([intact, faults]).toEqual([true, []]);
    expect(subjects).toEqual({
      ...{ archive: 1, commendation: 1, 'commendation-plan': 1, 'grading-run': 1 },
      ...{ publication: 1, result: 2, review: 1, scheme: 1, scores: 1, survey: 1 },
    });
    expect(text.split('\n').filter((line) => line.startsWith('{"kind":"covered"'))).toHaveLength(8);
  });

  it.each([
    ['of a unit whose first result stands', () => resultKey(2025, runId, 'north')],
    ['of the first version of a result that was put right since', () => versionKey(2025, 'south', 1)],
  ])('shows a grade altered in the table: %s', async (_, keyOf) => {
    const text = await exportedAfter(keyOf(), graded);
    expect(faultsIn(text)).toEqual([['covered-differs', 'publication 2025']]);
  });

  it('shows a result left out, or put in', async () => {
    const key = resultKey(2025, runId, 'north');
    const kept = (await tableOf('evaluation').read<Kept>(key)) ?? {};
    await world.engine.call('DeleteItem', {
      TableName: 'evaluation',
      Key: { PK: { S: key.PK }, SK: { S: key.SK } },
    });
    expect(faultsIn(await exported())).toEqual([['covered-differs', 'publication 2025']]);
    await alterItem('evaluation', key, () => kept);
    const more = { ...resultKey(2025, runId, 'zz'), entity: 'result', version: 0, result: { unit: 'zz' } };
    await tableOf('evaluation').putNow(more);
    expect(faultsIn(await exported())).toEqual([['uncovered', 'publication 2025']]);
    await world.engine.call('DeleteItem', {
      TableName: 'evaluation',
      Key: { PK: { S: more.PK }, SK: { S: more.SK } },
    });
    expect(faultsIn(await exported())).toEqual([]);
  });

  it('shows a grade, a publication and a commendation altered in the file', async () => {
    const text = await exported();
    const alter = (line: RegExp, from: string, to: string) =>
      text
        .split('\n')
        .map((one) => (line.test(one) ? one.replace(from, to) : one))
        .join('\n');
    const covers = alter(/^\{"kind":"covered".*"unit":"north"/, '"grade":"good"', '"grade":"poor"');
    expect(faultsIn(covers)).toEqual([['covered-differs', 'publication 2025']]);
    const publication = alter(/"type":"year-published"/, '综治办〔2026〕', '综治办〔2025〕');
    expect(faultsIn(publication)).toContainEqual(['hash-mismatch', 'publication 2025']);
    const commended = alter(/"type":"commended"/, '"status":"standing"', '"status":"withdrawn"');
    expect(faultsIn(commended)).toContainEqual(['hash-mismatch', `commendation ${commendation}`]);
    const corrected = alter(/"type":"result-corrected"/, '"to":90', '"to":99');
    expect(faultsIn(corrected)).toContainEqual(['hash-mismatch', 'result 2025-south']);
  });

  it('shows a record that says another place of its history than the one it has', async () => {
    const text = await exportedAfter(publicationKey({ year: 2025 }), (item) => ({ ...item, version: 1 }));
    expect(faultsIn(text)).toEqual([['beyond-head', 'publication 2025']]);
  });
});

it('the year is sealed without an alarm; a published result that was changed since is named, and so is a commendation', async () => {
  const tables = [{ service: 'evaluation', table: tableOf('evaluation'), subjects: subjectRecords }];
  const seal = { date: '2026-01-20', sealedAt: '2026-01-20T00:00:00.000Z' };
  const { changed } = await sealLedgers(tables, roots, seal);
  expect(changed.map(({ leaf }) => leaf.subject.type)).toEqual(
    expect.arrayContaining([
      'commendation',
      'grading-run',
      'publication',
      'result',
      'review',
      'scheme',
      'scores',
    ]),
  );
  expect(await verifySealed(tables, changed)).toEqual([]);
  const [key, id] = [resultKey(2025, runId, 'city-works'), '2025-city-works'];
  await alterItem('evaluation', key, (item) => ({ ...item, result: { ...(item.result as Kept), rank: 1 } }));
  const { PK = '', SK = '' } = commendationKey(commendation) ?? {};
  await alterItem('evaluation', { PK, SK }, (item) => ({ ...item, status: 'withdrawn' }));
  const broken = await verifySealed(tables, changed);
  expect(broken.map(({ subject }) => subject).toSorted()).toEqual([
    `evaluation#commendation#${commendation}`,
    `evaluation#result#${id}`,
  ]);
  for (const { faults } of broken) expect(faults.map(({ code }) => code)).toEqual(['state-mismatch']);
});
