import {
  inForceOn,
  type LetterSignature,
  letterCounterparty,
  letterKindBetween,
  measureOfTangshan,
  outstandingSignatures,
  type PrincipalPosts,
  postsYetToSign,
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

const one = { superior: ['city-secretary'], subordinate: ['north-secretary'] };
const two = {
  superior: ['city-secretary', 'city-mayor'],
  subordinate: ['north-secretary', 'north-head'],
};
const by = (side: LetterSignature['side'], post: string, on: string): LetterSignature => ({
  ...{ side, post, on },
  holder: `${post}-holder`,
});
const cityBoth = [by('superior', 'city-secretary', '2026-02-01'), by('superior', 'city-mayor', '2026-02-03')];
const secretary = by('subordinate', 'north-secretary', '2026-02-02');
const head = by('subordinate', 'north-head', '2026-02-09');
const days = (signatures: readonly LetterSignature[], posts: PrincipalPosts) =>
  (['all-principals', 'one-of-each-side'] as const).map((rule) => inForceOn({ signatures }, posts, rule));

describe('a letter between units with one principal each (A7; I-35)', () => {
  it.each([
    ['without signatures is not in force', [], null],
    ['signed from above alone is not in force', [above], null],
    ['signed twice by the same side is not in force', [above, above], null],
    ['signed by both sides is in force from the day the second one signed', [below, above], '2026-02-20'],
  ] as const)('%s, by either setting', (_sentence, signatures, day) => {
    expect(days(signatures, one)).toEqual([day, day]);
  });

  it('stays in force from then when a successor signs later', () => {
    const successor = signature('subordinate', 'h-9', '2026-09-01');
    expect(days([above, below, successor], one)).toEqual(['2026-02-20', '2026-02-20']);
  });

  it('whose content was amended must be signed again by both', () => {
    const first = [
      signature('superior', 'h-1', '2026-02-01', 1),
      signature('subordinate', 'h-2', '2026-02-20', 1),
    ];
    const again = signature('superior', 'h-1', '2026-06-01', 2);
    const onDay = (signatures: LetterSignature[], version: number) =>
      inForceOn({ signatures, version }, one, 'all-principals');
    expect([onDay(first, 1), onDay(first, 2), onDay([...first, again], 2)]).toEqual([
      '2026-02-20',
      null,
      null,
    ]);
  });
});

describe('a letter between localities, each with a party secretary and a head of government (A7; I-35)', () => {
  it.each([
    ['three of the four signed: by the default not in force', [...cityBoth, secretary], [null, '2026-02-02']],
    ['one of each side signed: by the default not in force', [above, secretary], [null, '2026-02-02']],
    [
      'all four signed: in force from the day the last of them signed',
      [...cityBoth, secretary, head],
      ['2026-02-09', '2026-02-02'],
    ],
    ['only the upper side signed, both of it: in force by neither', cityBoth, [null, null]],
  ] as const)('%s', (_sentence, signatures, expected) => {
    expect(days(signatures, two)).toEqual(expected);
  });

  it('one with a department that has one principal takes three signatures', () => {
    const posts = { ...two, subordinate: ['north-secretary'] };
    expect(days([...cityBoth, secretary], posts)).toEqual(['2026-02-03', '2026-02-02']);
  });

  it('names who has yet to sign, post and side', () => {
    expect(postsYetToSign({ signatures: [cityBoth[0] ?? above, secretary] }, two)).toEqual([
      { side: 'superior', post: 'city-mayor' },
      { side: 'subordinate', post: 'north-head' },
    ]);
  });

  it('a signature called in question counts for nothing, and is asked for anew', () => {
    const questioned = { ...head, questioned: { on: '2026-05-01', holder: 'somebody-else' } };
    const signatures = [...cityBoth, secretary, questioned];
    expect(days(signatures, two)).toEqual([null, '2026-02-02']);
    const posts = [{ side: 'subordinate', post: 'north-head', holder: 'somebody-else' }] as const;
    expect(outstandingSignatures({ signatures }, posts)).toMatchObject([{ why: 'questioned' }]);
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
