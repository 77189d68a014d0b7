import { isPaperKind } from '@jieti/documents';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alterItem,
  call,
  gradeYear,
  mustBe,
  people,
  prepareYear,
  publishYear,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';
import { publicationPaperKinds } from '../contract/routes-papers.ts';
import { resultKey } from '../keys.ts';

let world: World;
let runId: string;
const document = { number: '综治办〔2026〕1号', date: '2026-01-10' };

beforeAll(async () => {
  world = await startEvaluation();
  await prepareYear(2025, { north: 75 });
  await gradeYear(world, 2025);
  runId = mustBe(await publishYear(2025, { document }), 201).body.runId;
  await world.deliver();
});
afterAll(() => world.stop());

const path = '/years/2025/publication/documents';
const read = () => call(people.cityOffice, `GET ${path}/results-circular`);

const textOf = (bytes: Uint8Array): string =>
  [
    ...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(
      /<w:t(?: [^>]*)?>([^<]*)</g,
    ),
  ]
    .map(([, text = '']) => text)
    .join('|');

describe('the publication of a year as a paper (A10)', () => {
  it('has a row for each unit, by name, with its grade by the city’s law', async () => {
    const listed = mustBe(await call(people.cityOffice, `GET ${path}`), 200);
    expect(listed.body.items).toMatchObject([{ kind: 'results-circular', entry: 1, draft: false }]);
    const text = textOf(mustBe(await read(), 200).body);
    const results = mustBe(await call(people.cityOffice, 'GET /years/2025/results'), 200).body.items;
    expect(text).toContain(`共${results.length}个`);
    expect(text).toContain(document.number);
    expect(text).toMatch(/\|75\|合格/);
    expect(text.match(/\|(?:优秀|良好|合格|较差)(?=\|)/g)).toHaveLength(results.length);
  });

  it('is the same each time, and only for those who follow the year', async () => {
    const [one, other] = [await read(), await read()];
    expect(one.headers['repr-digest']).toBe(other.headers['repr-digest']);
    expect((await call(people.northOffice, `GET ${path}`)).status).toBe(404);
    expect((await call(people.northOffice, `GET ${path}/results-circular`)).status).toBe(404);
    expect((await call(people.cityOffice, 'GET /years/2024/publication/documents')).status).toBe(404);
  });

  it('of results that somebody altered no paper is made', async () => {
    await alterItem('evaluation', resultKey(2025, runId, 'north'), (record: Record<string, unknown>) => {
      const result = record.result as Record<string, object>;
      return { ...record, result: { ...result, outcome: { ...result.outcome, grade: 'excellent' } } };
    });
    const reply = await read();
    expect([reply.status, reply.body.code]).toEqual([500, 'ledger-broken']);
  });
});

describe('the kinds of the contract', () => {
  it('are kinds that can be rendered', () => {
    expect(publicationPaperKinds.filter((kind) => !isPaperKind(kind))).toEqual([]);
  });
});
