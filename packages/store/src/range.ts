import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';

/** Conditions on what a range finds; an item that does not meet them is read and passed over. */
export interface Filter {
  readonly conditions: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A part of one partition of the table or of an index, in the order of its sort keys. */
export interface Range {
  /** The table itself, if not said. */
  readonly index?: 'GSI1' | 'GSI2' | 'GSI3';
  readonly partition: string;
  /** Sort keys that begin so … */
  readonly prefix?: string;
  /** … or those from one to another, both included … */
  readonly between?: readonly [string, string];
  /** … or just this one … */
  readonly at?: string;
  /** … or those before this one. */
  readonly before?: string;
  readonly descending?: boolean;
  readonly pageSize?: number;
  readonly filter?: Filter;
  /** The key after which it goes on. */
  readonly after?: Readonly<Record<string, unknown>> | undefined;
}

const sortCondition = ({ prefix, between, at, before }: Range) => {
  if (between)
    return { text: ' AND #sk BETWEEN :from AND :to', values: { ':from': between[0], ':to': between[1] } };
  if (prefix !== undefined) return { text: ' AND begins_with(#sk, :prefix)', values: { ':prefix': prefix } };
  if (at !== undefined) return { text: ' AND #sk = :at', values: { ':at': at } };
  if (before !== undefined) return { text: ' AND #sk < :before', values: { ':before': before } };
  return { text: '', values: {} };
};

/** A range as DynamoDB asks for it. The table is read as it is now; an index may lag behind, and cannot be asked to. */
export const queryOf = (range: Range): Omit<QueryCommandInput, 'TableName'> => {
  const { index, partition, descending, pageSize, filter, after } = range;
  const sort = sortCondition(range);
  return {
    ...(index ? { IndexName: index } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${sort.text}`,
    ...(filter && { FilterExpression: filter.conditions.join(' AND ') }),
    ExpressionAttributeNames: {
      '#pk': index ? `${index}PK` : 'PK',
      ...(sort.text && { '#sk': index ? `${index}SK` : 'SK' }),
      ...filter?.names,
    },
    ExpressionAttributeValues: { ':pk': partition, ...sort.values, ...filter?.values },
    ...(descending && { ScanIndexForward: false }),
    ...(pageSize !== undefined && { Limit: pageSize }),
    ...(after && { ExclusiveStartKey: { ...after } }),
  };
};
