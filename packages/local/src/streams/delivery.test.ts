import { expect, test } from 'vitest';
import { deliver } from './delivery.ts';
import type { LambdaRecord } from './lambda-record.ts';

const record = (n: number): LambdaRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(n) },
});
const numbers = (records: readonly LambdaRecord[]) => records.map((r) => Number(r.dynamodb.SequenceNumber));
const three = [record(1), record(2), record(3)];

const run = async (
  records: readonly LambdaRecord[],
  hand: (numbers: readonly number[]) => unknown,
  reportsFailures = true,
) => {
  const handed: number[][] = [];
  const done: number[] = [];
  const aside: number[] = [];
  await deliver(records, {
    hand: async (some) => {
      handed.push(numbers(some));
      return hand(numbers(some));
    },
    reportsFailures,
    retries: 2,
    done: (r) => void done.push(...numbers([r])),
    setAside: (r) => void aside.push(...numbers([r])),
    backOff: async () => {},
  });
  return { handed, done, aside };
};

const failing = (n: number) => ({ batchItemFailures: [{ itemIdentifier: String(n) }] });

test('a batch that succeeds is done at once', async () => {
  expect(await run(three, () => ({ batchItemFailures: [] }))).toEqual({
    handed: [[1, 2, 3]],
    done: [3],
    aside: [],
  });
});

test('what stands before a reported failure is done; the rest comes again', async () => {
  let first = true;
  const seen = await run(three, () => {
    const answer = first ? failing(2) : {};
    first = false;
    return answer;
  });
  expect(seen).toEqual({
    handed: [
      [1, 2, 3],
      [2, 3],
    ],
    done: [1, 3],
    aside: [],
  });
});

test.each([1, 2, 3])(
  'a poison record at position %i is set aside after its retries and blocks nothing',
  async (poison) => {
    const seen = await run(three, (batch) => (batch.includes(poison) ? failing(poison) : {}));
    expect(seen.aside).toEqual([poison]);
    expect(seen.done.at(-1)).toBe(3);
    const after = seen.handed.flat().filter((n) => n !== poison);
    expect(new Set(after)).toEqual(new Set([1, 2, 3].filter((n) => n !== poison)));
  },
);

test.each([1, 2, 3])(
  'a function that throws over record %i gets them one by one, and only that one is set aside',
  async (poison) => {
    const seen = await run(
      three,
      (batch) => {
        if (batch.includes(poison)) throw new Error('poison');
      },
      false,
    );
    expect(seen.aside).toEqual([poison]);
    expect(
      seen.handed.filter((batch) => batch.length === 1 && batch[0] === poison).length,
    ).toBeGreaterThanOrEqual(2);
    expect(seen.done.at(-1)).toBe(3);
  },
);

test('a failure by an unknown name fails the whole batch, as on AWS', async () => {
  let first = true;
  const seen = await run(three, () => {
    const answer = first ? failing(99) : {};
    first = false;
    return answer;
  });
  expect(seen.handed).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
});
