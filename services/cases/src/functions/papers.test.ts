import { createHash } from 'node:crypto';
import { isPaperKind } from '@jieti/documents';
import { docxType } from '@jieti/lambda/contract';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  approval,
  minuted,
  minutes,
  noticed,
  paper,
  proposed,
} from '../../../../test/support/case-steps.ts';
import { type Caller, call, people, startCases, type World } from '../../../../test/support/world/index.ts';
import { casePaperKinds, sessionPaperKinds } from '../contract/paper-routes.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const list = async (id: string, as: Caller = people.cityOffice) => call(as, `GET /cases/${id}/documents`);
const kindsOf = async (id: string) =>
  (await list(id)).body.items.map(({ kind, entry, draft }: Record<string, unknown>) => [kind, entry, draft]);
const read = (id: string, kind: string, query = {}, as: Caller = people.cityOffice) =>
  call(as, `GET /cases/${id}/documents/${kind}`, { query });

const digestOf = (bytes: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

const textOf = (bytes: Uint8Array): string =>
  [
    ...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(
      /<w:t(?: [^>]*)?>([^<]*)</g,
    ),
  ]
    .map(([, text = '']) => text)
    .join('');

describe('the papers of a case, over their function', () => {
  it('a proposal has a draft; once it is decided, the paper, and the draft is gone (A20)', async () => {
    const id = await proposed(world);
    expect(await kindsOf(id)).toEqual([
      ['circular', 3, true],
      ['file-index', 3, false],
    ]);
    const draft = await read(id, 'circular');
    expect(draft.status).toBe(200);
    expect(strFromU8(unzipSync(draft.body)['word/header1.xml'] ?? new Uint8Array())).toContain('「草案」');
    await act(people.cityOffice, id, 'decisions', { ...approval, document: paper() });
    expect(await kindsOf(id)).toEqual([
      ['circular', 4, false],
      ['file-index', 4, false],
    ]);
  });

  it('a proposal under the regime has also the notice by which the unit is heard (A23, I-8)', async () => {
    const id = await proposed(world, 'veto-warning', 'grave-below-veto');
    expect((await kindsOf(id)).map(([kind]: [string]) => kind)).toEqual([
      'hearing-notice',
      'warning-decision',
      'file-index',
    ]);
  });

  it('a paper is a file with the digest of its bytes, and the same each time', async () => {
    const id = await noticed(world);
    const first = await read(id, 'circular');
    expect(first.headers).toMatchObject({
      'content-type': docxType,
      'repr-digest': digestOf(first.body),
      'content-disposition': expect.stringContaining('attachment; filename="circular.docx"'),
    });
    await world.advanceTo(new Date(Date.parse(world.now()) + 86_400_000).toISOString());
    const again = await read(id, 'circular', { entry: '4' });
    expect(Buffer.from(again.body).equals(Buffer.from(first.body))).toBe(true);
  });

  it('it says what the record says: the unit by name, the number, the article of the city’s law', async () => {
    const id = await noticed(world);
    const { body } = await call(people.cityOffice, `GET /cases/${id}`);
    const text = textOf((await read(id, 'circular')).body);
    expect(text).toContain(body.measure.document.number);
    expect(text).toContain('第二十条');
    expect(text).not.toContain('north');
  });

  it.each([
    ['a kind that the case does not have', 'release-notice', {}, 404],
    ['an entry that has none of that kind', 'circular', { entry: '1' }, 404],
    ['a kind that there is not', 'poem', {}, 422],
    ['no number of an entry', 'circular', { entry: 'x' }, 422],
  ])('%s is refused', async (_, kind, query, status) => {
    const id = await noticed(world);
    expect((await read(id, kind, query)).status).toBe(status);
  });

  it('whoever cannot read the case gets none of its papers (A26)', async () => {
    const id = await noticed(world);
    for (const who of [people.southOffice, people.southStaff]) {
      expect((await list(id, who)).status).toBe(404);
      expect((await read(id, 'circular', {}, who)).status).toBe(404);
    }
    expect((await read(id, 'circular', {}, people.northStaff)).status).toBe(200);
  });

  it('of a ledger that somebody altered no paper is made', async () => {
    const id = await noticed(world);
    const key = { PK: { S: `LEDGER#case#${id}` }, SK: { S: 'ENTRY#000004' } };
    const { Item } = (await world.engine.call('GetItem', { TableName: 'cases', Key: key })) as {
      Item: object;
    };
    await world.engine.call('PutItem', {
      TableName: 'cases',
      Item: { ...Item, at: { S: '2026-01-01T00:00:00.000Z' } },
    });
    const reply = await read(id, 'circular');
    expect([reply.status, reply.body.code]).toEqual([500, 'ledger-broken']);
  });
});

describe('the minutes of a session, over their function (A12)', () => {
  it('each version is a paper of its own', async () => {
    const body = minutes(world, await proposed(world), 'notice');
    const { body: session } = await minuted(body);
    const corrects = { session: session.id, reasons: '文字有误' };
    const items = body.items.map((item) => ({
      ...item,
      resolution: { ...item.resolution, text: '会议一致同意' },
    }));
    await minuted({ ...body, items, corrects });
    const path = `/conference-sessions/${session.id}/documents`;
    const listed = await call(people.cityOffice, `GET ${path}`);
    expect(listed.body.items.map(({ kind, entry }: Record<string, unknown>) => [kind, entry])).toEqual([
      ['conference-minutes', 1],
      ['conference-minutes', 2],
    ]);
    const read = async (query: object) =>
      textOf((await call(people.cityOffice, `GET ${path}/conference-minutes`, { query: { ...query } })).body);
    expect(await read({ entry: '1' })).not.toContain('会议一致同意');
    expect(await read({})).toContain('会议一致同意');
    expect((await call(people.southOffice, `GET ${path}`)).status).toBe(404);
    expect((await call(people.northStaff, `GET ${path}`)).status).toBe(404);
  });
});

describe('the kinds of the contract', () => {
  it('are kinds that can be rendered', () => {
    expect([...casePaperKinds, ...sessionPaperKinds].filter((kind) => !isPaperKind(kind))).toEqual([]);
  });
});
