import type { Key, Write } from '@jieti/store';
import { historyKey } from './keys.ts';
import { tableName } from './table.ts';

/** Who did something, when, and for which office or unit. */
export interface Deed {
  readonly subject: string;
  /** The office or unit they acted for. */
  readonly actingFor: unknown;
  readonly at: string;
}

/**
 * The entry a change leaves in the history of a record: who, when, what, and what it was before and after. It is
 * written in the transaction of the change itself, once for each version.
 */
export const historyOf = (
  record: Key,
  what: string,
  deed: Deed,
  before: { readonly version: number } | undefined,
  after: { readonly version: number },
): Write => ({
  Put: {
    TableName: tableName(),
    Item: {
      ...historyKey(record, after.version),
      entity: 'history',
      what,
      ...deed,
      version: after.version,
      before: before ?? null,
      after,
    },
    ConditionExpression: 'attribute_not_exists(PK)',
  },
});
