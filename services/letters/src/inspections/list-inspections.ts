import type { Answer, Request } from '@jieti/lambda';
import { fromCursor, toCursor } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { inspectionKey } from '../keys.ts';
import { pageThrough } from '../paging.ts';
import { canReadAt } from '../register/access.ts';
import { loadUnits } from '../register/unit-record.ts';
import { table } from '../table.ts';
import type { FindingRecord } from './finding-record.ts';
import { assertCanReadInspection, inspectionParts, isOverWhole } from './inspection-access.ts';
import { type InspectionRecord, inspectionView } from './inspection-record.ts';
import { findingSeenBy } from './lead-of-finding.ts';

type List = Request<typeof routes.listInspections>;

const viewsOf = async ({ principal }: List, inspections: readonly InspectionRecord[]) => {
  const names = await loadUnits(inspections.map(({ office }) => office.jurisdiction));
  return inspections.map((one) => inspectionView(one, names, isOverWhole(principal, one)));
};

/** One inspection with a page of its findings: those of units that the caller can read, so that a page may be short. */
const oneWithFindings = async (request: List, id: string): Promise<Answer> => {
  const { limit, cursor } = request.query;
  const inspection = await assertCanReadInspection(request.principal, id);
  const { PK } = inspectionKey(id);
  const position = fromCursor(
    cursor,
    (key) => key.PK === PK && typeof key.SK === 'string' && key.SK.startsWith('FINDING#'),
  );
  const { items, lastKey } = await table.page<FindingRecord>({
    partition: PK,
    prefix: 'FINDING#',
    pageSize: limit,
    after: position && { PK: position.PK, SK: position.SK },
  });
  // The place of a unit today decides who can read what was found in it.
  const units = await loadUnits(items.map(({ unit }) => unit));
  const findings = items
    .filter(({ unit }) => {
      const placed = units.get(unit);
      return placed !== undefined && canReadAt(request.principal, placed);
    })
    .map((finding) => findingSeenBy(request.principal, finding, units.get(finding.unit)));
  const [view] = await viewsOf(request, [inspection]);
  return {
    status: 200,
    body: { items: [{ ...view, findings }], nextCursor: toCursor(lastKey) },
    version: inspection.version,
  };
};

/** The inspections that a caller can read (A9): of their branches, and those from above that look at a part of them. */
export const listInspections = async (request: List): Promise<Answer> => {
  const { id, limit, cursor } = request.query;
  if (id !== undefined) return oneWithFindings(request, id);
  const parts = await inspectionParts(request.principal);
  const page = await pageThrough<InspectionRecord>(parts, limit, cursor);
  return {
    status: 200,
    body: { items: await viewsOf(request, page.items), nextCursor: page.nextCursor },
  };
};
