import { document } from '../http-case.ts';
import { done } from '../http-journey.ts';
import { people } from '../http-people.ts';
import type { CityProcess } from '../journey-process.ts';
import { fixed, type Samples } from './sample.ts';

const { cityOffice, finance, orgHr } = people;

const planOf2024 = fixed({ id: 'yearly-advanced-2024' });
export const plan = {
  act: 'plan',
  document,
  terms: '按考评结果从高到低',
  quotas: [{ whom: 'unit', level: 'county', group: '区县', places: 3 }],
  gradeAtLeast: 'good',
};

/** The reward of 迁西县's principal, given before anything bars them. */
export const reward = {
  ...{ of: 'reward', outcome: 'given', on: '2026-01-05', document },
  ...{ year: 2025, unit: 'qianxi', post: 'secretary', from: '2025-01-01' },
};

let papers = 0;

/** A national honour of 迁西县, of a paper of its own each time. */
const honoured = async (city: CityProcess): Promise<string> => {
  papers += 1;
  const number = `中综〔2026〕${papers}号`;
  const { body } = await done(city, cityOffice, 'POST /commendations', {
    body: {
      ...{ by: 'national', honour: '全国先进集体', names: [{ unit: 'qianxi' }] },
      document: { ...document, number },
      despiteAlike: '另一届次的表彰',
    },
  });
  return body.commended[0].id;
};

/** Plans, commendations, archives and grants. */
export const commendationsSamples: Samples = {
  'PUT /commendation-plans/{id}': { as: cityOffice, params: planOf2024, body: plan },
  'GET /commendation-plans/{id}': { as: cityOffice, params: planOf2024 },
  'GET /commendation-plans/{id}/history': { as: cityOffice, params: planOf2024 },
  'POST /commendations': {
    as: cityOffice,
    body: {
      by: 'national',
      honour: '全国先进工作者',
      document,
      names: [{ unit: 'qianxi', holder: 'qianxi.secretary' }],
    },
    once: true,
  },
  'GET /commendations/{id}': { as: cityOffice, params: async (city) => ({ id: await honoured(city) }) },
  'GET /commendations/{id}/history': {
    as: cityOffice,
    params: async (city) => ({ id: await honoured(city) }),
  },
  'POST /commendations/{id}/resolution': {
    as: cityOffice,
    params: async (city) => ({ id: await honoured(city) }),
    body: { outcome: 'withdrawn', document, reasons: '授予机关已撤销' },
  },
  'POST /archives/{holder}/grants': {
    as: finance,
    params: fixed({ holder: 'qianxi.secretary' }),
    body: { ...reward, outcome: 'taken-back', reasons: '误发' },
    once: true,
  },
  'GET /archives/{holder}/history': { as: orgHr, params: fixed({ holder: 'qianxi.secretary' }) },
  'GET /years/{year}/rewards-due': { as: finance, params: fixed({ year: '2025' }), query: 'limit=5' },
  'GET /archives/{holder}': { as: orgHr, params: fixed({ holder: 'qianxi.secretary' }) },
};
