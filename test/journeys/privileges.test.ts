import { join } from 'node:path';
import { type RunningCity, startCity } from '@jieti/local';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Granted, grantedIn } from '../support/granted-actions.ts';
import { done, everyRoute } from '../support/http-journey.ts';
import { people } from '../support/http-people.ts';
import { askOf, prepare, ready, whereOf } from '../support/http-samples.ts';
import { copyOf, passWhileDown } from '../support/journey-city.ts';
import type { CityProcess } from '../support/journey-process.ts';
import { recordingMeter } from '../support/used-actions.ts';

const { meter, used, stop } = recordingMeter();
const granted: readonly Granted[] = grantedIn(join(inject('journeys').assembly, 'assembly-tangshan')).filter(
  ({ folder }) => folder.includes('/'),
);

let city: RunningCity | undefined;

/** As the helpers of the journeys know a city; this one runs in this process, so that its functions can be watched. */
const asProcess = (running: RunningCity, dataDir: string): CityProcess => {
  const never = (): never => {
    throw new Error('this city is no process of its own');
  };
  return {
    url: running.url,
    dataDir,
    said: never,
    ended: new Promise(() => {}),
    family: never,
    kill: never,
    interrupt: never,
  };
};

/** Every route once, by whoever may; then two years and some days, for what nobody asks for. */
const play = async (running: RunningCity, dataDir: string): Promise<void> => {
  const served = asProcess(running, dataDir);
  await prepare(served);
  for (const key of everyRoute.keys()) {
    const sample = await ready(served, key);
    await done(served, sample.sample.as, whereOf(sample), askOf(sample));
  }
  await running.advanceBy('P200D');
  await running.advanceBy('P200D');
  await done(served, people.cityOffice, 'GET /cases');
};

beforeAll(async () => {
  const dataDir = copyOf(inject('journeys').registered);
  passWhileDown(dataDir, '2026-01-05T01:00:00.000Z');
  const { assembly } = inject('journeys');
  city = await startCity({
    city: 'tangshan',
    dataDir,
    empty: true,
    port: 0,
    assembly,
    progress: () => {},
    meter,
  });
  await play(city, dataDir);
});
afterAll(async () => {
  (await import('node:fs')).writeFileSync('/tmp/aws1/used.json', JSON.stringify(granted.map(({folder,name}) => [folder, used.has(name), dynamodb(used.get(name) ?? [])]), null, 0));
  await city?.stop();
  stop();
});

const dynamodb = (actions: Iterable<string>): string[] =>
  [...actions].filter((action) => /^dynamodb:(?!.*Stream|.*Records|.*Shard)/.test(action)).toSorted();

describe('what a function does to its table is what its role lets it do', () => {
  test('every function of the template ran', () => {
    expect(granted.filter(({ name }) => !used.has(name)).map(({ folder }) => folder)).toEqual([]);
  });

  test('none did what it may not', () => {
    for (const { folder, name, actions } of granted) {
      const beyond = dynamodb(used.get(name) ?? []).filter((action) => !actions.has(action));
      expect([folder, beyond]).toEqual([folder, []]);
    }
  });

  test('none may what it does not do, but for a reason', () => {
    const rest = granted.map(({ folder, name, actions }) => [
      folder,
      dynamodb(actions).filter((action) => !used.get(name)?.has(action)),
    ]);
    expect(rest.filter(([, idle]) => idle?.length)).toEqual([]);
  });
});
