/** A door over world/ for tests of letters; it goes with the last of them. */
import type { DynamoDBRecord } from 'aws-lambda';
import { continueBulk, pendingBulk } from './world/bulk.ts';
import { startLetters as start } from './world/start.ts';

export { call } from './world/call.ts';
export { importCsv, postOf } from './world/register.ts';
export { templateBody } from './world/template.ts';

/** The service with an empty table and a clock that stands where a test puts it. */
export const startLetters = async (startAt?: string) => {
  const world = await start(startAt);
  return {
    ...world,
    pendingRecords: () => pendingBulk(world),
    deliver: (records: readonly DynamoDBRecord[]) => continueBulk(records),
  };
};
