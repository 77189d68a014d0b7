import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryContent, LedgerEntry } from './entry.ts';
import { genesis, seal } from './seal.ts';
import { type Head, verifyChain } from './verify.ts';

const content = (entry: number, text: string): EntryContent => ({
  caseId: 'case-1',
  entry,
  unit: 'north',
  type: 'progress-reported',
  at: '2026-01-01T00:00:00.000Z',
  actor: { by: 'unit', subject: 'u', unit: 'north' },
  articles: ['A22'],
  explanation: { articles: ['A22'], facts: { text }, parameters: {}, interpretations: [] },
  data: { text, complete: false },
  measures: [],
});

const chainOf = (texts: readonly string[]): LedgerEntry[] => {
  const entries: LedgerEntry[] = [];
  for (const [i, text] of texts.entries()) {
    entries.push(seal(content(i + 1, text), entries.at(-1)?.hash ?? genesis));
  }
  return entries;
};

const headOf = (entries: readonly LedgerEntry[]): Head => ({
  version: entries.length,
  head: entries.at(-1)?.hash ?? genesis,
});

const texts = fc.array(fc.string(), { minLength: 2, maxLength: 8 });
const codesOf = (entries: readonly LedgerEntry[], head: Head) =>
  verifyChain(entries, head).faults.map((fault) => fault.code);

describe('the chain of a case’s ledger', () => {
  it('is intact when nobody touched it, whatever its entries say', () => {
    fc.assert(
      fc.property(texts, (t) => {
        const chain = chainOf(t);
        const stored = JSON.parse(JSON.stringify(chain)) as LedgerEntry[];
        expect(verifyChain(stored, headOf(chain))).toEqual({
          intact: true,
          entries: t.length,
          head: chain.at(-1)?.hash,
          faults: [],
        });
      }),
    );
  });

  it('shows one changed character of one entry', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (t, n) => {
        const chain = chainOf(t);
        const at = n % chain.length;
        const altered = chain.map((e, i) => (i === at ? { ...e, data: { ...e.data, text: `${t[i]}!` } } : e));
        expect(verifyChain(altered, headOf(chain)).faults).toEqual([
          { entry: at + 1, code: 'hash-mismatch' },
        ]);
      }),
    );
  });

  it('shows an entry that was changed and sealed anew, at the next one or at the head', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (t, n) => {
        const chain = chainOf(t);
        const at = n % chain.length;
        const forged = chain.map((e, i) => (i === at ? seal(content(i + 1, `${t[i]}!`), e.previous) : e));
        expect(codesOf(forged, headOf(chain))).toEqual([
          at === chain.length - 1 ? 'head-mismatch' : 'broken-link',
        ]);
      }),
    );
  });

  it('shows two entries that changed places', () => {
    const chain = chainOf(['a', 'b', 'c']);
    const [first, second, third] = chain;
    const swapped = [first, third, second].filter((e) => e !== undefined);
    expect(codesOf(swapped, headOf(chain))).toEqual([
      'out-of-order',
      'broken-link',
      'out-of-order',
      'broken-link',
      'head-mismatch',
    ]);
  });

  it('shows an entry taken out of the middle', () => {
    const chain = chainOf(['a', 'b', 'c']);
    expect(codesOf([...chain.slice(0, 1), ...chain.slice(2)], headOf(chain))).toEqual([
      'out-of-order',
      'broken-link',
      'truncated',
    ]);
  });

  it('shows an entry put in between', () => {
    const chain = chainOf(['a', 'b']);
    const inserted = seal(content(2, 'never happened'), chain[0]?.hash ?? '');
    expect(codesOf([...chain.slice(0, 1), inserted, ...chain.slice(1)], headOf(chain))).toEqual([
      'out-of-order',
      'broken-link',
      'beyond-head',
    ]);
  });

  it('shows entries cut off the end, by the version of the case', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 8 }), (t, cut) => {
        const chain = chainOf(t);
        const kept = chain.slice(0, -cut);
        expect(verifyChain(kept, headOf(chain)).faults).toEqual([
          { entry: kept.length + 1, code: 'truncated' },
        ]);
      }),
    );
  });

  it('shows an entry of another case', () => {
    const chain = chainOf(['a', 'b']);
    const foreign = seal({ ...content(2, 'b'), caseId: 'case-2' }, genesis);
    expect(codesOf([...chain.slice(0, 1), foreign], headOf(chain))).toEqual(['broken-link', 'head-mismatch']);
  });
});
