import type { Key, Write } from '@jieti/store';
import type { Deed } from '../history.ts';
import { manifestKey } from '../keys.ts';
import { load, tableName } from '../table.ts';

/**
 * A bulk act, decided: everything it does lies beside it in chunks. Written in one transaction with the record of the
 * command and with its lock, it is the point of decision; from there on it is applied to the end, whatever happens.
 */
export interface Manifest extends Key {
  readonly entity: 'bulk';
  readonly id: string;
  readonly kind: 'import' | 'issue' | 'amend' | 'restructure';
  readonly state: 'accepted' | 'done';
  readonly chunks: number;
  /** How many rows each chunk holds; not said by older acts. */
  readonly sizes?: readonly number[];
  /** How many chunks have been applied; each raises it by one, in its own transaction. */
  readonly applied: number;
  /** The item whose `bulk` names this act until it is done. */
  readonly lock: Key;
  readonly deed: Deed;
  /** What all rows have in common. */
  readonly common: Readonly<Record<string, unknown>>;
}

export const loadManifest = (id: string): Promise<Manifest | undefined> => load<Manifest>(manifestKey(id));

export const putManifest = (
  manifest: Omit<Manifest, 'PK' | 'SK' | 'entity' | 'state' | 'applied'>,
): Write => ({
  Put: {
    TableName: tableName(),
    Item: { ...manifestKey(manifest.id), entity: 'bulk', state: 'accepted', applied: 0, ...manifest },
    ConditionExpression: 'attribute_not_exists(PK)',
  },
});

const releaseLock = (manifest: Manifest): Write => ({
  Update: {
    TableName: tableName(),
    Key: manifest.lock,
    UpdateExpression: 'REMOVE #bulk, #moving',
    ConditionExpression: '#bulk = :bulk',
    ExpressionAttributeNames: { '#bulk': 'bulk', '#moving': 'moving' },
    ExpressionAttributeValues: { ':bulk': manifest.id },
  },
});

/** Counts one chunk as applied, once; the last one ends the act and opens its lock. */
export const advance = (manifest: Manifest): Write[] => {
  const last = manifest.applied + 1 === manifest.chunks;
  const step: Write = {
    Update: {
      TableName: tableName(),
      Key: manifestKey(manifest.id),
      UpdateExpression: 'SET #applied = :next, #state = :state',
      ConditionExpression: '#applied = :applied',
      ExpressionAttributeNames: { '#applied': 'applied', '#state': 'state' },
      ExpressionAttributeValues: {
        ':applied': manifest.applied,
        ':next': manifest.applied + 1,
        ':state': last ? 'done' : 'accepted',
      },
    },
  };
  return last ? [step, releaseLock(manifest)] : [step];
};

/** Holds only while an act stands where it was read: for what must be written ahead of its next step. */
export const stillAt = (manifest: Manifest): Write => ({
  ConditionCheck: {
    TableName: tableName(),
    Key: manifestKey(manifest.id),
    ConditionExpression: '#applied = :applied',
    ExpressionAttributeNames: { '#applied': 'applied' },
    ExpressionAttributeValues: { ':applied': manifest.applied },
  },
});
