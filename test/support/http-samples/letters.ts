import { document } from '../http-case.ts';
import { done } from '../http-journey.ts';
import { people } from '../http-people.ts';
import { template, templateOf } from '../http-world.ts';
import type { CityProcess } from '../journey-process.ts';
import { fixed, of2026, type Samples } from './sample.ts';

const { cityOffice, qianxiStaff } = people;

/** Next year's letters, of which nobody has signed any: issued anew where they were withdrawn. */
const issued2027 = async (city: CityProcess) => {
  await done(city, cityOffice, 'POST /years/2027/letters:issue');
  return { year: '2027' };
};

/** The template of a year, letters and their targets. */
export const lettersSamples: Samples = {
  'PUT /years/{year}/template': { as: cityOffice, params: fixed({ year: '2028' }), body: templateOf(2028) },
  'POST /years/{year}/template:amend': {
    as: cityOffice,
    params: issued2027,
    body: { ...template, document, with: { body: 'slg-office', document } },
  },
  'POST /years/{year}/letters:issue': { as: cityOffice, params: of2026 },
  'POST /years/{year}/letters:withdraw': {
    as: cityOffice,
    params: issued2027,
    body: { reasons: '范本有误' },
  },
  'GET /letters': { as: cityOffice, query: 'year=2026&unit=qianxi&status=issued' },
  'GET /letters/{id}': { as: cityOffice, params: fixed({ id: '2026-qianxi' }) },
  'GET /letters/{id}/history': { as: cityOffice, params: fixed({ id: '2026-qianxi' }) },
  'GET /letters/{id}/documents': { as: cityOffice, params: fixed({ id: '2026-qianxi' }) },
  'GET /letters/{id}/documents/{kind}': {
    as: cityOffice,
    params: fixed({ id: '2026-qianxi', kind: 'responsibility-letter' }),
    query: 'entry=1',
  },
  'GET /years/{year}/template/history': { as: cityOffice, params: of2026 },
  'GET /years/{year}/letters/history': { as: cityOffice, params: of2026 },
  'POST /letters/{id}/signatures': {
    as: qianxiStaff,
    params: fixed({ id: '2026-qianxi' }),
    body: { side: 'subordinate', post: 'secretary', holder: 'qianxi.secretary', document },
    once: true,
  },
  'POST /letters:sign': {
    as: qianxiStaff,
    // Another letter than the one that is signed by itself: a side signs once.
    body: { signatures: [{ letter: '2026-qianxi-town', side: 'superior', post: 'secretary', document }] },
  },
  'POST /letters:record': {
    as: cityOffice,
    body: {
      letters: [
        {
          letter: '2026-yutian',
          document,
          signatures: [{ side: 'subordinate', post: 'secretary', holder: 'yutian.secretary' }],
        },
      ],
    },
  },
  'PUT /letters/{id}/targets': {
    as: qianxiStaff,
    params: fixed({ id: '2026-qianxi' }),
    body: { targets: [{ id: 'order', shares: [{ unit: 'qianxi-town', weight: 100 }] }] },
  },
  'GET /letters/{id}/targets': { as: cityOffice, params: fixed({ id: '2026-qianxi' }), query: 'limit=5' },
  'GET /letters/{id}/targets/history': { as: cityOffice, params: fixed({ id: '2026-qianxi' }) },
  'GET /years/{year}/targets': { as: cityOffice, params: of2026, query: 'under=qianxi' },
  'GET /years/{year}/coverage': { as: cityOffice, params: of2026, query: 'under=qianxi' },
};
