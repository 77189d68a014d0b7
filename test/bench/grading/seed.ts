import { unitChanged } from '@jieti/letters/contract';
import { startCity } from '@jieti/local';
import { evaluation } from '../../../services/evaluation/functions.ts';
import { done, type Served } from '../../support/http-journey.ts';
import { people } from '../../support/http-people.ts';
import { tellService } from '../../support/world/index.ts';

const { cityOffice } = people;

/** The year that is graded. */
export const year = 2026;

const both = (text: string) => ({ zh: text, en: text });
const idOf = (n: number): string => `unit-${String(n).padStart(7, '0')}`;

/** As `letters` would tell of a unit; its event is what evaluation learns of it by. */
const unitTold = (n: number) => ({
  ...unitChanged,
  detail: {
    version: 1,
    unit: {
      id: idOf(n),
      name: both(`第 ${n} 单位`),
      kind: 'department',
      level: 'county',
      parent: 'qianxi',
      affiliation: 'local',
      group: `bench-${n % 10}`,
    },
  },
});

/** A score between 40 and 99.99 that looks like any other, and is the same in every run. */
const scoreOf = (n: number): string => (40 + ((n * 7919) % 6000) / 100).toFixed(2);

const scheme = (registered: readonly string[]) => ({
  groups: [
    {
      ...{ id: 'register', name: both('名录'), registerGroups: registered },
      indicators: [{ id: 'work', name: both('工作'), weight: 100 }],
    },
    ...Array.from({ length: 10 }, (_, g) => ({
      ...{ id: `bench-${g}`, name: both(`第 ${g} 组`), registerGroups: [`bench-${g}`] },
      indicators: [{ id: 'work', name: both('工作'), weight: 100 }],
    })),
  ],
});

const inBatches = async (total: number, size: number, run: (from: number, to: number) => Promise<void>) => {
  for (let from = 0; from < total; from += size) await run(from, Math.min(from + size, total));
};

const tellUnits = (total: number): Promise<void> =>
  inBatches(total, 64, async (from, to) => {
    const told = Array.from({ length: to - from }, (_, i) => unitTold(from + i));
    await Promise.all(told.map((event) => tellService(evaluation, event)));
  });

const csvOf = (rows: readonly string[]): string => ['unit,indicator,score', ...rows, ''].join('\n');

const enterScores = async (served: Served, total: number): Promise<void> => {
  const send = (rows: readonly string[]) =>
    done(served, cityOffice, `POST /years/${year}/scores`, { csv: csvOf(rows) });
  const { items } = (await done(served, cityOffice, 'GET /units?limit=200')).body;
  const registered = items.filter(({ id }: { id: string }) => id !== 'tangshan');
  await send(registered.map(({ id }: { id: string }) => `${id},work,80`));
  await inBatches(total, 10_000, async (from, to) => {
    await send(Array.from({ length: to - from }, (_, i) => `${idOf(from + i)},work,${scoreOf(from + i)}`));
  });
};

/**
 * Fills a data directory with a city of so many units and their scores of a year: units as `letters` would tell them, one
 * event each, and scores over HTTP. Nothing is graded yet.
 */
export const seedYear = async (
  dataDir: string,
  units: number,
  say: (text: string) => void,
  assembly?: string,
): Promise<void> => {
  const city = await startCity({
    ...{ city: 'tangshan', dataDir, empty: true, port: 0, startAt: '2026-01-05T01:00:00.000Z' },
    ...(assembly !== undefined && { assembly }),
  });
  try {
    const served: Served = { url: city.url };
    say(`${units} units`);
    await tellUnits(units);
    const groups = [
      ...['districts', 'counties', 'zones'],
      ...['party', 'government', 'judicial', 'organisations'],
    ];
    await done(served, cityOffice, `PUT /years/${year}/scheme`, { body: scheme(groups) });
    say('their scores');
    await enterScores(served, units);
    await city.untilIdle();
  } finally {
    await city.stop();
  }
};
