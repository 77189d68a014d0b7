import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, emptyChain, headAfter } from './chain.ts';
import type { ChainHead, EntryContent, LedgerEntry } from './entry.ts';
import { verifyChain } from './verify-chain.ts';

const content = (text: string, id = 'case-1'): EntryContent => ({
  subject: { type: 'case', id },
  unit: 'north',
  type: 'progress-reported',
  at: '2026-01-01T00:00:00.000Z',
  actor: { by: 'unit', subject: 'u', unit: 'north' },
  articles: ['A22'],
  explanation: { articles: ['A22'], facts: { text }, parameters: {}, interpretations: [] },
  data: { text, complete: false },
});

const headOf = (entries: readonly LedgerEntry[]): ChainHead => {
  const last = entries.at(-1);
  return last ? headAfter(last) : emptyChain;
};

const chainOf = (texts: readonly string[]): LedgerEntry[] => {
  const entries: LedgerEntry[] = [];
  for (const text of texts) entries.push(append(headOf(entries), content(text), { text }));
  return entries;
};

const texts = fc.array(fc.string(), { minLength: 2, maxLength: 8 });
const codesOf = (entries: readonly LedgerEntry[], head: ChainHead) =>
  verifyChain(entries, head).faults.map((fault) => fault.code);

describe('the chain of a subject’s history', () => {
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
        const forged = chain.map((e, i) =>
          i === at ? append(headOf(chain.slice(0, i)), content(`${t[i]}!`), {}) : e,
        );
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
    const inserted = append(headOf(chain.slice(0, 1)), content('never happened'), {});
    expect(codesOf([...chain.slice(0, 1), inserted, ...chain.slice(1)], headOf(chain))).toEqual([
      'out-of-order',
      'broken-link',
      'beyond-head',
    ]);
  });

  it('shows entries cut off the end, by the version of the record', () => {
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

  it('shows an entry of another subject', () => {
    const chain = chainOf(['a', 'b']);
    const foreign = append({ ...emptyChain, entries: 1 }, content('b', 'case-2'), {});
    expect(codesOf([...chain.slice(0, 1), foreign], headOf(chain))).toEqual(['broken-link', 'head-mismatch']);
  });
});
