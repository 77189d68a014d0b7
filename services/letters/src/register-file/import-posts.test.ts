import { csvType, xlsxType } from '@jieti/sheets';
import { readXlsx, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import {
  call,
  importCsv,
  pendingBulk,
  people,
  postOf,
  startLetters,
  testUnits,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice } = people;
const unitHeader = ['id', 'nameZh', 'nameEn', 'kind', 'level', 'parent', 'affiliation', 'group'];
const header = ['unit', 'post', 'titleZh', 'titleEn', 'role', 'holder', 'name', 'from', 'to'];

let world: World;
beforeAll(async () => {
  world = await startLetters();
});
afterAll(() => world.stop());

type Rows = NonNullable<WriteOptions['sheets'][number]['rows']>;
const workbook = (units: Rows, posts: Rows) =>
  writeXlsx({
    sheets: [
      { name: 'units', rows: [unitHeader, ...units] },
      { name: 'posts', rows: [header, ...posts] },
    ],
  });

const send = (body: Uint8Array, type = xlsxType, as: typeof cityOffice | typeof northOffice = cityOffice) =>
  call(as, 'POST /units:import', { body, headers: { 'content-type': type, 'accept-language': 'en' } });
const sendCsv = (...rows: string[]) => send(Buffer.from([header.join(','), ...rows, ''].join('\n')), csvType);

const postsIn = async (unit: string) => (await call(cityOffice, `GET /units/${unit}/posts`)).body.items;
const faultsOf = (reply: { body: { errors: { cell?: string; pointer: string; code: string }[] } }) =>
  reply.body.errors.map(({ cell, pointer, code }) => [cell, pointer, code]);

const units: Rows = testUnits.map((row) => [...row]);
const secretary = ['north', 'secretary', '县委书记', 'Party secretary', 'principal'];
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('posts and their holders come in with the register (A4, A5)', () => {
  test('one bad row in either sheet, and neither units nor posts are imported', async () => {
    const reply = await send(
      await workbook(
        units.map((row, i) => (i === 3 ? row.with(3, 'country') : row)),
        [
          [...secretary, 'p-1', null, day('2025-01-01'), null],
          ['moon', 'secretary', '书记', 'Secretary', 'principal', 'p-2', null, day('2025-01-01'), null],
          ['south', 'mayor', '区长', 'Mayor', 'boss', 'p-3', null, day('2025-01-01'), null],
          ['south', 'deputy', '副区长', 'Deputy', 'in-charge', 'p-4', null, 45658, null],
          ['north-hill', 'mayor', '乡长', 'Head', 'principal', 'p-5', null, day('2025-01-01'), null],
        ],
      ),
    );
    expect(reply.status).toBe(422);
    expect(faultsOf(reply)).toEqual([
      ['D5', '/rows/5/kind', 'invalid-value'],
      ['posts!A3', '/posts/3/unit', 'unknown-unit'],
      ['posts!E4', '/posts/4/role', 'invalid-value'],
      ['posts!H5', '/posts/5/from', 'number-for-date'],
    ]);
    expect((await call(cityOffice, 'GET /units')).body.items).toEqual([]);
  });

  test('units and their posts in one file, successive holders in a row each; once more it changes nothing', async () => {
    const file = await workbook(units, [
      [...secretary, 'p-1', '甲', day('2024-03-01'), day('2025-06-30')],
      [...secretary, 'p-2', null, day('2025-07-01'), null],
      ['north', 'deputy', '副县长', 'Deputy', 'in-charge', null, null, null, null],
    ]);
    const first = await send(file);
    expect(first.body).toMatchObject({ created: 9, posts: { created: 2, changed: 0, unchanged: 0 } });
    const before = await postsIn('north');
    expect(before.find(({ id }: { id: string }) => id === 'secretary')).toMatchObject({
      version: 1,
      role: 'principal',
      title: { zh: '县委书记', en: 'Party secretary' },
      tenures: [
        { holder: 'p-1', name: '甲', from: '2024-03-01', to: '2025-06-30' },
        { holder: 'p-2', from: '2025-07-01', to: null },
      ],
      holder: { holder: 'p-2' },
    });
    const again = await send(file);
    expect(again.body).toMatchObject({ unchanged: 9, posts: { created: 0, changed: 0, unchanged: 2 } });
    expect(await postsIn('north')).toEqual(before);
  });

  test('a successor in a CSV of posts alone ends the tenure before; the post has one more version', async () => {
    const reply = await sendCsv('north,secretary,县委书记,Party secretary,principal,p-3,,2026-02-01,');
    expect([reply.status, reply.body.posts]).toEqual([200, { created: 0, changed: 1, unchanged: 0 }]);
    const [post] = (await postsIn('north')).filter(({ id }: { id: string }) => id === 'secretary');
    expect(post.version).toBe(2);
    expect(post.tenures.slice(1)).toEqual([
      { holder: 'p-2', from: '2025-07-01', to: '2026-01-31' },
      { holder: 'p-3', from: '2026-02-01', to: null },
    ]);
  });

  test.each([
    ['a holder without a first day', ['p-9', '', '', ''], 'H2', 'from-missing'],
    ['a day without a holder', ['', '', '2026-03-01', ''], 'F2', 'holder-missing'],
    ['a last day before the first', ['p-9', '', '2026-03-01', '2026-02-28'], 'I2', 'to-before-from'],
    ['a tenure before the last one', ['p-9', '', '2025-08-01', ''], 'H2', 'tenure-not-after-last'],
    ['another end of a tenure on record', ['p-1', '', '2024-03-01', '2025-05-31'], 'H2', 'tenure-fixed'],
    ['the same holder from another day', ['p-2', '', '2025-08-01', ''], 'H2', 'tenure-not-after-last'],
    [
      'an identity number for a holder',
      ['130203199001011234', '', '2026-03-01', ''],
      'F2',
      'personal-number',
    ],
    ['a mobile number for a name', ['p-9', '张 13812345678', '2026-03-01', ''], 'G2', 'personal-number'],
  ])('%s is refused by its cell', async (_, holder, cell, code) => {
    const before = await postsIn('north');
    const reply = await sendCsv(`north,secretary,县委书记,Party secretary,principal,${holder.join(',')}`);
    expect([reply.status, faultsOf(reply).map(([at, , why]) => [at, why])]).toEqual([422, [[cell, code]]]);
    expect(await postsIn('north')).toEqual(before);
  });

  test('rows of one post that differ, and a row that stands there twice', async () => {
    const reply = await sendCsv(
      'south,mayor,区长,Mayor,principal,p-7,,2025-01-01,',
      'south,mayor,代区长,Acting mayor,principal,p-8,,2026-01-01,',
      'south,mayor,区长,Mayor,member,p-9,,2026-02-01,',
      'south,mayor,区长,Mayor,principal,p-7,,2025-01-01,',
    );
    expect(faultsOf(reply).map(([cell, , code]) => [cell, code])).toEqual([
      ['C3', 'post-differs'],
      ['E4', 'post-differs'],
      ['B5', 'duplicate-row'],
    ]);
  });

  test('a county’s office brings in the posts of its county and of no other (A6)', async () => {
    const file = async (unit: string) =>
      send(Buffer.from(`${header.join(',')}\n${unit},clerk,干事,Clerk,member,,,,\n`), csvType, northOffice);
    expect((await file('north-hill')).body.posts).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(faultsOf(await file('south'))).toEqual([['A2', '/posts/2/unit', 'outside-jurisdiction']]);
  });
});

describe('posts taken out again', () => {
  const download = (accept: string, query: Record<string, string>, as: object = cityOffice) =>
    call(as as typeof cityOffice, 'GET /units', { query, headers: { accept } });

  test('units and posts in a workbook, posts alone in a CSV: imported as they are, they change nothing', async () => {
    for (const [type, rows] of [
      [xlsxType, 9],
      [csvType, 0],
    ] as const) {
      const reply = await download(type, { posts: 'true' });
      const again = await send(reply.body, type);
      expect(again.body).toMatchObject({ rows, changed: 0, posts: { created: 0, changed: 0, unchanged: 3 } });
    }
    const north = await download(csvType, { posts: 'true' }, northOffice);
    expect(Buffer.from(north.body).toString().split('\r\n').slice(1, -1)).toHaveLength(5);
    const nobody = await download(csvType, { posts: 'true' }, { subject: 'nobody' });
    expect(Buffer.from(nobody.body).toString().split('\r\n')).toHaveLength(2);
  });

  test('the template has a sheet for posts, with a drop-down of roles', async () => {
    const { sheets } = await readXlsx((await download(xlsxType, { template: 'true' })).body);
    expect(sheets.map(({ name, rows = [] }) => [name, rows[0]?.[0], rows.length])).toEqual([
      ['单位', '单位编号', 2],
      ['岗位', '所在单位编号', 2],
    ]);
    expect(sheets[1]?.dataValidations?.map(({ values }) => values)).toEqual([
      ['主要负责人', '分管负责人', '主管领导', '其他成员'],
    ]);
  });
});

describe('a post and an import at once', () => {
  test('both stand, each whole: whoever comes second is judged by what the first did', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `south,p${i},岗,Post,member,h-${i},,2025-01-01,`);
    const put = (i: number) =>
      call(cityOffice, `PUT /units/south/posts/q${i}`, { body: postOf(`x-${i}`, '2025-01-01', 'member') });
    const replies = await Promise.all([sendCsv(...rows), ...Array.from({ length: 5 }, (_, i) => put(i))]);
    expect(replies.map(({ status }) => status)).toEqual([200, 201, 201, 201, 201, 201]);
    const { body } = await call(cityOffice, 'GET /units/south/posts', { query: { limit: 200 } });
    expect(body.items).toHaveLength(65);
    expect((await importCsv(cityOffice, unitsCsv())).body.unchanged).toBe(9);
  });

  test('an import overtaken by a successor to one of its posts is judged again by that one', async () => {
    const put = (holder: string, from: string) =>
      call(cityOffice, 'PUT /units/south/posts/mayor', { body: postOf(holder, from) });
    await put('m-1', '2025-01-01');
    const [imported, successor] = await overtakenBy(
      () => sendCsv('south,mayor,主要负责人,Principal,principal,m-3,,2026-05-01,'),
      () => put('m-2', '2026-04-01'),
    );
    expect([imported.status, successor.status]).toEqual([200, 200]);
    const [post] = (await postsIn('south')).filter(({ id }: { id: string }) => id === 'mayor');
    expect(post.tenures.map(({ holder, to }: Record<string, unknown>) => [holder, to])).toEqual([
      ['m-1', '2026-03-31'],
      ['m-2', '2026-04-30'],
      ['m-3', null],
    ]);
    expect(await pendingBulk(world)).toEqual([]);
  });
});

describe('posts with many holders, more than lie in one item of the table (A4, A5)', () => {
  /** Successive holders of a post, a week each. */
  const holdersOf = (post: string, count: number): string[] =>
    Array.from({ length: count }, (_, week) => {
      const on = (n: number) => new Date(Date.UTC(1980, 0, 1 + n)).toISOString().slice(0, 10);
      const days = [on(7 * week), on(7 * week + 6)];
      return ['north', post, '县委书记', 'Secretary', 'member', `h-${post}-${week}`, '', ...days].join(',');
    });

  test('forty posts of a hundred holders come in whole', async () => {
    const posts = Array.from({ length: 40 }, (_, i) => `member-${i}`);
    const reply = await sendCsv(...posts.flatMap((post) => holdersOf(post, 100)));
    expect([reply.status, reply.body.posts]).toEqual([200, { created: 40, changed: 0, unchanged: 0 }]);
    const found = (await postsIn('north')).filter(({ id }: { id: string }) => posts.includes(id));
    expect(found.map(({ tenures }: { tenures: unknown[] }) => tenures.length)).toEqual(posts.map(() => 100));
  });

  test('so does one of the most holders that a post may have, all by the longest names', async () => {
    const rows = holdersOf('endless', 500).map((row) =>
      row.replace(/h-endless-(\d+),/, (_, n: string) => `${n.padStart(64, 'h')},${'长'.repeat(60)}`),
    );
    const reply = await sendCsv(...rows);
    expect([reply.status, reply.body.posts]).toEqual([200, { created: 1, changed: 0, unchanged: 0 }]);
    const { tenures } = (await postsIn('north')).find(({ id }: { id: string }) => id === 'endless');
    expect(tenures).toHaveLength(500);
  });
});
