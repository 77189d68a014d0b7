import { checkMatch, effects, type PlannedWrites, type Request, refused } from '@jieti/lambda';
import { campaignRefusals } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { inspectionKey } from '../keys.ts';
import { lies } from '../register/path.ts';
import { seenInBody } from '../register/seen-in-body.ts';
import { actingOffice } from '../register/sight.ts';
import { loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { putVersion } from '../table.ts';
import { today } from '../today.ts';
import { type InspectionState, inspectionItem, inspectionView, unitsAbove } from './inspection-record.ts';

type Order = Request<typeof routes.orderInspection>;

/** The heads of what is to be inspected; one unknown or outside is 404, and its place in the scope is named. */
const headsOf = async ({ principal, body: { scope } }: Order): Promise<UnitRecord[]> => {
  if (scope.of === 'branch') return [await seenInBody(principal, scope.under, '/scope/under')];
  return Promise.all(scope.units.map((unit, i) => seenInBody(principal, unit, `/scope/units/${i}`)));
};

/** The inspection office that acts: one over everything that is to be inspected. Else 403 (A9). */
const officeOver = ({ principal }: Order, heads: readonly UnitRecord[]) => {
  const offices = principal.offices.filter((office) =>
    heads.every(({ path }) => lies(path, office.jurisdiction)),
  );
  return actingOffice({ ...principal, offices }, heads[0]?.path ?? '', ['inspection-office'], ['A9']);
};

/** Opens a special inspection (A9): by an inspection office, in its jurisdiction, on a document. */
export const orderInspection = async (request: Order): Promise<PlannedWrites> => {
  const { title, authority, scope, from, to } = request.body;
  const heads = await headsOf(request);
  const office = officeOver(request, heads);
  checkMatch(request, 0);
  const refusals = campaignRefusals({ from, to, authorityDate: authority.date }, today());
  if (refusals.length > 0) throw refused(refusals);
  const localities = await loadUnits([office.jurisdiction]);
  const paths = heads.map(({ path }) => path);
  const [at, by] = [effects.now(), request.principal.subject];
  const inspection: InspectionState = {
    id: effects.newId(),
    title,
    authority,
    scope,
    from,
    to,
    office,
    path: localities.get(office.jurisdiction)?.path ?? '',
    branches: scope.of === 'branch' ? paths : [],
    inspected: heads.map((unit) => unit.id),
    above: unitsAbove(paths),
    tally: { found: 0, open: 0, putRight: 0, notPutRight: 0, nextDeadline: null },
    at,
    by,
    version: 1,
  };
  return {
    writes: [
      putVersion(inspectionItem(inspection), 0),
      historyOf(
        inspectionKey(inspection.id),
        'inspection-ordered',
        { subject: by, actingFor: office, at },
        undefined,
        inspection,
      ),
    ],
    answer: {
      status: 201,
      body: inspectionView(inspection, localities, true),
      version: inspection.version,
    },
  };
};
