import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfRoot, sealDay } from '../root.ts';
import { genesis, seal } from '../seal.ts';
import type { ExportFault } from './fault.ts';
import { lineOf } from './format.ts';
import { type Act, contentOf, fileOf, type Ledgers, ledgersOf, recordsOf } from './ledgers.fixture.ts';
import { verifyExport } from './verify-export.ts';

/** Days of acts on a few cases; on the first day something happens. */
const act = fc.tuple(fc.constantFrom('case-a', 'case-b', 'case-c'), fc.string({ maxLength: 12 }));
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
        expect(rest).toMatchObject({ intact: true, cases: ledgers.chains.size, roots: d.length });
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
    const right = { cases: 1, entries: 1, roots: 1 };
    for (const wrong of [{ cases: 2 }, { entries: 0 }, { roots: 9 }]) {
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

/** Three cases over four days; case-c comes on the last. */
const story: readonly (readonly Act[])[] = [
  [
    ['case-a', 'one'],
    ['case-b', 'one'],
  ],
  [['case-a', 'two']],
  [['case-b', 'two']],
  [
    ['case-a', 'three'],
    ['case-c', 'one'],
  ],
];
const honest = ledgersOf(story);

const chainOf = (caseId: string) => honest.chains.get(caseId) ?? [];
const withChain = (caseId: string, chain: ReturnType<typeof chainOf>): Ledgers => ({
  ...honest,
  chains: new Map([...honest.chains, [caseId, chain]]),
});

const faultsOf = (ledgers: Ledgers): readonly ExportFault[] =>
  verifyExport(fileOf(recordsOf(ledgers))).faults;

/** A chain sealed anew with another text at one entry: its own hashes hold. */
const resealed = (caseId: string, at: number, text: string) => {
  const chain: ReturnType<typeof seal>[] = [];
  for (const { previous: _p, hash: _h, ...content } of chainOf(caseId)) {
    const said = content.entry === at ? { ...content, data: { text, complete: false } } : content;
    chain.push(seal(said, chain.at(-1)?.hash ?? genesis));
  }
  return chain;
};

describe('a careful forger, who makes heads and totals agree, is found by the roots', () => {
  it('when a whole case is removed: by the first root that held it', () => {
    const chains = new Map(honest.chains);
    chains.delete('case-b');
    expect(faultsOf({ ...honest, chains })).toEqual([
      expect.objectContaining({ code: 'case-missing', caseId: 'case-b', date: '2026-01-01' }),
    ]);
  });

  it('when a chain is cut short', () => {
    expect(faultsOf(withChain('case-a', chainOf('case-a').slice(0, -1)))).toEqual([
      expect.objectContaining({ code: 'entries-missing', caseId: 'case-a', entry: 3, date: '2026-01-04' }),
    ]);
  });

  it('when a chain is written anew from any entry on', () => {
    for (const [entry, date] of [
      [1, '2026-01-01'],
      [2, '2026-01-02'],
      [3, '2026-01-04'],
    ] as const) {
      expect(faultsOf(withChain('case-a', resealed('case-a', entry, 'nothing')))).toEqual([
        expect.objectContaining({ code: 'differs-from-root', caseId: 'case-a', entry, date }),
      ]);
    }
  });

  it('when a case, or an entry, is put in with a day long past', () => {
    const invented = [seal(contentOf('case-0', 1, 0, 'never'), genesis)];
    const late = [
      ...chainOf('case-b'),
      seal(contentOf('case-b', 3, 1, 'never'), chainOf('case-b')[1]?.hash ?? ''),
    ];
    for (const [caseId, chain] of [
      ['case-0', invented],
      ['case-b', late],
    ] as const) {
      expect(faultsOf(withChain(caseId, chain))).toContainEqual(
        expect.objectContaining({ code: 'not-in-root', caseId, entry: chain.length }),
      );
    }
  });

  it('an act after the last root is no fault, for no root can hold it yet', () => {
    const next = seal(contentOf('case-b', 3, 4, 'today'), chainOf('case-b')[1]?.hash ?? '');
    expect(faultsOf(withChain('case-b', [...chainOf('case-b'), next]))).toEqual([]);
  });

  it('when a root is missing: the first, or one between', () => {
    for (const at of [0, 1, 2]) {
      expect(faultsOf({ ...honest, roots: honest.roots.toSpliced(at, 1) })).toContainEqual(
        expect.objectContaining({ code: 'root-not-linked', date: honest.roots[at + 1]?.root.date }),
      );
    }
  });

  it('when a root is sealed anew over fewer cases, though the hash is its own', () => {
    const [first, second, ...rest] = honest.roots;
    if (!first || !second) throw new Error('the story has four days');
    const leaves = second.leaves.filter(({ caseId }) => caseId !== 'case-b');
    const root = sealDay(leaves, second.root, first.root);
    const found = faultsOf({ ...honest, roots: [first, { root, leaves }, ...rest] });
    expect(found.map(({ code, date }) => [code, date])).toEqual([
      ['left-out-of-root', '2026-01-02'],
      ['not-in-root', '2026-01-02'],
      ['root-not-linked', '2026-01-03'],
    ]);
  });

  it('when leaves or the root’s own words are changed', () => {
    const [first, ...rest] = honest.roots;
    if (!first) throw new Error('the story has four days');
    const changed = { ...first, root: { ...first.root, sealedAt: '2026-01-01T21:00:00.000Z' } };
    const fewer = { ...first, leaves: first.leaves.slice(1) };
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
    const redone = ledgersOf(story.map((acts) => acts.filter(([caseId]) => caseId !== 'case-b')));
    const cut = ledgersOf(story.slice(0, 3));
    for (const forged of [redone, cut]) {
      expect(faultsOf(forged)).toEqual([]);
      expect(verifyExport(fileOf(recordsOf(forged)), noted).faults).toEqual([
        { line: 0, code: 'expected-root-missing' },
      ]);
    }
  });
});

it('a fault says the line it is on, the case and the entry', () => {
  const [first, ...rest] = chainOf('case-b');
  if (!first) throw new Error('the story has a case-b');
  const forged = withChain('case-b', [{ ...first, unit: 'south' }, ...rest]);
  expect(faultsOf(forged)).toEqual([{ line: 7, code: 'hash-mismatch', caseId: 'case-b', entry: 1 }]);
});
