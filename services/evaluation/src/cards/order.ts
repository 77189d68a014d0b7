import { fromCursor } from '@jieti/store';
import { resultsPK } from '../keys.ts';
import type { ResultRecord } from '../results/result.ts';
import { table } from '../table.ts';

/** A year's results in rank order: of one group or all, of one grade or all. */
export interface RankOrder {
  readonly year: number;
  readonly runId: string;
  readonly group: string | undefined;
  readonly grade: string | undefined;
}

type StartKey = Record<string, string | number>;

const indexOf = ({ year, runId, group, grade }: RankOrder) => ({
  name: grade === undefined ? ('GSI1' as const) : ('GSI2' as const),
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

export const queryPage = async (order: RankOrder, pageSize: number, after: StartKey | undefined) => {
  const { name, partition, prefix } = indexOf(order);
  const { items, lastKey } = await table.page<ResultRecord>({
    index: name,
    partition,
    ...(prefix !== '' && { prefix }),
    pageSize,
    after,
  });
  return { records: items, next: lastKey as StartKey | undefined };
};
