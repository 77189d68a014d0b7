import type { Key, Write } from '@jieti/store';
import { issueKey } from '../keys.ts';
import { load, tableName } from '../table.ts';

/** How many issues and amendments of the year there were; read before planning, so that the plan stands on it. */
export const runsBefore = async (year: number): Promise<number> =>
  (await load<Key & { runs?: number }>(issueKey(year)))?.runs ?? 0;

/**
 * Takes the year's letters for one issue or amendment, if no other came between its planning and now. A lock that is merely
 * free again would let a plan through that another run has already carried out, and such an act could never be applied.
 * Without `bulk` there is nothing to apply: the run is counted and holds nothing.
 */
export const takeYear = (year: number, bulk: string | null, runs: number): Write => ({
  Update: {
    TableName: tableName(),
    Key: issueKey(year),
    UpdateExpression: bulk === null ? 'ADD #runs :one' : 'SET #bulk = :bulk ADD #runs :one',
    ConditionExpression:
      runs === 0 ? 'attribute_not_exists(PK)' : 'attribute_not_exists(#bulk) AND #runs = :runs',
    ExpressionAttributeNames: { '#runs': 'runs', ...((bulk !== null || runs > 0) && { '#bulk': 'bulk' }) },
    ExpressionAttributeValues: {
      ':one': 1,
      ...(bulk !== null && { ':bulk': bulk }),
      ...(runs > 0 && { ':runs': runs }),
    },
  },
});
