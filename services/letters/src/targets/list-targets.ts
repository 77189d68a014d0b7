import type { Answer, Request } from '@jieti/lambda';
import type { routes } from '../contract/routes.ts';
import { targetsOfYear } from '../keys.ts';
import { pageThrough } from '../paging.ts';
import { branchAsked } from '../register/branch-asked.ts';
import type { BreakdownRecord } from './breakdown-record.ts';
import { breakdownViews } from './breakdown-view.ts';

/** Lists everything broken down in a branch or in the whole city, whose top signs no letter itself (A7). */
export const listTargets = async ({
  params: { year },
  query: { under, limit, cursor },
  principal,
}: Request<typeof routes.listTargets>): Promise<Answer> => {
  const branch = await branchAsked(principal, under);
  const part = { index: 'GSI1', partition: targetsOfYear(year), from: branch.path, whole: true } as const;
  const { items, nextCursor } = await pageThrough<BreakdownRecord>([part], limit, cursor);
  const breakdowns = await breakdownViews(year, items);
  return {
    status: 200,
    body: { year, under: branch.id, name: branch.name, items: breakdowns, nextCursor },
  };
};
