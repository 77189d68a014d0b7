import { afterEach, expect, test } from 'vitest';
import { imposed, readCase } from '../support/http-case.ts';
import type { Served } from '../support/http-journey.ts';
import { countOf, ledgerOf } from '../support/http-ledger.ts';
import { copyOf, emptyCity, endAll, startOn } from '../support/journey-city.ts';
import { advance, type Execution, executionsOf, now } from '../support/journey-clock.ts';

afterEach(endAll);

const day = 86_400_000;

/** 09:00 in Tangshan on 29 February 2028. */
const start = '2028-02-29T01:00:00.000Z';

interface Sample {
  readonly at: string;
  readonly executions: readonly Execution[];
}

const sample = async (city: Served, id: string): Promise<Sample> => ({
  executions: await executionsOf(city, id),
  at: await now(city),
});

const ageOf = ({ at, executions }: Sample): number =>
  Math.max(...executions.map(({ startedAt }) => Date.parse(at) - Date.parse(startedAt))) / day;

/** Goes on in steps of ten days at most, and looks at the running machines after each. */
const walk = async (city: Served, id: string, until: string): Promise<Sample[]> => {
  const samples = [await sample(city, id)];
  for (let at = Date.parse(start) + 10 * day; at < Date.parse(until); at += 10 * day) {
    await advance(city, new Date(at).toISOString());
    samples.push(await sample(city, id));
  }
  await advance(city, until);
  return [...samples, await sample(city, id)];
};

test('a veto decided on 29 February 2028 ends on 28 February 2029, handed over between executions on the way (A24)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi', 'veto');
  const { measure } = await readCase(city, id);
  expect(measure).toMatchObject({
    from: '2028-02-29',
    lastDay: '2029-02-28',
    until: '2029-02-28T16:00:00.000Z',
  });

  const samples = await walk(city, id, '2029-02-28T15:59:00.000Z');
  expect(new Set(samples.flatMap(({ executions }) => executions.map(({ name }) => name))).size).toBe(3);
  expect(await readCase(city, id)).toMatchObject({ status: 'in-force', measure: { unmetAt: null } });
  await advance(city, 'PT2M');
  expect(await readCase(city, id)).toMatchObject({
    status: 'in-force',
    stage: 'veto',
    measure: { unmetAt: '2029-02-28T16:00:00.000Z', ended: null },
  });
});

test('over five years, leap years in them, a veto nobody releases is verified again every three months by machines none of which is older than 180 days (A24)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi', 'veto');
  const samples = await walk(city, id, '2033-03-01T00:00:00.000Z');

  // At every look exactly one machine waits for this measure.
  expect(samples.map(({ executions }) => executions.length)).toEqual(samples.map(() => 1));
  expect(Math.max(...samples.map(ageOf))).toBeLessThanOrEqual(180);
  expect(Math.max(...samples.map(ageOf))).toBeGreaterThan(100);

  const ledger = await ledgerOf(city, id);
  expect(ledger.verdict).toMatchObject({ intact: true, faults: [] });
  expect(countOf(ledger, 'measure-imposed')).toBe(1);
  const clocked = ledger.entries.filter(({ type }) =>
    ['term-unmet', 'verification-due-again'].includes(type),
  );
  expect(clocked.map(({ at }) => at)).toEqual(
    // From the last day on, at the end of the day: 28 May, 28 August, 28 November, 28 February, also of the leap year.
    [2029, 2030, 2031, 2032, 2033]
      .flatMap((year) => ['02', '05', '08', '11'].map((month) => `${year}-${month}-28T16:00:00.000Z`))
      .slice(0, 17),
  );
});

test('killed at each moment of a hand-over, the measure has its one machine after the next start, young again (A24)', async () => {
  const first = await emptyCity(start);
  const id = await imposed(first, 'qianxi', 'veto');
  // Ten minutes before the execution is 150 days old.
  await advance(first, '2028-07-28T00:50:00.000Z');
  const [old] = await executionsOf(first, id);
  await first.interrupt();

  const died = [];
  for (const at of [1, 2, 3, 4]) {
    const dataDir = copyOf(first.dataDir);
    const dying = await startOn(dataDir, { JIETI_CRASH_AT: String(at), JIETI_CRASH_PATH: '^/_local/clock$' });
    await advance(dying, 'PT20M').catch(() => {});
    await dying.kill();

    const city = await startOn(dataDir);
    died.push(await now(city));
    const after = await sample(city, id);
    expect(after.executions).toMatchObject([{ input: { caseId: id, stage: 'veto' } }]);
    expect(after.executions[0]?.name).not.toBe(old?.name);
    expect(ageOf(after)).toBeLessThan(1);
    await advance(city, '2029-02-28T16:01:00.000Z');
    expect(countOf(await ledgerOf(city, id), 'term-unmet')).toBe(1);
    await city.kill();
  }
  // It died in the hand-over, not before: the clock stood where the execution became too old.
  expect(died.every((at) => at > '2028-07-28T01:00:00.000Z')).toBe(true);
});
