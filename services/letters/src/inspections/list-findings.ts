import type { Answer, Request } from '@jieti/lambda';
import type { Finding } from '../contract/inspections.ts';
import type { routes } from '../contract/routes.ts';
import { allFindings, findingKey, findingsByStatus } from '../keys.ts';
import { seen } from '../register/sight.ts';
import { loadUnit } from '../register/unit-record.ts';
import { type Filter, type Part, pageThrough, scopesOf } from '../scopes.ts';
import { loadAll } from '../table.ts';
import { today } from '../today.ts';
import { type FindingRecord, findingView } from './finding-record.ts';
import type { StandingRecord } from './standing-record.ts';

type List = Request<typeof routes.listFindings>;

/** Before their day has passed, or after. */
const byDeadline = (than: '<' | '>='): Filter => ({
  conditions: [`#deadline ${than} :today`],
  names: { '#deadline': 'deadline' },
  values: { ':today': today() },
});

/** Where findings lie that stand so: all, or those of one status. */
const indexOf = (status: Finding['status'] | undefined): Pick<Part, 'index' | 'partition' | 'filter'> => {
  if (status === undefined) return { index: 'GSI1', partition: allFindings };
  const partition = findingsByStatus(status === 'overdue' ? 'open' : status);
  if (status === 'overdue') return { index: 'GSI2', partition, filter: byDeadline('<') };
  if (status === 'open') return { index: 'GSI2', partition, filter: byDeadline('>=') };
  return { index: 'GSI2', partition };
};

/** The units somebody may know, or the one they ask for. What was found in a unit lies behind its place. */
const partsOf = async ({ principal, query: { unit, status } }: List): Promise<Part[]> => {
  const places =
    unit === undefined
      ? await scopesOf(principal)
      : [{ path: seen(principal, await loadUnit(unit)).path, branch: false }];
  const index = indexOf(status);
  return places.map(({ path, branch }) => ({ ...index, from: branch ? path : `${path}#`, whole: true }));
};

const idOf = ({ inspection, n }: Pick<Finding, 'inspection' | 'n'>): string => `${inspection}#${n}`;

/** Findings of the units a caller may know of, in the order of the tree, whoever inspected (A9): what is to be put right by when. */
export const listFindings = async (request: List): Promise<Answer> => {
  const { status, limit, cursor } = request.query;
  const page = await pageThrough<StandingRecord>(await partsOf(request), limit, cursor);
  const found = await loadAll<FindingRecord>(
    page.items.map(({ inspection, n }) => findingKey(inspection, n)),
  );
  const views = new Map(found.map((finding) => [idOf(finding), findingView(finding)]));
  const items = page.items.flatMap((standing) => {
    const view = views.get(idOf(standing));
    // An index lags: what was verified meanwhile no longer stands as asked.
    return view && (status === undefined || view.status === status) ? [view] : [];
  });
  return { status: 200, body: { items, nextCursor: page.nextCursor } };
};
