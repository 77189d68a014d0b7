import { addToSequence, emptySequence, type SequenceHash, sameSequence } from '@jieti/ledger';
import type { UnitResult } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { resultHashesKey, resultHashesPK } from '../keys.ts';
import { table } from '../table.ts';
import { hashOfResult } from './result.ts';

type UnitHash = readonly [unit: string, hash: string];

/** The hashes of a run's results, some thousands an item: by them one result is checked without reading all others. */
interface ResultHashes extends Key {
  readonly entity: 'result-hashes';
  readonly hashes: readonly UnitHash[];
}

/** About 300 KB an item; the table takes 400. */
const perItem = 3_000;

/**
 * Hashes a run's results one after the other, in the order of their units. Idempotent: the same results give the same items and the
 * same hash.
 */
export const hashingResults = (runId: string) => {
  let sequence = emptySequence;
  let hashes: UnitHash[] = [];
  let items = 0;
  const store = async (): Promise<void> => {
    const item: ResultHashes = { ...resultHashesKey(runId, items), entity: 'result-hashes', hashes };
    await table.putNow({ ...item });
    items++;
    hashes = [];
  };
  return {
    add: async (results: readonly UnitResult[]): Promise<void> => {
      for (const result of results) {
        const hash = hashOfResult(result);
        sequence = addToSequence(sequence, hash);
        hashes.push([result.unit, hash]);
        if (hashes.length === perItem) await store();
      }
    },
    end: async (): Promise<SequenceHash> => {
      if (hashes.length > 0) await store();
      return sequence;
    },
  };
};

/** True if a result is what the publication's entry covers: its hash is among those that make up the hash of all. */
export const isCovered = async (
  runId: string,
  covered: SequenceHash,
  result: UnitResult,
): Promise<boolean> => {
  let sequence = emptySequence;
  let found: string | undefined;
  for await (const { hashes } of table.items<ResultHashes>({ partition: resultHashesPK(runId) }))
    for (const [unit, hash] of hashes) {
      sequence = addToSequence(sequence, hash);
      if (unit === result.unit) found = hash;
    }
  return found === hashOfResult(result) && sameSequence(sequence, covered);
};
