import { type BusMessage, useEffects } from '@jieti/lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putUnit, unitBody } from '../../../../../test/support/letters-restructure.ts';
import {
  call,
  people,
  postOf,
  startRegister,
  templateBody,
  type World,
} from '../../../../../test/support/world/index.ts';
import { letterChanged, postChanged, reportChanged, unitChanged } from '../../../contract.ts';
import { handler } from './handler.ts';

const { cityOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister();
  await call(cityOffice, 'PUT /units/north/posts/head', { body: postOf('h-1') });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await call(cityOffice, 'POST /years/2026/letters:issue');
  await call(people.northOffice, 'POST /reports', {
    body: {
      unit: 'north',
      kind: 'cgc-to-cgc',
      year: 2026,
      title: '报告',
      summary: '情况',
      document: { number: '北综治〔2026〕1号', date: '2026-01-05' },
      yearConfirmed: true,
    },
  });
});
afterAll(() => world.stop());

/** Everything in the table, as the stream brings an item that is new. */
const everything = async () => {
  const { Items } = await world.engine.call('Scan', { TableName: process.env.LETTERS_TABLE });
  return (Items as object[]).map((NewImage) => ({ eventName: 'INSERT', dynamodb: { NewImage } }));
};

const publishing = async (records: readonly object[]) => {
  const sent: BusMessage[] = [];
  const undo = useEffects({
    publish: async (messages) => {
      sent.push(...messages);
    },
  });
  const answer = await handler({ Records: records } as Parameters<typeof handler>[0]);
  undo();
  return { sent, answer };
};

describe('what the bus hears of letters', () => {
  test('each unit, post, letter and report by its contract, and nothing of history, commands or counters', async () => {
    const { sent, answer } = await publishing(await everything());
    expect(answer).toEqual({ batchItemFailures: [] });
    const of = (contract: { detailType: string }) => sent.filter((m) => m.detailType === contract.detailType);
    expect(of(unitChanged)).toHaveLength(9);
    expect(of(postChanged).map((m) => m.detail)).toEqual([
      {
        post: {
          id: 'head',
          unit: 'north',
          title: postOf('x').title,
          role: 'principal',
          tenures: [{ holder: 'h-1', from: '2026-01-01', to: null }],
        },
        version: 1,
      },
    ]);
    expect(of(letterChanged).map((m) => m.detail)).toEqual([
      { letter: '2026-north', unit: 'north', year: 2026, status: 'issued', inForceOn: null, version: 1 },
    ]);
    expect(of(reportChanged).map((m) => m.detail)).toEqual([
      {
        report: '2026-cgc-to-cgc-north',
        unit: 'north',
        year: 2026,
        kind: 'cgc-to-cgc',
        status: 'filed',
        late: false,
        due: '2026-12-31',
        deadline: '2026-12-31',
        version: 1,
      },
    ]);
    expect(sent).toHaveLength(12);
  });

  test('a unit that was moved is told with where it hung before, each place with the day on which it no longer did', async () => {
    const town = unitBody('north-lake');
    const put = async (body: object) =>
      expect((await putUnit(cityOffice, 'north-lake', body)).status).toBe(200);
    await put({ ...town, name: { zh: '新湖镇', en: 'New Lake' }, from: '2025-06-30' });
    await put({ ...town, parent: 'south', from: '2025-07-01' });
    // Put right: it came to the city's own that day. The county it was wrongly entered below held it on no day.
    await put({ ...town, parent: 'city', from: '2025-07-01' });
    await put({ ...town, parent: 'north', from: '2026-01-02' });
    await put({ ...town, parent: 'north', group: 'towns' });
    const { sent } = await publishing(await everything());
    const told = sent.find(
      ({ detailType, detail }) =>
        detailType === unitChanged.detailType &&
        (detail as { unit: { id: string } }).unit.id === 'north-lake',
    );
    const as = { kind: 'locality', level: 'township' };
    expect(told?.detail).toMatchObject({
      unit: { parent: 'north', group: 'towns' },
      earlier: [
        { parent: 'north', ...as, until: '2025-07-01' },
        { parent: 'city', ...as, until: '2026-01-02' },
      ],
    });
  });

  test('an item written again in the same version is no news', async () => {
    const records = (await everything()).map(({ dynamodb }) => ({
      eventName: 'MODIFY',
      dynamodb: { ...dynamodb, OldImage: dynamodb.NewImage },
    }));
    expect((await publishing(records)).sent).toEqual([]);
  });
});

interface EntryItem {
  readonly PK: { readonly S: string };
  readonly SK: { readonly S: string };
  readonly unit: { readonly S?: string };
  readonly at: { readonly S: string };
  readonly actor: { readonly M: { readonly subject: { readonly S: string } } };
}

describe('history', () => {
  test('every version of a record has an entry of who and when in the history of its subject, and no other audit', async () => {
    await call(cityOffice, 'PUT /units/north/posts/head', { body: postOf('h-2', '2026-02-01') });
    const { Items } = await world.engine.call('Scan', { TableName: process.env.LETTERS_TABLE });
    const items = Items as (EntryItem & { readonly entity: { readonly S: string } })[];
    const entries = items
      .filter(({ entity, unit }) => entity?.S === 'ledger-entry' && unit.S === 'north')
      .map(({ PK, SK, actor, at }) => [`${PK.S} ${SK.S}`, actor.M.subject.S, at.S]);
    const at = '2026-01-05T01:00:00.000Z';
    expect(entries.toSorted()).toEqual([
      ['LEDGER#letter#2026-north ENTRY#000001', cityOffice.subject, at],
      ['LEDGER#post#north/head ENTRY#000001', cityOffice.subject, at],
      ['LEDGER#post#north/head ENTRY#000002', cityOffice.subject, at],
      ['LEDGER#report#2026-cgc-to-cgc-north ENTRY#000001', people.northOffice.subject, at],
      ['LEDGER#unit#north ENTRY#000001', cityOffice.subject, at],
    ]);
  });
});
