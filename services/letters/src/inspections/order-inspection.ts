import {
  allowed,
  checkMatch,
  city,
  effects,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import { actAs, inspectionPapers, orderInspection as ruleOrderInspection } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { placeOf, readUnitInBody } from '../register/access.ts';
import { loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { inspectionView, inspectionWrites, unitsAbove } from './inspection-record.ts';

type Order = Request<typeof routes.orderInspection>;

/** The heads of what is to be inspected; one unknown or outside is 404, and its place in the scope is named. */
const headsOf = async ({ principal, body: { scope } }: Order): Promise<[UnitRecord, ...UnitRecord[]]> => {
  if (scope.of === 'branch') return [await readUnitInBody(principal, scope.under, '/scope/under')];
  const [first = '', ...others] = scope.units;
  const read = (unit: string, i: number) => readUnitInBody(principal, unit, `/scope/units/${i}`);
  return Promise.all([read(first, 0), ...others.map((unit, i) => read(unit, i + 1))]);
};

/** Opens a special inspection (A9). */
export const orderInspection = async (request: Order): Promise<PlannedWrites> => {
  const { principal, body } = request;
  const heads = await headsOf(request);
  checkMatch(request, 0);
  const command = { ...body, id: effects.newId() };
  const common = { city: city(), now: effects.now(), places: heads.map(placeOf) };
  const decided = allowed(
    actAs(principal, 'order-inspection', placeOf(heads[0]), city(), (actor) =>
      ruleOrderInspection(command, { ...common, actor }),
    ),
  );
  const { state } = decided;
  const localities = await loadUnits([state.office.jurisdiction]);
  const paths = heads.map(({ path }) => path);
  const reach = {
    path: localities.get(state.office.jurisdiction)?.path ?? '',
    branches: state.scope.of === 'branch' ? paths : [],
    inspected: heads.map(({ id }) => id),
    above: unitsAbove(paths),
  };
  const { writes, version } = inspectionWrites(decided, reach, undefined);
  const papers = await paperWrites(table, inspectionPapers(decided.actor, state.id, state.authority));
  return {
    writes: [...writes, ...papers],
    answer: { status: 201, body: inspectionView({ ...state, version }, localities, true), version },
  };
};
