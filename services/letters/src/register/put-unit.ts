import {
  allowed,
  checkMatch,
  city,
  effects,
  notFound,
  type PlannedWrites,
  type Request,
} from '@jieti/lambda';
import {
  actAs,
  type Caller,
  canRead,
  competentActors,
  correctUnit,
  type Decided,
  enterUnit,
  placeBelow,
  placeOfNewUnit,
  type Unit,
  unitOf,
} from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { assertCanRead, canReadAt, placedUnit, placeOf } from './access.ts';
import { countUnits } from './branch-counts.ts';
import { changeUnit } from './change-unit.ts';
import { atVersionAndPath, type Path, pathTo } from './path.ts';
import { changeRegister } from './register-lock.ts';
import { unitEntry } from './unit-ledger.ts';
import { historyAfter, loadUnit, type UnitRecord, unitItem, unitView } from './unit-record.ts';
import { listToCome } from './units-to-come.ts';
import { whileUnchanged } from './while-unchanged.ts';

type Put = Request<typeof routes.putUnit>;

/** The parent of a new unit; one the caller may not know of counts as none. */
const parentOf = async ({ parent }: Unit, { principal }: Put): Promise<UnitRecord | undefined> => {
  const found = parent === null ? undefined : await loadUnit(parent);
  return found && canReadAt(principal, found) ? found : undefined;
};

const plan = (
  decided: Decided<Unit, Readonly<Record<string, unknown>>>,
  path: Path,
  before: UnitRecord | undefined,
): PlannedWrites => {
  const { state: unit } = decided;
  const entry = unitEntry(decided, before, before && unitOf(before));
  const { version } = entry;
  return {
    writes: [
      table.replace(unitItem(unit, path, historyAfter(entry, before)), atVersionAndPath(before)),
      entry.write,
      changeRegister(),
      ...(before ? [] : countUnits([path])),
      ...listToCome(unit),
    ],
    answer: { status: before ? 200 : 201, body: unitView({ ...unit, version }), version },
  };
};

/** Answers 404 to a caller who keeps no register and may not know of the place; whoever keeps one learns what is wrong. */
const checkKnown = (principal: Caller, unit: Unit, parent: UnitRecord | undefined): void => {
  if (competentActors(principal, 'enter-unit', city()).length > 0) return;
  if (!canRead(principal, placeBelow(parent && placeOf(parent), unit.id))) throw notFound();
};

const enter = async (request: Put, unit: Unit): Promise<PlannedWrites> => {
  const { principal } = request;
  const record = await parentOf(unit, request);
  checkKnown(principal, unit, record);
  checkMatch(request, 0);
  const parent = record && placedUnit(record);
  const place = placeOfNewUnit(unit, parent, principal, city());
  const now = effects.now();
  const decided = allowed(
    actAs(principal, 'enter-unit', place, city(), (actor) =>
      enterUnit(unit, { actor, now, city: city(), place, parent }),
    ),
  );
  return plan(decided, pathTo(place), undefined);
};

/** The answer to what says what stands there already. */
const unchanged = (before: UnitRecord): PlannedWrites => ({
  writes: [],
  answer: { status: 200, body: unitView(before), version: before.version },
});

const correct = (request: Put, unit: Unit, before: UnitRecord): PlannedWrites => {
  checkMatch(request, before.version);
  const place = placeOf(before);
  const now = effects.now();
  const decided = allowed(
    actAs(request.principal, 'correct-unit', place, city(), (actor) =>
      correctUnit(unitOf(before), unit, { actor, now, city: city(), place }),
    ),
  );
  return decided ? plan(decided, before.path, before) : unchanged(before);
};

const isDated = (unit: Unit): unit is Unit & { from: string } => unit.from !== undefined;

const judge = async (request: Put, unit: Unit, before: UnitRecord | undefined): Promise<PlannedWrites> => {
  if (!before) return enter(request, unit);
  assertCanRead(request.principal, before);
  return isDated(unit) ? changeUnit(request, unit, before) : correct(request, unit, before);
};

/**
 * Enters a unit in the register, or corrects name, affiliation or group of one (A3, A6); with `from`, changes it from that
 * day on. Entering what stands there already changes nothing.
 */
export const putUnit = (request: Put): (() => Promise<PlannedWrites>) => {
  const unit = unitOf({ id: request.params.unitId, ...request.body });
  return whileUnchanged(
    () => loadUnit(unit.id),
    (before) => judge(request, unit, before),
  );
};
