import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genesis } from '../chain.ts';
import { hashOfRoot, leafKey, sealDay, withChanges } from '../root.ts';
import type { ExportFault } from './fault.ts';
import { lineOf } from './format.ts';
import {
  type Act,
  type Chain,
  contentOf,
  extended,
  fileOf,
  type Ledgers,
  leafOf,
  leavesAfter,
  ledgersOf,
  recordsOf,
  subjectOf,
} from './ledgers.fixture.ts';
import { verifyExport } from './verify-export.ts';

/** Days of acts on a few cases and a letter; on the first day something happens. */
const act = fc.tuple(fc.constantFrom('case-a', 'case-b', 'letter-a'), fc.string({ maxLength: 12 }));
const days = fc
  .array(fc.array(act, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((rest) => [[['case-b', '第一件']] as readonly Act[], ...rest]);
const file = days.map((d) => fileOf(recordsOf(ledgersOf(d))));

const linesOf = (bytes: Buffer): string[] => bytes.toString('utf8').split(/(?<=\n)/);
const joined = (lines: readonly string[]): Buffer => Buffer.from(lines.join(''), 'utf8');
const isIntact = (bytes: Buffer, expected?: string): boolean => verifyExport(bytes, expected).intact;

describe('any tampering with the file of an export', () => {
  it('that did not happen is not found', () => {
    fc.assert(
      fc.property(days, (d) => {
        const ledgers = ledgersOf(d);
        const { faults, ...rest } = verifyExport(fileOf(recordsOf(ledgers)));
        expect(faults).toEqual([]);
        const { case: cases = 0, letter = 0 } = rest.subjects;
        expect(cases + letter).toBe(ledgers.chains.size);
        expect(rest).toMatchObject({ intact: true, roots: d.length });
        expect(rest.last?.root).toBe(ledgers.roots.at(-1)?.root.root);
      }),
    );
  });

  it('one byte changed, any byte to any other, is found', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, n, flip) => {
        const forged = Buffer.from(bytes);
        const at = n % bytes.length;
        forged[at] = (bytes[at] ?? 0) ^ flip;
        const { intact, faults } = verifyExport(forged);
        expect(intact).toBe(false);
        expect(faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('every single byte of one file is found', () => {
    const bytes = fileOf(recordsOf(ledgersOf([[['case-a', '甲']], [['case-b', 'b']]])));
    for (let at = 0; at < bytes.length; at++) {
      const forged = Buffer.from(bytes);
      forged[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect([at, isIntact(forged)]).toEqual([at, false]);
    }
  });

  it('a line taken out is found', () => {
    fc.assert(
      fc.property(file, fc.nat(), (bytes, n) => {
        const lines = linesOf(bytes);
        expect(isIntact(joined(lines.toSpliced(n % lines.length, 1)))).toBe(false);
      }),
    );
  });

  it('a line put in, one of its own or a foreign one, is found', () => {
    fc.assert(
      fc.property(file, file, fc.nat(), fc.nat(), (bytes, other, from, to) => {
        const lines = linesOf(bytes);
        for (const source of [lines, linesOf(other)]) {
          const inserted = lines.toSpliced(to % (lines.length + 1), 0, source[from % source.length] ?? '');
          expect(isIntact(joined(inserted))).toBe(false);
        }
      }),
    );
  });

  it('two lines that changed places are found', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(), (bytes, i, j) => {
        const lines = linesOf(bytes);
        const [a, b] = [i % lines.length, j % lines.length];
        fc.pre(a !== b);
        const swapped = lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
        expect(isIntact(joined(swapped))).toBe(false);
      }),
    );
  });

  it('a file cut off after any byte, or carried on, is found', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 20 }), (bytes, n, more) => {
        expect(isIntact(bytes.subarray(0, n % bytes.length))).toBe(false);
        expect(isIntact(Buffer.concat([bytes, more]))).toBe(false);
      }),
    );
  });
});

describe('the form of an export', () => {
  const lines = () => linesOf(fileOf(recordsOf(ledgersOf([[['case-a', 'one']]]))));

  it('allows one text for a record: the same said with a space, an escape, or a key twice, is unreadable', () => {
    const entry = lines()[2] ?? '';
    const otherwise = [
      entry.replace('{', '{ '),
      entry.replace('one', '\\u006fne'),
      entry.replace('{', '{"kind":"entry",'),
      `\ufeff${entry}`,
      entry.replace('\n', '\r\n'),
    ];
    for (const said of otherwise) {
      const { faults } = verifyExport(joined(lines().with(2, said)));
      expect(faults).toContainEqual({ line: 3, code: 'unreadable' });
    }
  });

  it('has totals at its end that hold', () => {
    const right = { subjects: 1, entries: 1, roots: 1 };
    for (const wrong of [{ subjects: 2 }, { entries: 0 }, { roots: 9 }]) {
      const end = lineOf({ kind: 'end', ...right, ...wrong });
      expect(verifyExport(joined(lines().with(-1, end))).faults).toEqual([
        { line: 5, code: 'count-differs' },
      ]);
    }
    expect(isIntact(joined(lines().with(-1, lineOf({ kind: 'end', ...right }))))).toBe(true);
  });

  it('an empty file is no export', () => {
    expect(verifyExport(Buffer.alloc(0)).faults).toEqual([{ line: 0, code: 'incomplete' }]);
  });
});

/** Two cases and a letter over four days; the letter comes on the last. */
const story: readonly (readonly Act[])[] = [
  [
    ['case-a', 'one'],
    ['case-b', 'one'],
  ],
  [['case-a', 'two']],
  [['case-b', 'two']],
  [
    ['case-a', 'three'],
    ['letter-a', 'one'],
  ],
];
const honest = ledgersOf(story);

const chainOf = (id: string): Chain => honest.chains.get(id) ?? [];
const withChain = (id: string, chain: Chain): Ledgers => ({
  ...honest,
  chains: new Map([...honest.chains, [id, chain]]),
});

const faultsOf = (ledgers: Ledgers): readonly ExportFault[] =>
  verifyExport(fileOf(recordsOf(ledgers))).faults;

/** A chain sealed anew with another text at one entry: its own hashes hold. */
const resealed = (id: string, at: number, text: string): Chain => {
  let chain: Chain = [];
  for (const { entry, state: _s, previous: _p, hash: _h, ...content } of chainOf(id)) {
    chain = extended(chain, entry === at ? { ...content, data: { text, complete: false } } : content);
  }
  return chain;
};

const caseA = subjectOf('case-a');
const caseB = subjectOf('case-b');

describe('a careful forger, who makes heads and totals agree, is found by the roots', () => {
  it('when a whole subject is removed: by the first root that held it', () => {
    const chains = new Map(honest.chains);
    chains.delete('case-b');
    expect(faultsOf({ ...honest, chains })).toEqual([
      expect.objectContaining({ code: 'subject-missing', subject: caseB, date: '2026-01-01' }),
    ]);
  });

  it('when a chain is cut short', () => {
    expect(faultsOf(withChain('case-a', chainOf('case-a').slice(0, -1)))).toEqual([
      expect.objectContaining({ code: 'entries-missing', subject: caseA, entry: 3, date: '2026-01-04' }),
    ]);
  });

  it('when a chain is written anew from any entry on', () => {
    for (const [entry, date] of [
      [1, '2026-01-01'],
      [2, '2026-01-02'],
      [3, '2026-01-04'],
    ] as const) {
      expect(faultsOf(withChain('case-a', resealed('case-a', entry, 'nothing')))).toEqual([
        expect.objectContaining({ code: 'differs-from-root', subject: caseA, entry, date }),
      ]);
    }
  });

  it('when a subject, or an entry, is put in with a day long past', () => {
    const invented = extended([], contentOf('case-0', 0, 'never'));
    const late = extended(chainOf('case-b'), contentOf('case-b', 1, 'never'));
    for (const [id, chain] of [
      ['case-0', invented],
      ['case-b', late],
    ] as const) {
      expect(faultsOf(withChain(id, chain))).toContainEqual(
        expect.objectContaining({ code: 'not-in-root', subject: subjectOf(id), entry: chain.length }),
      );
    }
  });

  it('an act after the last root is no fault, for no root can hold it yet', () => {
    const chain = extended(chainOf('case-b'), contentOf('case-b', 4, 'today'));
    expect(faultsOf(withChain('case-b', chain))).toEqual([]);
  });

  it('when a root is missing: the first, or one between', () => {
    for (const at of [0, 1, 2]) {
      expect(faultsOf({ ...honest, roots: honest.roots.toSpliced(at, 1) })).toContainEqual(
        expect.objectContaining({ code: 'root-not-linked', date: honest.roots[at + 1]?.root.date }),
      );
    }
  });

  it('when a root is sealed anew over fewer subjects, though the hash is its own', () => {
    const [first, second, ...rest] = honest.roots;
    if (!first || !second) throw new Error('the story has four days');
    const fewer = new Map(leavesAfter(honest, 1));
    fewer.delete(leafKey(leafOf('case-b', [])));
    const root = sealDay(fewer, second.root, first.root);
    const found = faultsOf({ ...honest, roots: [first, { ...second, root }, ...rest] });
    expect(found.map(({ code, date }) => [code, date])).toEqual([
      ['leaves-changed', '2026-01-02'],
      ['root-not-linked', '2026-01-03'],
    ]);
  });

  it('when a root takes entries of a subject back, though the hash is its own', () => {
    const [last, before] = [honest.roots.at(-1), honest.roots.at(-2)];
    if (!last || !before) throw new Error('the story has four days');
    const changed = [
      leafOf('case-a', chainOf('case-a').slice(0, 1)),
      leafOf('letter-a', chainOf('letter-a')),
    ];
    const root = sealDay(withChanges(leavesAfter(honest, 2), changed), last.root, before.root);
    const found = faultsOf({ ...honest, roots: honest.roots.with(-1, { root, changed }) });
    expect(found).toEqual([
      expect.objectContaining({ code: 'left-out-of-root', subject: caseA, date: '2026-01-04' }),
      expect.objectContaining({ code: 'not-in-root', subject: caseA, entry: 2, date: '2026-01-04' }),
    ]);
  });

  it('when leaves or the root’s own words are changed', () => {
    const [first, ...rest] = honest.roots;
    if (!first) throw new Error('the story has four days');
    const changed = { ...first, root: { ...first.root, sealedAt: '2026-01-01T21:00:00.000Z' } };
    const fewer = { ...first, changed: first.changed.slice(1) };
    expect(faultsOf({ ...honest, roots: [changed, ...rest] })).toContainEqual(
      expect.objectContaining({ code: 'root-changed', date: '2026-01-01' }),
    );
    expect(faultsOf({ ...honest, roots: [fewer, ...rest] })).toContainEqual(
      expect.objectContaining({ code: 'leaves-changed', date: '2026-01-01' }),
    );
  });

  it('when the last root is sealed anew over a tree that is not of its leaves', () => {
    const last = honest.roots.at(-1);
    if (!last) throw new Error('the story has four days');
    const changed = { ...last.root, leaves: genesis };
    const root = { ...changed, root: hashOfRoot(changed) };
    expect(faultsOf({ ...honest, roots: honest.roots.with(-1, { ...last, root }) })).toEqual([
      expect.objectContaining({ code: 'leaves-changed', date: '2026-01-04' }),
    ]);
  });

  it('when all roots are redone or the last ones cut off: by a root noted elsewhere', () => {
    const noted = honest.roots.at(-1)?.root.root;
    expect(isIntact(fileOf(recordsOf(honest)), noted)).toBe(true);
    const redone = ledgersOf(story.map((acts) => acts.filter(([id]) => id !== 'case-b')));
    const cut = ledgersOf(story.slice(0, 3));
    for (const forged of [redone, cut]) {
      expect(faultsOf(forged)).toEqual([]);
      expect(verifyExport(fileOf(recordsOf(forged)), noted).faults).toEqual([
        { line: 0, code: 'expected-root-missing' },
      ]);
    }
  });
});

it('a fault says the line it is on, the subject and the entry', () => {
  const [first, ...rest] = chainOf('case-b');
  if (!first) throw new Error('the story has a case-b');
  const forged = withChain('case-b', [{ ...first, unit: 'south' }, ...rest]);
  expect(faultsOf(forged)).toEqual([{ line: 7, code: 'hash-mismatch', subject: caseB, entry: 1 }]);
});
