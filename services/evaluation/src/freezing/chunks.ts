import { canonical } from '@jieti/ledger';
import type { FrozenUnit } from '@jieti/rules';
import { freeze } from '../content.ts';
import type { Manifest } from '../runs/frozen.ts';

/**
 * A batch holds at most so many units: a million units are then 2,000 batches, which one execution's history can hold.
 * `GRADING_BATCH_UNITS` changes it, for a bench or a test; a run that is frozen stays with the batches it has.
 */
const maxUnits = (): number => Number(process.env.GRADING_BATCH_UNITS ?? 500);

/** And at most so many bytes: an item of the table may have 400 KB. */
const maxBytes = 300_000;

/** Cuts the stream of units into chunks, each frozen as soon as it is full; only one is in memory. */
export const chunkWriter = () => {
  const chunks: Manifest['chunks'][number][] = [];
  let open: FrozenUnit[] = [];
  let bytes = 0;
  const most = maxUnits();
  const flush = async (): Promise<void> => {
    if (open.length === 0) return;
    chunks.push({ hash: await freeze(open), units: open.length });
    open = [];
    bytes = 0;
  };
  return {
    add: async (unit: FrozenUnit): Promise<void> => {
      const size = Buffer.byteLength(canonical(unit));
      if (open.length >= most || bytes + size > maxBytes) await flush();
      open.push(unit);
      bytes += size;
    },
    /** Freezes what is left and returns all chunks in order. */
    end: async (): Promise<Manifest['chunks']> => {
      await flush();
      return chunks;
    },
  };
};
