import { document } from '../http-case.ts';
import { people } from '../http-people.ts';
import { postBody } from '../http-world.ts';
import { fixed, type Samples } from './sample.ts';

const { cityOffice } = people;

/** The law, units, posts and the register itself. */
export const registerSamples: Samples = {
  'GET /regulation': { as: cityOffice, query: 'on=2026-01-05' },
  'GET /me': { as: cityOffice },
  'PUT /units/{unitId}': {
    as: cityOffice,
    params: fixed({ unitId: 'ts-water' }),
    body: {
      name: { zh: '市水利局', en: 'Municipal Water Bureau' },
      kind: 'department',
      level: 'city',
      parent: 'tangshan',
      affiliation: 'local',
      group: 'government',
      from: '2026-01-05',
    },
  },
  'GET /units/{unitId}': { as: cityOffice, params: fixed({ unitId: 'qianxi' }), query: 'on=2026-01-05' },
  'GET /units/{unitId}/history': { as: cityOffice, params: fixed({ unitId: 'qianxi' }) },
  'GET /register/history': { as: cityOffice },
  'GET /units': { as: cityOffice, query: 'parent=qianxi&kind=locality&level=township&limit=20' },
  'POST /units:import': {
    as: cityOffice,
    csv: [
      'id,nameZh,nameEn,kind,level,parent,affiliation,group',
      'ts-archives,市档案馆,Municipal Archives,unit,city,tangshan,local,government',
    ].join('\n'),
  },
  'PUT /units/{unitId}/posts/{postId}': {
    as: cityOffice,
    params: fixed({ unitId: 'ts-water', postId: 'secretary' }),
    body: postBody('ts-water.secretary'),
  },
  'POST /units/{unitId}/posts/{postId}/corrections': {
    as: cityOffice,
    params: fixed({ unitId: 'qianxi', postId: 'deputy' }),
    body: {
      wrong: { holder: 'qianxi.deputy', from: '2025-01-01' },
      right: [{ holder: 'qianxi.corrected', from: '2025-01-01' }],
      reasons: '任免文件核对有误',
      document,
    },
    once: true,
  },
  'GET /units/{unitId}/posts': {
    as: cityOffice,
    params: fixed({ unitId: 'qianxi' }),
    query: 'on=2026-01-05',
  },
  'GET /units/{unitId}/posts/{postId}/history': {
    as: cityOffice,
    params: fixed({ unitId: 'qianxi', postId: 'secretary' }),
  },
};
