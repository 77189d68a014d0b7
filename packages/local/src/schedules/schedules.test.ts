import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { lastWithin, nextOf } from './cron.ts';
import { Schedules } from './schedules.ts';

const at = (instant: string): number => Date.parse(instant);
const next = (expression: string, after: string, zone = 'Asia/Shanghai'): string | null => {
  const found = nextOf(expression, zone)(at(after));
  return found === null ? null : new Date(found).toISOString();
};

test.each([
  ['cron(30 1 * * ? *)', '2026-01-01T00:00:00Z', '2026-01-01T17:30:00.000Z'],
  ['cron(0 2 10 1 ? *)', '2026-02-01T00:00:00Z', '2027-01-09T18:00:00.000Z'],
  // 2026-01-05 is a Monday: AWS counts Sunday as 1.
  ['cron(0 9 ? * 2 *)', '2026-01-01T00:00:00Z', '2026-01-05T01:00:00.000Z'],
  ['cron(0 9 ? * MON *)', '2026-01-01T00:00:00Z', '2026-01-05T01:00:00.000Z'],
  ['cron(0 0 L * ? *)', '2026-02-10T00:00:00Z', '2026-02-27T16:00:00.000Z'],
  ['cron(0 0 1 1 ? 2028)', '2026-02-10T00:00:00Z', '2027-12-31T16:00:00.000Z'],
  ['rate(6 hours)', '2026-01-01T01:00:00Z', '2026-01-01T06:00:00.000Z'],
])('%s after %s comes at %s', (expression, after, expected) => {
  expect(next(expression, after)).toBe(expected);
});

test('an occurrence comes strictly after the one before, on the instant itself', () => {
  expect(next('cron(30 1 * * ? *)', '2026-01-01T17:29:59.999Z')).toBe('2026-01-01T17:30:00.000Z');
  expect(next('cron(30 1 * * ? *)', '2026-01-01T17:30:00.000Z')).toBe('2026-01-02T17:30:00.000Z');
});

test('a year that has passed never comes again', () => {
  expect(next('cron(0 0 1 1 ? 2020)', '2026-01-01T00:00:00Z')).toBeNull();
});

test.each(['at(2026-01-01T00:00:00)', 'cron(0 0 * * *)', 'rate(0 days)', 'rate(5 fortnights)'])(
  '%s is an error, not silence',
  (expression) => {
    expect(() => nextOf(expression, 'UTC')).toThrow(/not understood/);
  },
);

test('of several missed occurrences the latest counts', () => {
  const daily = nextOf('cron(0 0 * * ? *)', 'UTC');
  expect(lastWithin(daily, at('2026-01-01T00:00:00Z'), at('2026-01-04T12:00:00Z'))).toBe(
    at('2026-01-04T00:00:00Z'),
  );
  expect(lastWithin(daily, at('2026-01-01T00:00:00Z'), at('2026-01-01T23:59:59Z'))).toBeNull();
});

let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jieti-schedules-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

const yearly = {
  name: 'Evaluation/Yearly',
  expression: 'cron(0 2 10 1 ? *)',
  zone: 'Asia/Shanghai',
  targetArn: 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:Grading',
  input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
};
const daily = {
  ...yearly,
  name: 'Cases/Daily',
  expression: 'cron(30 1 * * ? *)',
  targetArn: 'sweep',
  input: '{}',
};

const worldAt = async (instant: string) => {
  const happened: string[] = [];
  const clock = new VirtualClock({
    offset: 0,
    store: () => {},
    untilIdle: async () => {},
    onFault: (error) => {
      throw error;
    },
    wall: () => at(instant),
  });
  const schedules = new Schedules({
    schedules: [daily, yearly],
    dataDir,
    clock,
    invoke: async (arn, event) => void happened.push(`${arn} ${JSON.stringify(event)}`),
    startExecution: async (_, name, input) => void happened.push(`${name} ${JSON.stringify(input)}`),
    setAside: (letter) => void happened.push(`aside ${letter.by}`),
  });
  await schedules.begin();
  return { clock, happened };
};

test('a schedule fires by the city clock, with the instant it was scheduled for', async () => {
  const { clock, happened } = await worldAt('2027-01-08T18:00:00Z');
  await clock.advanceTo(at('2027-01-09T17:59:59Z'));
  expect(happened).toEqual(['sweep {}']);
  await clock.advanceTo(at('2027-01-09T18:00:00Z'));
  expect(happened[1]).toBe('Evaluation-Yearly-20270109180000 {"scheduledTime":"2027-01-09T18:00:00Z"}');
  clock.stop();
});

test('what was missed while the city was down is made up for once; a fresh city has missed nothing', async () => {
  const first = await worldAt('2027-01-08T18:00:00Z');
  expect(first.happened).toEqual([]);
  first.clock.stop();
  const second = await worldAt('2027-01-12T18:00:00Z');
  expect(second.happened).toEqual([
    'sweep {}',
    'Evaluation-Yearly-20270109180000 {"scheduledTime":"2027-01-09T18:00:00Z"}',
  ]);
  second.clock.stop();
  const third = await worldAt('2027-01-12T18:00:01Z');
  expect(third.happened).toEqual([]);
  third.clock.stop();
});
