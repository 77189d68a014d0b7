import type { Answer, Request } from '@jieti/lambda';
import { findingIdOf } from '@jieti/rules';
import type { Filter } from '@jieti/store';
import type { Finding } from '../contract/inspections.ts';
import type { routes } from '../contract/routes.ts';
import { allFindings, findingKey, findingsByStatus } from '../keys.ts';
import { type Part, pageThrough } from '../paging.ts';
import { readUnit } from '../register/access.ts';
import { scopesOf } from '../register/scopes.ts';
import { loadUnits } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import type { FindingRecord } from './finding-record.ts';
import type { FindingStatusRow } from './finding-status-row.ts';
import { findingSeenBy } from './lead-of-finding.ts';

type List = Request<typeof routes.listFindings>;

/** Before their day has passed, or after. */
const byDeadline = (than: '<' | '>='): Filter => ({
  conditions: [`#deadline ${than} :today`],
  names: { '#deadline': 'deadline' },
  values: { ':today': today() },
});

/** The part of an index in which findings lie: all, or those of one status. */
const indexOf = (status: Finding['status'] | undefined): Pick<Part, 'index' | 'partition' | 'filter'> => {
  if (status === undefined) return { index: 'GSI1', partition: allFindings };
  const partition = findingsByStatus(status === 'overdue' ? 'open' : status);
  if (status === 'overdue') return { index: 'GSI2', partition, filter: byDeadline('<') };
  if (status === 'open') return { index: 'GSI2', partition, filter: byDeadline('>=') };
  return { index: 'GSI2', partition };
};

/** The units that somebody can read, or the one they ask for. What was found in a unit lies behind its place. */
const partsOf = async ({ principal, query: { unit, status } }: List): Promise<Part[]> => {
  const places =
    unit === undefined
      ? await scopesOf(principal)
      : [{ path: (await readUnit(principal, unit)).path, branch: false }];
  const index = indexOf(status);
  return places.map(({ path, branch }) => ({ ...index, from: branch ? path : `${path}#`, whole: true }));
};

/** Findings of the units that a caller can read, in the order of the tree, whoever inspected (A9): what is to be put right by when. */
export const listFindings = async (request: List): Promise<Answer> => {
  const { status, limit, cursor } = request.query;
  const page = await pageThrough<FindingStatusRow>(await partsOf(request), limit, cursor);
  const found = await table.readMany<FindingRecord>(
    page.items.map(({ inspection, number }) => findingKey(inspection, number)),
  );
  const units = await loadUnits(found.map((finding) => finding.unit));
  const views = new Map(
    found.map((finding) => [
      findingIdOf(finding),
      findingSeenBy(request.principal, finding, units.get(finding.unit)),
    ]),
  );
  const items = page.items.flatMap((row) => {
    const view = views.get(findingIdOf(row));
    // An index lags: what was verified meanwhile has another status.
    return view && (status === undefined || view.status === status) ? [view] : [];
  });
  return { status: 200, body: { items, nextCursor: page.nextCursor } };
};
