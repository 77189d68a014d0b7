import { done } from '../http-journey.ts';
import { people } from '../http-people.ts';
import { fullScheme } from '../http-world.ts';
import type { CityProcess } from '../journey-process.ts';
import { fixed, of2026, type Samples } from './sample.ts';

const { cityOffice } = people;

const papers = (number: string) => ({ number, date: '2026-01-03' });
const event = { cap: 'murder', on: '2026-01-02', document: papers('公安〔2026〕1号'), facts: '命案一起' };

/** The year's scheme lists an event that caps. */
const schemeWithEvents = {
  ...fullScheme,
  events: [{ id: 'murder', name: { zh: '发生命案', en: 'murder case' }, limit: 'good' }],
};

const withEvents = async (city: CityProcess) => {
  await done(city, cityOffice, 'PUT /years/2026/scheme', { body: schemeWithEvents });
  return { year: '2026' };
};

/** An event of 迁西县 that was entered afresh. */
const entered = async (city: CityProcess) => {
  await withEvents(city);
  const body = { unit: 'qianxi', ...event };
  return { year: '2026', id: (await done(city, cityOffice, 'POST /years/2026/events', { body })).body.id };
};

/** The scheme of a year, scores and the survey. */
export const entrySamples: Samples = {
  'PUT /years/{year}/scheme': { as: cityOffice, params: of2026, body: schemeWithEvents },
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
  'POST /years/{year}/events': {
    as: cityOffice,
    params: withEvents,
    body: { unit: 'qianxi', ...event },
  },
  'GET /years/{year}/events': { as: cityOffice, params: of2026, query: 'unit=qianxi&limit=5' },
  'POST /years/{year}/events/{id}/correction': {
    as: cityOffice,
    params: entered,
    body: { ...event, facts: '命案两起', reasons: '更正' },
  },
  'POST /years/{year}/events/{id}/withdrawal': {
    as: cityOffice,
    params: entered,
    body: { document: papers('公安〔2026〕2号'), reasons: '非本辖区' },
  },
  'GET /years/{year}/events/{id}/history': { as: cityOffice, params: entered },
};
