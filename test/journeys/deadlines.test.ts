import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imposed } from '../support/http-case.ts';
import { done, itemsOf } from '../support/http-journey.ts';
import { people } from '../support/http-people.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const unit = 'provincial-works';
let city: CityProcess;
let id = '';
let dueOn = '';
let until = '';
beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  const body = {
    name: { zh: '省属企业', en: 'Provincial Works' },
    ...{ kind: 'unit', level: 'city', parent: 'tangshan', affiliation: 'provincial', group: 'government' },
  };
  await done(city, people.cityOffice, `PUT /units/${unit}`, { body });
  id = await imposed(city, unit, 'veto-warning');
});
afterAll(endAll);

const get = async (path: string) => (await done(city, people.cityOffice, `GET ${path}`)).body;

interface Line {
  readonly kind: string;
  readonly light: string;
  readonly overdue: boolean;
  readonly daysLeft: number;
}
const filings = async (): Promise<Line[]> =>
  (await get(`/cases/${id}`)).deadlines.filter(({ kind }: Line) => kind === 'filing');
const foundBefore = async (day: string): Promise<string[]> =>
  (await get(`/cases?unit=${unit}&dueBefore=${day}`)).items.map((item: { id: string }) => item.id);

/** Reminders of the filings so far, as the stream tells the bus of them: `1 amber`, `1 passed`. */
const reminded = (): string[] =>
  itemsOf(city, `CASE#${id}`)
    .flatMap((text) => /REMINDER#[^#"]+#filing#(\d+)#(amber|passed)/.exec(text)?.slice(1).join(' ') ?? [])
    .toSorted();
const after = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

test('a warning on a provincial unit owes two papers, each with its day and a green light (A26; I-18)', async () => {
  const { filings: owed } = await get(`/cases/${id}`);
  expect(owed).toMatchObject([
    { n: 1, to: 'provincial-cgc-or-slg-office', overdue: false, filed: null },
    { n: 2, to: 'unit-superior', overdue: false, filed: null },
  ]);
  ({ dueOn, until } = owed[0]);
  expect(await filings()).toMatchObject([{ light: 'green' }, { light: 'green' }]);
});

test('on its last day it is amber, at 24:00 red, and only then is the case found by its day (A26)', async () => {
  await advance(city, new Date(Date.parse(until) - 1000).toISOString());
  expect(await filings()).toMatchObject([{ light: 'amber', daysLeft: 0, overdue: false }, { daysLeft: 0 }]);
  await advance(city, until);
  expect(await filings()).toMatchObject([{ light: 'red', daysLeft: -1, overdue: true }, { light: 'red' }]);
  expect(await foundBefore(dueOn)).toEqual([]);
  expect(await foundBefore(after(`${dueOn}T00:00:00Z`, 1).slice(0, 10))).toEqual([id]);
  const [line] = (await get(`/cases?unit=${unit}`)).items;
  expect(line).toMatchObject({ due: until, deadline: { kind: 'filing', light: 'red', whose: 'office' } });
});

test('each paper’s bodies are reminded once before and once at the end, however many nights pass (I-18)', async () => {
  expect(reminded()).toEqual(['1 amber', '2 amber']);
  await advance(city, after(until, 1));
  expect(reminded()).toEqual(['1 amber', '1 passed', '2 amber', '2 passed']);
  await advance(city, after(until, 4));
  expect(reminded()).toHaveLength(4);
  expect(readdirSync(city.dataDir).filter((name) => name.includes('dead'))).toEqual([]);
});

test('sent late, both leave the deadlines; the ledger says that they were late (A26; I-18)', async () => {
  const on = after(until, 3).slice(0, 10);
  for (const n of [1, 2]) {
    const paper = { number: '综治备〔2026〕1号', date: on };
    const body = { kind: 'filed', n, on, addressee: '省综治办', document: paper };
    await done(city, people.cityOffice, `POST /cases/${id}/filings`, { body });
  }
  expect(await filings()).toEqual([]);
  const { entries, verdict } = await get(`/cases/${id}/ledger`);
  expect(verdict.intact).toBe(true);
  expect(entries.slice(-2)).toMatchObject([
    { type: 'filing-made', data: { n: 1, late: true } },
    { type: 'filing-made', data: { n: 2, late: true } },
  ]);
  await advance(city, after(until, 40));
  expect(reminded()).toHaveLength(4);
});
