import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCursor, InvalidCursor, toCursor } from './cursor.ts';

const anywhere = () => true;

describe('cursors', () => {
  it('come back as the key they were made of', () => {
    const key = { PK: 'UNIT#a', SK: 'UNIT', GSI1SK: '2026' };
    expect(fromCursor(toCursor(key) ?? undefined, anywhere)).toEqual(key);
  });

  it('there is none after the last page', () => {
    expect(toCursor(undefined)).toBeNull();
    expect(fromCursor(undefined, anywhere)).toBeUndefined();
  });

  it('one of another list is refused', () => {
    const cursor = toCursor({ PK: 'CASE#1', SK: 'CASE' }) ?? '';
    expect(() => fromCursor(cursor, (key) => key.PK.startsWith('UNIT#'))).toThrow(InvalidCursor);
  });

  it('any text is either a key or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          fromCursor(text, anywhere);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidCursor);
        }
      }),
    );
  });
});
