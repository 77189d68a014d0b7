import { isDeepStrictEqual } from 'node:util';
import {
  checkMatch,
  city,
  effects,
  invalidInput,
  type PlannedWrites,
  problem,
  type Request,
  refused,
} from '@jieti/lambda';
import type { Unit } from '../contract/records.ts';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { unitKey } from '../keys.ts';
import { putVersion } from '../table.ts';
import { countUnits } from './branch-counts.ts';
import { changeUnit } from './change-unit.ts';
import { endedAlready, fromFaults } from './dated-faults.ts';
import { type Path, pathOf } from './path.ts';
import { changeRegister } from './register-lock.ts';
import { actingOffice, seen, seesUnit } from './sight.ts';
import { fixedFaults, type StructureFault, structureFaults } from './structure.ts';
import { datedOf, loadUnit, type UnitRecord, unitItem, unitOf, unitView } from './unit-record.ts';

type Put = Request<typeof routes.putUnit>;

/** The parent of a new unit; one the caller may not know of counts as none. */
const parentOf = async (unit: Unit, request: Put): Promise<UnitRecord | undefined> => {
  const found = unit.parent === null ? undefined : await loadUnit(unit.parent);
  return found && seesUnit(request.principal, found) ? found : undefined;
};

const checkPlace = (unit: Unit, parent: UnitRecord | undefined): void => {
  const faults = structureFaults(unit, parent, city().root);
  if (faults.length > 0)
    throw invalidInput(faults.map(({ field, detail, code }) => ({ pointer: `/${field}`, detail, code })));
};

const refusedAsFixed = (faults: readonly StructureFault[]) =>
  refused(
    faults.map(({ field, code, detail }) => ({
      code,
      kind: 'state' as const,
      articles: ['A3'] as const,
      text: detail,
      facts: { field },
      pointer: `/${field}`,
    })),
  );

const commit = (
  request: Put,
  unit: Unit,
  path: Path,
  before: UnitRecord | undefined,
  office: unknown,
): PlannedWrites => {
  const version = (before?.version ?? 0) + 1;
  const deed = { subject: request.principal.subject, actingFor: office, at: effects.now() };
  return {
    writes: [
      putVersion(unitItem(unit, path, version), version - 1),
      historyOf(unitKey(unit.id), 'unit-entered', deed, before && unitView(before), { ...unit, version }),
      changeRegister(),
      ...(before ? [] : countUnits([path])),
    ],
    answer: { status: before ? 200 : 201, body: unitView({ ...unit, version }), version },
  };
};

/** A unit that is entered stands, since today or a day before. */
const checkNew = (unit: Unit): void => {
  const faults = fromFaults(unit.from);
  if (faults.length > 0) throw refused(faults);
  checkNoEnd(unit, {});
};

/** Without a day named, nothing is merged or abolished, nor is it undone. */
const checkNoEnd = (unit: Unit, before: Pick<Unit, 'status' | 'mergedInto'>): void => {
  const fields = (['status', 'mergedInto'] as const).filter((field) => unit[field] !== before[field]);
  if (fields.length === 0) return;
  throw invalidInput(
    fields.map((field) => ({
      pointer: `/${field}`,
      detail: {
        zh: '合并或撤销须对已登记的单位写明自何日起(from)',
        en: 'A unit of the register is merged or abolished, and from a day named in `from`',
      },
      code: 'end-without-day',
    })),
  );
};

const enter = async (request: Put, unit: Unit): Promise<PlannedWrites> => {
  const parent = await parentOf(unit, request);
  const path = pathOf(parent?.path ?? null, unit.id);
  const registrar = request.principal.offices.some((office) => office.body === 'cgc-office');
  // Who keeps no register at all learns 403 where they may look, and 404 elsewhere; a registrar learns what is wrong.
  if (!registrar)
    actingOffice(
      request.principal,
      seen(request.principal, { id: unit.id, path }).path,
      ['cgc-office'],
      ['A6'],
    );
  checkMatch(request, 0);
  checkNew(unit);
  checkPlace(unit, parent);
  const office = actingOffice(request.principal, path, ['cgc-office'], ['A6']);
  return commit(request, unit, path, undefined, office);
};

const unchanged = (before: UnitRecord): PlannedWrites => ({
  writes: [],
  answer: { status: 200, body: unitView(before), version: before.version },
});

/** A unit as a body without a day means it: what only a dated change changes stays. */
const withoutDay = (unit: Unit, before: UnitRecord): Unit => ({ ...datedOf(before), ...unit });

const correct = (request: Put, given: Unit, before: UnitRecord): PlannedWrites => {
  const office = actingOffice(request.principal, before.path, ['cgc-office'], ['A6']);
  checkMatch(request, before.version);
  const unit = withoutDay(given, before);
  const faults = fixedFaults(unit, unitOf(before));
  if (faults.length > 0) throw refusedAsFixed(faults);
  checkNoEnd(unit, before);
  if (isDeepStrictEqual(unit, unitOf(before))) return unchanged(before);
  const ended = endedAlready(before);
  if (ended) throw refused([ended]);
  return commit(request, unit, before.path, before, office);
};

const isDated = (unit: Unit): unit is Unit & { from: string } => unit.from !== undefined;

const change = async (request: Put, unit: Unit, before: UnitRecord): Promise<PlannedWrites> => {
  seen(request.principal, before);
  if (!isDated(unit)) return correct(request, unit, before);
  actingOffice(request.principal, before.path, ['cgc-office'], ['A6']);
  if (!isDeepStrictEqual(unit, unitOf(before))) return changeUnit(request, unit, before);
  checkMatch(request, before.version);
  return unchanged(before);
};

/**
 * Enters a unit in the register, or corrects name, affiliation or group of one (A3, A6); with `from`, changes it from that
 * day on. Entering what stands there
 * already changes nothing. The function returned may be run again while the unit itself stays as it first found it;
 * after that it throws `conflict`.
 */
export const putUnit = (request: Put): (() => Promise<PlannedWrites>) => {
  const unit: Unit = unitOf({ id: request.params.unitId, ...request.body });
  let first: number | undefined;
  return async () => {
    const before = await loadUnit(unit.id);
    first ??= before?.version ?? 0;
    if ((before?.version ?? 0) !== first) throw problem('conflict');
    return before ? change(request, unit, before) : enter(request, unit);
  };
};
