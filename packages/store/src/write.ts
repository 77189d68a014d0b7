import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Item, type Key, keyOf } from './key.ts';

/** One write of a transaction. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * Attributes an item must have for a write to happen, null for one that it must not have. Null in place of them all: the item
 * must not be there.
 */
export type Expected = Readonly<Record<string, string | number | boolean | null>> | null;

/** The optimistic lock of a record read at a version; 0, null or undefined: it was not there. */
export const atVersion = (version: number | null | undefined): Expected => (version ? { version } : null);

interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

/** A condition in DynamoDB's terms. Names are written as placeholders, since many of ours are reserved words. */
export const conditionOf = (expected: Expected): Condition => {
  if (expected === null) return { ConditionExpression: 'attribute_not_exists(PK)' };
  const attributes = Object.entries(expected);
  const present = attributes.filter(([, value]) => value !== null);
  return {
    ConditionExpression: attributes
      .map(([name, value]) => (value === null ? `attribute_not_exists(#${name})` : `#${name} = :${name}`))
      .join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map(([name]) => [`#${name}`, name])),
    ...(present.length > 0 && {
      ExpressionAttributeValues: Object.fromEntries(present.map(([name, value]) => [`:${name}`, value])),
    }),
  };
};

/** A change of single attributes of an item that is there or comes to be. */
export interface AttributeChange {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
  /** Attributes it must have before; nothing is asked if not said. */
  readonly expected?: Expected;
}

const clause = (verb: string, parts: readonly string[]): string[] =>
  parts.length > 0 ? [`${verb} ${parts.join(', ')}`] : [];

const updateOf = ({ set = {}, add = {}, remove = [], expected }: AttributeChange) => {
  const condition = expected === undefined ? undefined : conditionOf(expected);
  const named = [...Object.keys(set), ...Object.keys(add), ...remove];
  const values = { ...set, ...add };
  return {
    UpdateExpression: [
      ...clause(
        'SET',
        Object.keys(set).map((name) => `#${name} = :new_${name}`),
      ),
      ...clause(
        'ADD',
        Object.keys(add).map((name) => `#${name} :new_${name}`),
      ),
      ...clause(
        'REMOVE',
        remove.map((name) => `#${name}`),
      ),
    ].join(' '),
    ...(condition && { ConditionExpression: condition.ConditionExpression }),
    ExpressionAttributeNames: {
      ...Object.fromEntries(named.map((name) => [`#${name}`, name])),
      ...condition?.ExpressionAttributeNames,
    },
    ...((Object.keys(values).length > 0 || condition?.ExpressionAttributeValues) && {
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:new_${name}`, value])),
        ...condition?.ExpressionAttributeValues,
      },
    }),
  };
};

/** Plans of writes to one table; nothing is written before `transact` or a command takes them. */
export const planner = (name: () => string) => ({
  /** Puts an item that must not be there yet. */
  insert: (item: Item): Write => ({ Put: { TableName: name(), Item: item, ...conditionOf(null) } }),

  /** Puts an item whatever stands there: for rows of lists and projections, which follow from a record. */
  put: (item: Item): Write => ({ Put: { TableName: name(), Item: item } }),

  /** Puts an item over the one that was read (an optimistic lock); `atVersion` says which that was. */
  replace: (item: Item, expected: Expected): Write => ({
    Put: { TableName: name(), Item: item, ...conditionOf(expected) },
  }),

  /** Changes attributes of an item in place. */
  update: (key: Key, change: AttributeChange): Write => ({
    Update: { TableName: name(), Key: keyOf(key), ...updateOf(change) },
  }),

  remove: (key: Key, expected?: Expected): Write => ({
    Delete: { TableName: name(), Key: keyOf(key), ...(expected !== undefined && conditionOf(expected)) },
  }),

  /** Writes nothing, but fails the transaction unless an item is as it was read. */
  check: (key: Key, expected: Expected): Write => ({
    ConditionCheck: { TableName: name(), Key: keyOf(key), ...conditionOf(expected) },
  }),
});
