import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, itemsOf } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { fillPosts, template } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const { cityOffice, nobody } = people;
let city: CityProcess;

beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await fillPosts(city, ['tangshan', 'qianxi', 'yutian']);
  await done(city, cityOffice, 'PUT /years/2026/template', { body: template });
});
afterAll(endAll);

/** Until when the timers of letters wait, by name. */
const timers = async (): Promise<Record<string, string | null>> => {
  const { body } = await done(city, nobody, 'GET /_local/executions');
  return Object.fromEntries(
    body.items
      .filter(({ name }: { name: string }) => name.startsWith('letters-'))
      .map(({ name, waitingUntil }: { name: string; waitingUntil: string }) => [name, waitingUntil]),
  );
};

/** How many were reminded in a round, of 迁西县 and 玉田县. */
const reminded = (why: 'before' | 'late'): string[] =>
  ['qianxi', 'yutian'].filter((unit) =>
    itemsOf(city, `NOTICE#2026#${why}`).some((item) => item.includes(`UNIT#${unit}`)),
  );

const sign = (unit: string, side: 'superior' | 'subordinate', version?: number) =>
  done(city, staffOf(side === 'superior' ? 'tangshan' : unit), `POST /letters/2026-${unit}/signatures`, {
    body: { side, post: 'secretary', ...(version && { version }) },
  });

const coverage = async () => (await done(city, cityOffice, 'GET /years/2026/coverage')).body;

test('issuing starts the year’s timer, which waits until the deadline turns amber (A7, I-1)', async () => {
  expect(await timers()).toEqual({});
  await done(city, cityOffice, 'POST /years/2026/letters:issue');
  await done(city, cityOffice, 'POST /years/2026/letters:issue');
  expect(await timers()).toEqual({ 'letters-2026-0': '2026-03-20T16:00:00.000Z' });
  expect((await coverage()).light).toBe('green');
});

test('then who has not signed is reminded, and once more when it has passed; who has signed is not (A7, I-1)', async () => {
  for (const side of ['superior', 'subordinate'] as const) await sign('qianxi', side);
  await advance(city, '2026-03-20T15:59:59.000Z');
  expect(reminded('before')).toEqual([]);
  await advance(city, '2026-03-20T16:00:00.000Z');
  expect(reminded('before')).toEqual(['yutian']);
  expect((await coverage()).light).toBe('amber');
  expect(await timers()).toEqual({ 'letters-2026-0': '2026-03-31T16:00:00.000Z' });
  await advance(city, '2026-03-31T16:00:00.000Z');
  expect(reminded('late')).toEqual(['yutian']);
  expect((await coverage()).light).toBe('red');
  expect(await timers()).toEqual({});
});

test('an amendment in June reaches both: one stays in force till it is signed again (A7)', async () => {
  await advance(city, '2026-06-01T01:00:00.000Z');
  const document = { number: '唐综治〔2026〕9号', date: '2026-06-01' };
  const sections = template.sections.map((section) => ({ ...section, tasks: ['加强校园周边巡防'] }));
  const amended = await done(city, cityOffice, 'POST /years/2026/template:amend', {
    body: { ...template, sections, document, with: { body: 'slg-office', document } },
  });
  expect(amended.body).toMatchObject({ letters: 2, touched: 2 });
  expect(await coverage()).toMatchObject({ inForce: 1, resigning: 1, issued: 1, progress: null });
  for (const side of ['superior', 'subordinate'] as const) await sign('qianxi', side, 2);
  expect(await coverage()).toMatchObject({ inForce: 1, resigning: 0, signedLate: 0 });
});
