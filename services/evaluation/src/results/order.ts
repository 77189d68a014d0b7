import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { documents, fromCursor } from '@jieti/store';
import { resultsPK } from '../keys.ts';
import { table } from '../table.ts';
import type { ResultRecord } from './result.ts';

/** A year's results in rank order: of one group or all, of one grade or all. */
export interface RankOrder {
  readonly year: number;
  readonly runId: string;
  readonly group: string | undefined;
  readonly grade: string | undefined;
}

type StartKey = Record<string, string | number>;

const indexOf = ({ year, runId, group, grade }: RankOrder) => ({
  name: grade === undefined ? 'GSI1' : 'GSI2',
  partition: `${resultsPK(year, runId)}${grade === undefined ? '' : `#${grade}`}`,
  prefix: group === undefined ? '' : `${group}#`,
});

/** The key a page may start from, or 400 for one that is not of this list. */
export const startOf = (order: RankOrder, cursor: string | undefined): StartKey | undefined => {
  const { name, partition, prefix } = indexOf(order);
  return fromCursor(
    cursor,
    (key) =>
      Object.keys(key).length === 4 &&
      key.PK === resultsPK(order.year, order.runId) &&
      typeof key.SK === 'string' &&
      key[`${name}PK`] === partition &&
      String(key[`${name}SK`]).startsWith(prefix),
  );
};

/** The key that goes on after a record. */
export const keyAfter = (order: RankOrder, record: ResultRecord): StartKey => {
  const { name, partition } = indexOf(order);
  return { PK: record.PK, SK: record.SK, [`${name}PK`]: partition, [`${name}SK`]: record.GSI1SK };
};

export const queryPage = async (order: RankOrder, limit: number, start: StartKey | undefined) => {
  const { name, partition, prefix } = indexOf(order);
  const { Items = [], LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName: table.name(),
      IndexName: name,
      KeyConditionExpression:
        prefix === '' ? `${name}PK = :pk` : `${name}PK = :pk AND begins_with(${name}SK, :prefix)`,
      ExpressionAttributeValues: { ':pk': partition, ...(prefix !== '' && { ':prefix': prefix }) },
      Limit: limit,
      ...(start && { ExclusiveStartKey: start }),
    }),
  );
  return { records: Items as ResultRecord[], next: LastEvaluatedKey as StartKey | undefined };
};
