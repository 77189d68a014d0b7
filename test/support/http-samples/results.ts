import { done } from '../http-journey.ts';
import { people } from '../http-people.ts';
import { anyReview, rejection, review, reviewable, reviewed } from '../http-reviews.ts';
import { scheme } from '../http-world.ts';
import type { CityProcess } from '../journey-process.ts';
import { fixed, type Samples } from './sample.ts';

const { cityOffice, qianxiStaff } = people;

/** The run whose draft a city shows of 2024. */
const runOf2024 = async (city: CityProcess): Promise<string> =>
  (await done(city, cityOffice, 'GET /years/2024/results/qianxi')).body.runId;

/** Runs of grading, results, reviews and the publication. */
export const resultsSamples: Samples = {
  'POST /years/{year}/grading-runs': {
    as: cityOffice,
    params: fixed({ year: '2024' }),
    body: {
      whatIf: {
        scheme,
        parameters: { 'grade-excellent': 92, 'excellent-quota-percent': 25, 'cap-veto': 'poor' },
        interpretations: { 'I-12': 'ties-within', 'I-13': 'in-force-in-year' },
      },
    },
  },
  'GET /grading-runs/{id}': { as: cityOffice, params: async (city) => ({ id: await runOf2024(city) }) },
  'GET /grading-runs/{id}/history': {
    as: cityOffice,
    params: async (city) => ({ id: await runOf2024(city) }),
  },
  'GET /years/{year}/results': {
    as: cityOffice,
    params: fixed({ year: '2025' }),
    query: 'group=localities&grade=good&limit=5',
  },
  'GET /years/{year}/results.xlsx': {
    as: cityOffice,
    params: fixed({ year: '2025' }),
    query: 'group=localities&part=1',
  },
  'GET /years/{year}/results/{unitId}': {
    as: cityOffice,
    params: fixed({ year: '2025', unitId: 'qianxi' }),
    query: 'version=1',
  },
  'GET /years/{year}/results/{unitId}/history': {
    as: cityOffice,
    params: fixed({ year: '2025', unitId: 'qianxi' }),
  },
  'GET /years/{year}/results/{unitId}/reviews/{n}/history': {
    as: cityOffice,
    params: async (city) => ({ year: '2022', unitId: 'qianxi', n: await anyReview(city, 2022) }),
  },
  'POST /years/{year}/results/{unitId}/reviews': {
    as: qianxiStaff,
    params: async (city) => {
      await reviewable(city, 2023);
      return { year: '2023', unitId: 'qianxi' };
    },
    body: review,
  },
  'POST /years/{year}/results/{unitId}/reviews/{n}/resolution': {
    as: cityOffice,
    params: async (city) => ({ year: '2022', unitId: 'qianxi', n: await reviewed(city, 2022) }),
    body: rejection,
  },
  'POST /years/{year}/publication': {
    as: cityOffice,
    params: fixed({ year: '2024' }),
    body: { document: { number: '唐综治通〔2025〕2号', date: '2026-01-05' } },
    once: true,
  },
  'GET /years/{year}/publication/documents': { as: cityOffice, params: fixed({ year: '2025' }) },
  'GET /years/{year}/publication/documents/{kind}': {
    as: cityOffice,
    params: fixed({ year: '2025', kind: 'results-circular' }),
    query: 'entry=1',
  },
  'GET /years/{year}/publication/history': { as: cityOffice, params: fixed({ year: '2025' }) },
};
