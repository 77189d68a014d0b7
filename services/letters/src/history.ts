import type { Actor, Instant } from '@jieti/rules';
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

/** The old shape of who acted, till its last user is gone. */
export const deedOf = ({ actor, at }: { readonly actor: Actor; readonly at: Instant }): Deed => {
  if (actor.by === 'system') return { subject: actor.cause, actingFor: null, at };
  return { subject: actor.subject, actingFor: actor.by === 'unit' ? { unit: actor.unit } : actor.office, at };
};

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
