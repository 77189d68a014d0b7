import { join } from 'node:path';
import { logger } from '@jieti/lambda';
import { type RunningCity, startCity } from '@jieti/local';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { type Granted, grantedIn } from '../support/granted-actions.ts';
import { imposed } from '../support/http-case.ts';
import { done, everyRoute } from '../support/http-journey.ts';
import { askOf, prepare, ready, whereOf } from '../support/http-samples/index.ts';
import { gradeByHand, publish, scoreYear } from '../support/http-world.ts';
import { copyOf, passWhileDown } from '../support/journey-city.ts';
import type { CityProcess } from '../support/journey-process.ts';
import { recordingMeter } from '../support/used-actions.ts';

const logged = vi.spyOn(logger, 'error');
const { meter, used, stop } = recordingMeter();
const granted: readonly Granted[] = grantedIn(join(inject('journeys').assembly, 'assembly-tangshan')).filter(
  ({ folder }) => !folder.startsWith('infra/'),
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
  // For the timers: something that lasts, and a year with a poor unit in it, which becomes a proposal.
  await imposed(served, 'yutian', 'veto');
  await running.advanceBy('P200D');
  await running.advanceBy('P200D');
  await scoreYear(served, 2021, { 'ts-water': 50 });
  await gradeByHand(served, 2021);
  await publish(served, 2021);
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
  await city?.stop();
  stop();
});

/** Rights on tables, machines, the bus and the roots. What Lambda does with a reader's role itself, to the stream and to failed records, no function does. */
const watched = (actions: Iterable<string>): string[] =>
  [...actions]
    .filter(
      (action) =>
        /^dynamodb:(?!.*Stream|.*Records|.*Shard)/.test(action) ||
        /^(states:StartExecution |events:PutEvents|s3:PutObject (?!aws\/lambda))/.test(action),
    )
    .toSorted();

test('no night found anything that is not as its ledger left it, whatever kind of record was written', () => {
  expect(used.size).toBeGreaterThan(0);
  expect(logged.mock.calls.filter(([message]) => message === 'ledger broken')).toEqual([]);
});

/** Rights that are one: to read items of a table by key or by query, and to write what a transaction writes and what it checks. */
const alike = [
  ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'],
];

/** One reason for several rights to the table, by function. */
const because = (
  reason: string,
  rights: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(rights).flatMap(([by, actions]) =>
      actions.map((action) => [`${by} dynamodb:${action}`, reason] as const),
    ),
  );

/** Rights nobody used in this play, and when somebody does. */
const reasons: Readonly<Record<string, string>> = {
  'cases/sweep-deadlines states:StartExecution':
    'when a term passed without its checkpoint, and after a restore (test/journeys/restore.test.ts)',
  'evaluation/fail-run dynamodb:PutItem': 'when a run has failed for good',
  'evaluation/fail-run dynamodb:ConditionCheckItem': 'when a run has failed for good',
  'evaluation/resolve-review dynamodb:BatchWriteItem': 'when an upheld review corrects scores',
  'letters/continue-bulk dynamodb:DeleteItem WITHOUT-LETTER#*':
    'when an issue of more than one chunk serves a unit that had got no letter',
  ...because('when a deadline rests on the year whose calendar has come (work-calendars.test.ts)', {
    'cases/move-deadlines': ['PutItem', 'ConditionCheckItem'],
  }),
  ...because('when an amendment reaches letters, laid ready in chunks (test/journeys/letters-year.test.ts)', {
    'letters/amend-template': ['BatchWriteItem', 'UpdateItem BRANCH#*', 'UpdateItem BULK#*'],
  }),
  ...because(
    'when a principal post signs no more, and its letters are looked at again (correct-post.test.ts)',
    {
      'letters/put-post': ['BatchWriteItem', 'UpdateItem BRANCH#*', 'UpdateItem BULK#*'],
    },
  ),
  ...because('when a letter that one signature was wanting comes into force (correct-post.test.ts)', {
    'letters/correct-post': ['UpdateItem BRANCH#*'],
  }),
  ...because('when a unit moves with its branch (test/journeys/restructured.test.ts)', {
    'letters/put-unit': ['BatchWriteItem', 'DeleteItem WITHOUT-LETTER#*', 'UpdateItem BULK#*'],
  }),
  ...because(
    'when it finishes what it finds half-way: an issue, a move or a merger (restructure-crash.deep.test.ts)',
    {
      'letters/amend-template': ['DeleteItem WITHOUT-LETTER#*', 'UpdateItem REGISTER'],
      'letters/import-units': ['DeleteItem WITHOUT-LETTER#*'],
      'letters/put-post': ['DeleteItem WITHOUT-LETTER#*'],
      'letters/correct-post': ['DeleteItem WITHOUT-LETTER#*'],
      'letters/withdraw-letters': ['DeleteItem WITHOUT-LETTER#*', 'UpdateItem REGISTER'],
      'letters/issue-letters': ['UpdateItem REGISTER'],
    },
  ),
};

const isStart = (action: string): boolean => action.startsWith('states:StartExecution');

/** What a function does or leaves as one; to start a ladder's machines is one right, whichever the play came by. */
const kindOf = (action: string, actions: ReadonlySet<string>): readonly string[] =>
  isStart(action) ? [...actions].filter(isStart) : (alike.find((kind) => kind.includes(action)) ?? [action]);

/** What a function may and did not do, of any kind it used no other right of. */
const idle = ({ folder, name, actions }: Granted): string[] => {
  const did = used.get(name) ?? new Set<string>();
  return watched(actions)
    .filter((action) => !kindOf(action, actions).some((one) => did.has(one)))
    .map((action) => `${folder} ${isStart(action) ? 'states:StartExecution' : action}`);
};

describe('what a function does to tables, machines, bus and roots is what its role lets it do', () => {
  test('every function of the template ran', () => {
    expect(granted.filter(({ name }) => !used.has(name)).map(({ folder }) => folder)).toEqual([]);
  });

  test('the play came by every kind of right there is', () => {
    const did = new Set([...used.values()].flatMap((each) => [...each]).map((a) => a.split(' ')[0]));
    for (const action of ['events:PutEvents', 'states:StartExecution', 's3:PutObject', 'dynamodb:PutItem'])
      expect(did).toContain(action);
  });

  test('none did what it may not', () => {
    const beyond = granted.flatMap(({ folder, name, actions }) =>
      watched(used.get(name) ?? [])
        .filter((action) => !actions.has(action))
        .map((action) => `${folder} ${action}`),
    );
    expect(beyond).toEqual([]);
  });

  test('none may what it does not do, but for a reason', () => {
    expect(granted.flatMap(idle).filter((right) => !reasons[right])).toEqual([]);
  });
});
