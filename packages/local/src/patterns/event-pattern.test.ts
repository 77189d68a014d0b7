import { expect, test } from 'vitest';
import { matches, readPattern } from './event-pattern.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { entity: { S: 'ledger-entry' }, type: { S: 'measure-imposed' } } },
};

test('a stream filter lets through what has all its fields', () => {
  const pattern = readPattern({
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: { NewImage: { entity: { S: ['ledger-entry'] } } },
  });
  expect(matches(pattern, record)).toBe(true);
  expect(matches(pattern, { ...record, eventName: 'REMOVE' })).toBe(false);
  expect(matches(pattern, { eventName: 'INSERT', dynamodb: {} })).toBe(false);
});

test.each([
  [[{ prefix: 'measure-' }], true],
  [[{ prefix: 'term-' }], false],
  [[{ suffix: '-imposed' }], true],
  [[{ exists: true }], true],
  [[{ exists: false }], false],
  [[{ 'anything-but': ['measure-imposed'] }], false],
  [[{ 'anything-but': 'lead-reported' }], true],
  [['other', { prefix: 'measure-' }], true],
])('condition %j answers %s', (conditions, expected) => {
  const pattern = readPattern({ dynamodb: { NewImage: { type: { S: conditions } } } });
  expect(matches(pattern, record)).toBe(expected);
});

test('a field that must not exist matches its absence only', () => {
  const pattern = readPattern({ detail: { endedAt: [{ exists: false }] } });
  expect(matches(pattern, { detail: {} })).toBe(true);
  expect(matches(pattern, { detail: { endedAt: 'x' } })).toBe(false);
});

test.each([{ a: [{ numeric: ['>', 1] }] }, { $or: [] }, { a: [{ prefix: 1 }] }, { a: 'text' }, []])(
  'a pattern that is not understood is an error when it is read: %j',
  (pattern) => {
    expect(() => readPattern(pattern)).toThrow();
  },
);
