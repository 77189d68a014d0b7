import { people } from '../http-people.ts';
import { fullScheme } from '../http-world.ts';
import { fixed, of2026, type Samples } from './sample.ts';

const { cityOffice } = people;

/** The scheme of a year, scores and the survey. */
export const entrySamples: Samples = {
  'PUT /years/{year}/scheme': { as: cityOffice, params: of2026, body: fullScheme },
  'GET /years/{year}/scheme/history': { as: cityOffice, params: of2026 },
  'GET /years/{year}/scores/history': { as: cityOffice, params: fixed({ year: '2025' }) },
  'GET /years/{year}/survey/history': { as: cityOffice, params: of2026 },
  'POST /years/{year}/scores': {
    as: cityOffice,
    params: of2026,
    body: { rows: [{ unit: 'qianxi', indicator: 'order', score: 90.5, reason: '更正' }] },
  },
  'PUT /years/{year}/survey': {
    as: cityOffice,
    params: of2026,
    body: { rows: [{ unit: 'qianxi', percent: 77.7, reason: '更正' }] },
  },
  'GET /years/{year}/scores': {
    as: cityOffice,
    params: of2026,
    query: 'group=localities&missing=true&limit=5',
  },
  'GET /years/{year}/survey': { as: cityOffice, params: of2026, query: 'missing=true&limit=5' },
};
