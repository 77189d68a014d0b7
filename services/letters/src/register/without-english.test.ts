import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, people, postOf, startRegister, type World } from '../../../../test/support/world/index.ts';

const { cityOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister();
});
afterAll(() => world.stop());

const unit = { kind: 'department', level: 'county', parent: 'north', affiliation: 'local', group: null };

test('a unit and a post are entered by their Chinese names alone, and are called so in both languages (A3–A5)', async () => {
  const entered = await call(cityOffice, 'PUT /units/north-water', {
    body: { ...unit, name: { zh: '北县水利局' } },
  });
  expect([entered.status, entered.body.name]).toEqual([201, { zh: '北县水利局', en: '北县水利局' }]);
  const post = await call(cityOffice, 'PUT /units/north-water/posts/head', {
    body: { ...postOf('h-1'), title: { zh: '局长' } },
  });
  expect([post.status, post.body.title]).toEqual([201, { zh: '局长', en: '局长' }]);
  const nameless = await call(cityOffice, 'PUT /units/north-x', { body: { ...unit, name: { en: 'X' } } });
  expect(nameless.status).toBe(422);
});

test('so are those of a file, with the column left out or its cells left empty (A3–A5)', async () => {
  const send = (csv: string) =>
    call(cityOffice, 'POST /units:import', { body: csv, headers: { 'content-type': 'text/csv' } });
  const without = await send(
    'id,nameZh,kind,level,parent,affiliation,group\nnorth-road,北县公路局,department,county,north,local,\n',
  );
  expect(without.body).toMatchObject({ created: 1 });
  const empty = await send(
    'id,nameZh,nameEn,kind,level,parent,affiliation,group\nnorth-rail,北县铁路局,,department,county,north,local,\n',
  );
  expect(empty.body).toMatchObject({ created: 1 });
  for (const [id, zh] of [
    ['north-road', '北县公路局'],
    ['north-rail', '北县铁路局'],
  ])
    expect((await call(cityOffice, `GET /units/${id}`)).body.name).toEqual({ zh, en: zh });
  const posts = await send(
    'unit,post,titleZh,role,holder,from\nnorth-road,head,局长,principal,h-2,2026-01-01\n',
  );
  expect(posts.body.posts).toMatchObject({ created: 1 });
});
