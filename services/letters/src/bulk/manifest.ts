import type { Actor, Instant } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { manifestKey } from '../keys.ts';
import { table } from '../table.ts';

/**
 * A bulk act, decided: everything it does lies beside it in chunks. Written in one transaction with the record of the
 * command and with its lock, it is the point of decision; from there on it is applied to the end, whatever happens.
 */
export interface Manifest extends Key {
  readonly entity: 'bulk';
  readonly id: string;
  /** Its kind of bulk act; whoever applies it is given all kinds. */
  readonly kind: string;
  readonly state: 'accepted' | 'done';
  readonly chunks: number;
  /** The number of rows in each chunk; older acts do not say it. */
  readonly sizes?: readonly number[];
  /** The number of chunks that have been applied; each raises it by one, in its own transaction. */
  readonly applied: number;
  /** The item whose `bulk` names this act until it is done. */
  readonly lock: Key;
  /** The office that decided it. */
  readonly actor: Actor;
  /** The instant of the decision; all its entries in histories bear it. */
  readonly at: Instant;
  /** Common to all rows. */
  readonly common: Readonly<Record<string, unknown>>;
}

export const loadManifest = (id: string): Promise<Manifest | undefined> =>
  table.read<Manifest>(manifestKey(id));

export const putManifest = (manifest: Omit<Manifest, 'PK' | 'SK' | 'entity' | 'state' | 'applied'>): Write =>
  table.insert({ ...manifestKey(manifest.id), entity: 'bulk', state: 'accepted', applied: 0, ...manifest });

const releaseLock = (manifest: Manifest): Write =>
  table.update(manifest.lock, { remove: ['bulk', 'moving'], expected: { bulk: manifest.id } });

/** Counts one chunk as applied, once; the last one ends the act and opens its lock. */
export const advance = (manifest: Manifest): Write[] => {
  const applied = manifest.applied + 1;
  const last = applied === manifest.chunks;
  const step = table.update(manifestKey(manifest.id), {
    set: { applied, state: last ? 'done' : 'accepted' },
    expected: { applied: manifest.applied },
  });
  return last ? [step, releaseLock(manifest)] : [step];
};

/** Holds only while an act stands where it was read: for what must be written ahead of its next step. */
export const stillAt = (manifest: Manifest): Write =>
  table.check(manifestKey(manifest.id), { applied: manifest.applied });
