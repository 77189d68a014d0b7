import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Meter, type RunningCity, startCity } from '@jieti/local';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { approval, imposed, paperOfToday, proposed, readCase } from '../support/http-case.ts';
import { ask, done, type Served } from '../support/http-journey.ts';
import { countOf, ledgerOf } from '../support/http-ledger.ts';
import { people } from '../support/http-people.ts';
import { copyOf, passWhileDown } from '../support/journey-city.ts';
import { advance, executionsOf } from '../support/journey-clock.ts';

/** Functions that fail on whatever they are given, by a part of their names. */
const broken = new Set<string>();

const breaking: Meter = {
  enteredState: () => {},
  published: () => {},
  around: async (arn, run) => {
    if ([...broken].some((name) => arn.includes(name))) throw new Error('poison');
    return run();
  },
};

let city: RunningCity;
let dataDir = '';

const served = (): Served => ({ url: city.url });

const letters = (): string[] => {
  try {
    return readdirSync(join(dataDir, 'dead-letters')).map((name) => join(dataDir, 'dead-letters', name));
  } catch {
    return [];
  }
};

const redrive = async (): Promise<unknown> =>
  (await fetch(`${city.url}/_local/redrive`, { method: 'POST' })).json();

/** Does something while functions fail on all they are given; answers what was set aside, as files and their texts. */
const whileFailing = async (
  names: readonly string[],
  run: () => Promise<unknown>,
): Promise<Map<string, string>> => {
  for (const name of names) broken.add(name);
  await run();
  await city.untilIdle();
  broken.clear();
  return new Map(letters().map((path) => [path, readFileSync(path, 'utf8')]));
};

beforeAll(async () => {
  dataDir = copyOf(inject('journeys').registered);
  passWhileDown(dataDir, '2026-01-05T01:00:00.000Z');
  const { assembly } = inject('journeys');
  const options = { city: 'tangshan', empty: true, port: 0, progress: () => {} };
  city = await startCity({ ...options, dataDir, assembly, meter: breaking });
});
afterAll(() => city.stop());

describe('what was set aside is handed over once more when the cause is mended', () => {
  test('a stream record: the measure stands without a machine; redriven it has one, and only one (A20)', async () => {
    const id = await proposed(served(), 'qianxi');
    const aside = await whileFailing(['ServiceStartStage'], () =>
      done(served(), people.cityOffice, `POST /cases/${id}/decisions`, { body: approval }),
    );
    expect((await readCase(served(), id)).status).toBe('in-force');
    expect(await executionsOf(served(), id)).toEqual([]);
    expect(aside.size).toBeGreaterThan(0);

    expect(await redrive()).toEqual({ redriven: aside.size, left: 0 });
    expect(letters()).toEqual([]);
    const started = await executionsOf(served(), id);
    expect(started).toMatchObject([{ input: { caseId: id, stage: 'notice', entry: 4 } }]);

    for (const [path, text] of aside) writeFileSync(path, text);
    expect(await redrive()).toEqual({ redriven: aside.size, left: 0 });
    expect(await executionsOf(served(), id)).toEqual(started);
    await advance(served(), '2026-02-04T16:00:00.000Z');
    expect(await readCase(served(), id)).toMatchObject({ proposal: { stage: 'interview' } });
    expect(countOf(await ledgerOf(served(), id), 'term-unmet')).toBe(1);
  });

  test('a record behind the poison is not held up by it (fault 16)', async () => {
    const poisoned = await proposed(served(), 'lunan');
    const body = { ...approval, document: await paperOfToday(served()) };
    await whileFailing(['ServiceStartStage'], () =>
      done(served(), people.cityOffice, `POST /cases/${poisoned}/decisions`, { body }),
    );
    const next = await imposed(served(), 'lubei');
    expect(await executionsOf(served(), next)).toHaveLength(1);
    expect(await executionsOf(served(), poisoned)).toEqual([]);
    await redrive();
    expect(await executionsOf(served(), poisoned)).toHaveLength(1);
  });

  const unit = (en: string) => ({
    ...{ name: { zh: '市气象局', en }, kind: 'department', level: 'city', parent: 'tangshan' },
    ...{ affiliation: 'local', group: 'government' },
  });
  const name = (en: string) => done(served(), people.cityOffice, 'PUT /units/ts-weather', { body: unit(en) });
  const report = () =>
    ask(served(), people.cityOffice, 'POST /cases', {
      body: { unit: 'ts-weather', ground: '18.1', facts: '反映', occurredOn: '2026-01-02' },
    });

  test('a message of the bus: a unit the cases never heard of is known to them once it is redriven', async () => {
    const aside = await whileFailing(['ServiceProjectUnits'], () => name('Weather'));
    expect((await report()).status).toBeGreaterThanOrEqual(400);
    expect(await redrive()).toEqual({ redriven: aside.size, left: 0 });
    expect((await report()).status).toBe(201);
  });

  test('what still fails stays where it is, and is told', async () => {
    const aside = await whileFailing(['ServiceProjectUnits'], () => name('Weather Office'));
    broken.add('ServiceProjectUnits');
    expect(await redrive()).toEqual({ redriven: 0, left: aside.size });
    broken.clear();
    expect(letters().toSorted()).toEqual([...aside.keys()].toSorted());
    expect(await redrive()).toEqual({ redriven: aside.size, left: 0 });
  });
});
