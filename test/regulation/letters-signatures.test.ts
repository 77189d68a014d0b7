import {
  inForceOn,
  type LetterSignature,
  letterCounterparty,
  letterKindBetween,
  letterStatus,
  measureOfTangshan,
  outstandingSignatures,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const signature = (
  side: LetterSignature['side'],
  holder: string,
  on: string,
  version?: number,
): LetterSignature => ({
  side,
  post: side === 'superior' ? 'city-secretary' : 'north-secretary',
  holder,
  on,
  ...(version === undefined ? {} : { version }),
});
const above = signature('superior', 'h-1', '2026-02-01');
const below = signature('subordinate', 'h-2', '2026-02-20');

describe('who signs with whom (A7)', () => {
  const city = { id: 'city', level: 'city', kind: 'locality' } as const;
  const north = { id: 'north', level: 'county', kind: 'locality' } as const;
  const bureau = { id: 'bureau', level: 'city', kind: 'department' } as const;

  it.each([
    ['a county with the city', [city], 'city'],
    ['a township with its county', [north, city], 'north'],
    ['a department with the locality it belongs to', [city], 'city'],
    ['a unit inside a department’s system with the department', [bureau, city], 'bureau'],
    ['the city with nobody here: it answers to the province', [], null],
  ] as const)('%s', (_sentence, ancestors, superior) => {
    expect(letterCounterparty({ ancestors })).toBe(superior);
  });

  it.each([
    ['locality', 'locality', 'locality-downwards'],
    ['locality', 'department', 'locality-to-own-unit'],
    ['locality', 'unit', 'locality-to-own-unit'],
    ['department', 'unit', 'within-system'],
    ['department', 'department', 'within-system'],
    ['department', 'locality', undefined],
  ] as const)('%s over %s: %s', (superior, subordinate, kind) => {
    expect(letterKindBetween(measureOfTangshan, superior, subordinate)?.id).toBe(kind);
  });
});

describe('a letter (A7)', () => {
  it.each([
    ['without signatures is issued', [], 'issued'],
    ['signed from above alone is signed by one', [above], 'signed-by-one'],
    ['signed from below alone is signed by one', [below], 'signed-by-one'],
    ['signed twice by the same side is signed by one', [above, above], 'signed-by-one'],
    ['signed by both sides is in force', [below, above], 'in-force'],
  ] as const)('%s', (_sentence, signatures, status) => {
    expect(letterStatus({ signatures })).toBe(status);
  });

  it('is in force from the day the second side signed, in whatever order', () => {
    expect(inForceOn({ signatures: [above, below] })).toBe('2026-02-20');
    expect(inForceOn({ signatures: [below, above] })).toBe('2026-02-20');
    expect(inForceOn({ signatures: [above] })).toBeNull();
  });

  it('stays in force from then when a successor signs later', () => {
    const successor = signature('subordinate', 'h-9', '2026-09-01');
    expect(inForceOn({ signatures: [above, below, successor] })).toBe('2026-02-20');
  });

  it('whose content was amended must be signed again by both', () => {
    const first = [
      signature('superior', 'h-1', '2026-02-01', 1),
      signature('subordinate', 'h-2', '2026-02-20', 1),
    ];
    const again = signature('superior', 'h-1', '2026-06-01', 2);
    expect(letterStatus({ signatures: first, version: 1 })).toBe('in-force');
    expect(letterStatus({ signatures: first, version: 2 })).toBe('issued');
    expect(letterStatus({ signatures: [...first, again], version: 2 })).toBe('signed-by-one');
    expect(inForceOn({ signatures: [...first, again], version: 2 })).toBeNull();
  });
});

describe('signatures that are outstanding (A7)', () => {
  const posts = (holder: string | null) =>
    [
      { side: 'superior', post: 'city-secretary', holder: 'h-1' },
      { side: 'subordinate', post: 'north-secretary', holder },
    ] as const;

  it('both principals’ of a letter just issued', () => {
    expect(
      outstandingSignatures({ signatures: [] }, posts('h-2')).map(({ post, why }) => [post, why]),
    ).toEqual([
      ['city-secretary', 'not-signed'],
      ['north-secretary', 'not-signed'],
    ]);
  });

  it('nobody’s once both signed', () => {
    expect(outstandingSignatures({ signatures: [above, below] }, posts('h-2'))).toEqual([]);
  });

  it('the successor’s after a change of holder, while the letter stays in force', () => {
    const letter = { signatures: [above, below] };
    expect(letterStatus(letter)).toBe('in-force');
    expect(outstandingSignatures(letter, posts('h-9'))).toEqual([
      { side: 'subordinate', post: 'north-secretary', holder: 'h-9', why: 'succession' },
    ]);
  });

  it('nobody’s again once the successor signed', () => {
    const successor = signature('subordinate', 'h-9', '2026-09-01');
    expect(outstandingSignatures({ signatures: [above, below, successor] }, posts('h-9'))).toEqual([]);
  });

  it('nobody’s for a post signed for and vacant now, but the first one’s for a post never signed for', () => {
    expect(outstandingSignatures({ signatures: [above, below] }, posts(null))).toEqual([]);
    expect(outstandingSignatures({ signatures: [above] }, posts(null))).toEqual([
      { side: 'subordinate', post: 'north-secretary', holder: null, why: 'not-signed' },
    ]);
  });

  it('both again after an amendment', () => {
    expect(outstandingSignatures({ signatures: [above, below], version: 2 }, posts('h-2'))).toHaveLength(2);
  });
});
