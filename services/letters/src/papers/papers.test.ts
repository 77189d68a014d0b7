import { isPaperKind } from '@jieti/documents';
import { docxType } from '@jieti/lambda/contract';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  people,
  startRegister,
  templateBody,
  type World,
} from '../../../../test/support/world/index.ts';
import { findingPaperKinds, letterPaperKinds } from '../contract/routes-papers.ts';

const { cityOffice, northOffice, southOffice } = people;
const inspectors = {
  subject: 'inspectors',
  offices: [
    { body: 'inspection-office', level: 'city', jurisdiction: 'city', capacity: 'director' },
  ] as const,
};

let world: World;
beforeAll(async () => {
  world = await startRegister({ heads: ['city', 'north', 'south'] });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await call(cityOffice, 'POST /years/2026/letters:issue');
  await world.untilIdle();
});
afterAll(() => world.stop());

const textOf = (bytes: Uint8Array): string =>
  [
    ...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(
      /<w:t(?: [^>]*)?>([^<]*)</g,
    ),
  ]
    .map(([, text = '']) => text)
    .join('');

describe('a letter as a paper to be signed (A7)', () => {
  const path = '/letters/2026-north/documents';

  it('has its title, tasks and targets from the template that it was issued on, and both sides', async () => {
    const listed = await call(cityOffice, `GET ${path}`);
    expect(listed.body.items).toMatchObject([
      { kind: 'responsibility-letter', entry: 1, title: templateBody.title, draft: false },
    ]);
    const { status, body, headers } = await call(cityOffice, `GET ${path}/responsibility-letter`);
    expect([status, headers['content-type']]).toEqual([200, docxType]);
    const text = textOf(body);
    const section = templateBody.sections.find(({ kind }) => kind === 'locality');
    for (const { text: target, measure } of section?.targets ?? []) {
      expect(text).toContain(target);
      expect(text).toContain(measure);
    }
    expect(text).toContain('主要负责人（签字）');
    expect(text).not.toContain('north');
  });

  it('is the same whenever it is read, and for nobody outside', async () => {
    const read = async () =>
      (await call(cityOffice, `GET ${path}/responsibility-letter`)).headers['repr-digest'];
    const first = await read();
    await world.advanceTo(new Date(Date.parse(world.now()) + 86_400_000).toISOString());
    expect(await read()).toBe(first);
    expect((await call(southOffice, `GET ${path}`)).status).toBe(404);
    expect((await call(southOffice, `GET ${path}/responsibility-letter`)).status).toBe(404);
    expect((await call(northOffice, `GET ${path}/responsibility-letter`)).status).toBe(200);
  });
});

describe('a finding as a paper to the unit (A9)', () => {
  it('says what was found, under which inspection, and what is to be put right by when', async () => {
    const today = world.now().slice(0, 10);
    const authority = { number: '试督〔2026〕1号', date: today };
    const inspection = {
      title: '矛盾纠纷排查专项督查',
      authority,
      scope: { of: 'units', units: ['north'] },
      from: today,
      to: today,
    };
    const { body: ordered } = await call(inspectors, 'POST /inspections', { body: inspection });
    const finding = {
      act: 'find',
      unit: 'north',
      on: today,
      what: '排查台账缺失',
      putRight: { what: '补齐台账', by: '2026-12-01' },
    };
    expect(
      (await call(inspectors, `POST /inspections/${ordered.id}/findings`, { body: finding })).status,
    ).toBe(201);
    const path = `/inspections/${ordered.id}/findings/1/documents`;
    expect((await call(inspectors, `GET ${path}`)).body.items).toMatchObject([
      { kind: 'rectification-notice', entry: 1 },
    ]);
    const text = textOf((await call(inspectors, `GET ${path}/rectification-notice`)).body);
    for (const said of ['试督〔2026〕1号', '排查台账缺失', '补齐台账', '2026年12月1日', inspection.title])
      expect(text).toContain(said);
    expect((await call(southOffice, `GET ${path}`)).status).toBe(404);
    expect((await call(southOffice, `GET ${path}/rectification-notice`)).status).toBe(404);
  });
});

describe('the kinds of the contract', () => {
  it('are kinds that can be rendered', () => {
    expect([...letterPaperKinds, ...findingPaperKinds].filter((kind) => !isPaperKind(kind))).toEqual([]);
  });
});
