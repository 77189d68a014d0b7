import { xlsxType } from '@jieti/sheets';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  awards,
  type Caller,
  call,
  facts,
  gradeYear,
  heldPost,
  insertOf,
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

const gradeAndPublish = async (year: number, points: Record<string, number> = {}) => {
  await prepareYear(year, points);
  await gradeYear(world, year);
  mustBe(await publishYear(year), 201);
  await world.deliver();
};

/** Two batches of three units and one of two, so that the filing goes on from batch to batch. */
beforeAll(async () => {
  process.env.ARCHIVE_BATCH_UNITS = '3';
  world = await startEvaluation();
  await facts.post(
    heldPost('north', 'secretary', 'principal', [
      ['zhang', '2024-03-01', '2025-06-30'],
      ['li', '2025-07-01'],
    ]),
  );
  await facts.post(heldPost('north', 'deputy', 'in-charge', [['wang', '2020-01-01']]));
  await facts.post(heldPost('north', 'third', 'supervising', [['sun', '2020-01-01']]));
  await facts.post(
    heldPost('south', 'secretary', 'principal', [
      ['wang', '2019-01-01', '2019-12-31'],
      ['zhang', '2025-07-01'],
    ]),
  );
  await facts.post(heldPost('south-mill', 'head', 'principal', [['mo', '2025-12-31']]));
  await facts.measure(measureOf('north'));
  await gradeAndPublish(2025, { north: 95 });
});
afterAll(async () => {
  delete process.env.ARCHIVE_BATCH_UNITS;
  await world.stop();
});

const entries = async (holder: string, as: Caller = people.cityOffice) =>
  mustBe(await awards.archive(holder, as), 200).body.entries;

/** Those of the version in force: south-mill follows north’s, one place down. */
const inForce = async (holder: string) =>
  (await entries(holder)).filter(({ superseded }: { superseded: boolean }) => !superseded);

describe('after publication a year’s result is in the archive of who answered for the unit (A11)', () => {
  it('half the year in one post, half in another: both results, each with its days', async () => {
    expect(await entries('zhang')).toMatchObject([
      {
        unit: 'north',
        post: 'secretary',
        role: 'principal',
        from: '2025-01-01',
        to: '2025-06-30',
        grade: 'qualified',
      },
      { unit: 'south', from: '2025-07-01', to: '2025-12-31', grade: 'good', version: 1, superseded: false },
    ]);
  });

  it('with what capped it, its article and case, the points and the document of the publication', async () => {
    expect(await entries('li')).toMatchObject([
      {
        ...{ unit: 'north', from: '2025-07-01', to: '2025-12-31', score: 95, grade: 'qualified' },
        caps: [{ why: 'veto-warned', article: 'A25', caseId: 'case-north' }],
        document: { date: '2026-01-10' },
        filedAt: '2026-01-10T01:00:00.000Z',
      },
    ]);
  });

  it('a deputy in charge has one; a year before the post, or a supervising leader, brings none', async () => {
    expect(await entries('wang')).toMatchObject([{ unit: 'north', role: 'in-charge', from: '2025-01-01' }]);
    expect(await entries('sun')).toEqual([]);
  });

  it('one day in the post is a day in the post', async () => {
    expect(await entries('mo')).toMatchObject([{ unit: 'south-mill', from: '2025-12-31', to: '2025-12-31' }]);
  });

  it('the stream read again from its beginning files nothing new', async () => {
    const before = await world.items();
    const again = before.filter(({ entity }) => ['publication', 'archive-batch'].includes(entity?.S ?? ''));
    expect(again.length).toBeGreaterThan(3);
    expect(await reactToChanges({ Records: again.map(insertOf) })).toEqual({ batchItemFailures: [] });
    expect(await world.items()).toEqual(before);
  });
});

describe('who opens an archive (A11, I-22)', () => {
  it.each([
    ['the personnel department of a county of theirs', people.northOrgHr, 200],
    ['that of the city', people.orgHr, 200],
    ['the finance department of that county', people.northFinance, 403],
    ['the unit’s own staff', people.northStaff, 403],
  ])('%s: %#', async (_, as, status) => {
    const reply = await awards.archive('li', as);
    expect(reply.status).toBe(status);
    if (status === 403) expect(reply.body.articles).toContain('A11');
  });

  it('another county learns nothing, not even that there is such a holder', async () => {
    const [theirs, nobody] = [
      await awards.archive('li', people.southOrgHr),
      await awards.archive('none', people.orgHr),
    ];
    expect([theirs.status, theirs.body]).toEqual([404, nobody.body]);
  });

  it('of a result elsewhere the county learns the grade and why, neither points nor case', async () => {
    expect(await entries('zhang', people.southOrgHr)).toMatchObject([
      { unit: 'north', grade: 'qualified', score: null, caps: [{ why: 'veto-warned', caseId: null }] },
      { unit: 'south', grade: 'good', score: 85 },
    ]);
  });
});

describe('filed with the personnel departments, with acknowledgement (A11)', () => {
  it('who opens it for such a department acknowledges, once for each; others do not', async () => {
    world.setNow('2026-01-12T01:00:00.000Z');
    const before = await entries('mo');
    expect(before).toMatchObject([{ acknowledged: [] }]);
    await entries('mo', people.southOrgHr);
    world.setNow('2026-01-13T01:00:00.000Z');
    expect(await entries('mo', people.southOrgHr)).toMatchObject([
      {
        acknowledged: [
          { jurisdiction: 'south', at: '2026-01-12T01:00:00.000Z', by: people.southOrgHr.subject },
        ],
      },
    ]);
    expect(await entries('mo', people.orgHr)).toMatchObject([
      { acknowledged: [{ jurisdiction: 'south' }, { jurisdiction: 'city' }] },
    ]);
  });
});

describe('as a workbook (A11)', () => {
  it('says the same, a line for each result', async () => {
    const reply = await call(people.northOrgHr, 'GET /archives/li', { headers: { accept: xlsxType } });
    expect(reply.headers['content-disposition']).toContain('attachment; filename="archive-li.xlsx"');
    const [results, honours] = (await readXlsx(reply.body)).sheets;
    expect(honours?.name).toBe('表扬');
    const [[heading] = [], titles = [], line = [], ...others] = results?.rows ?? [];
    expect(heading).toMatch(/^实绩档案：li　\d{4}-\d\d-\d\d$/);
    expect(others).toEqual([]);
    expect(Object.fromEntries(titles.map((title, n) => [title, line[n]]))).toMatchObject({
      年度: 2025,
      任职起: '2025-07-01',
      等次: '合格',
      适用的上限: '一票否决警示 A25 case-north',
    });
  });
});

describe('what becomes known after publication (A11, I-23)', () => {
  it('the warning revoked: version 2 beside version 1, which is superseded', async () => {
    await facts.measure(
      measureOf('north', { version: 9, status: 'revoked', endedAt: '2026-03-01T01:00:00.000Z' }),
    );
    await world.deliver();
    expect(await entries('li')).toMatchObject([
      { version: 1, superseded: true, grade: 'qualified', caps: [{ why: 'veto-warned' }] },
      { version: 2, superseded: false, grade: 'excellent', caps: [], cause: 'facts-changed' },
    ]);
  });

  it('a successor entered late: both archives say from when to when', async () => {
    const post = heldPost('south-mill', 'deputy', 'in-charge', [['early', '2025-01-01']]);
    await facts.post(post, 1);
    expect(await inForce('early')).toMatchObject([{ from: '2025-01-01', to: '2025-12-31' }]);
    const later = heldPost('south-mill', 'deputy', 'in-charge', [
      ['early', '2025-01-01', '2025-04-30'],
      ['late', '2025-05-01'],
    ]);
    await facts.post(later, 2);
    await facts.post(post, 1);
    expect(await inForce('early')).toMatchObject([{ from: '2025-01-01', to: '2025-04-30' }]);
    expect(await inForce('late')).toMatchObject([{ from: '2025-05-01', to: '2025-12-31' }]);
  });

  it('who came a month earlier than was said: one entry, from the day that is on record now', async () => {
    await facts.post(
      heldPost('south-mill', 'deputy', 'in-charge', [
        ['early', '2025-01-01', '2025-03-31'],
        ['late', '2025-04-01'],
      ]),
      3,
    );
    expect(await inForce('late')).toMatchObject([{ from: '2025-04-01', to: '2025-12-31' }]);
    expect(await inForce('late')).toHaveLength(1);
    expect(await inForce('early')).toMatchObject([{ to: '2025-03-31' }]);
  });
});
