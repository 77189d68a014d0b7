import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainJsonError } from './plain-json.ts';

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

test('whatever JSON holds that is text and not nested without end is plain', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => plainJsonError(value) === null));
});

test('32 levels are taken, 33 are not', () => {
  expect(plainJsonError(nested(32))).toBeNull();
  expect(plainJsonError(nested(33))).toMatchObject({ code: 'nested-too-deep', pointer: '/0'.repeat(32) });
});

test('nesting without end is found without falling over it', () => {
  const bottomless = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
  expect(plainJsonError(bottomless)).toMatchObject({ code: 'nested-too-deep' });
});

test.each([
  ['a text', { rows: [{ reason: '半\ud83d' }] }, '/rows/0/reason'],
  ['a name of a field', { 'a/b': { '\udc00': 1 } }, '/a~1b'],
])('half a character in %s is refused, with its place', (_, value, pointer) => {
  expect(plainJsonError(value)).toMatchObject({ code: 'broken-text', pointer });
});

test('a whole character of two halves is text', () => {
  expect(plainJsonError({ text: '𠮷😀' })).toBeNull();
});
