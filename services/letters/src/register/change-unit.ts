import {
  checkMatch,
  city,
  effects,
  invalidInput,
  type PlannedWrites,
  problem,
  type Request,
} from '@jieti/lambda';
import type { LegalDate } from '@jieti/rules';
import { stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { Unit } from '../contract/records.ts';
import type { routes } from '../contract/routes.ts';
import { deedOf, historyOf } from '../history.ts';
import { registerKey } from '../keys.ts';
import { putVersion } from '../table.ts';
import { branchOf, unitsBelow } from './branch.ts';
import { checkDated } from './dated-faults.ts';
import { deepest, lies, type Path, pathOf, unitsOn } from './path.ts';
import { closePeriod } from './periods.ts';
import { changeRegister, registerVersion, takeTree } from './register-lock.ts';
import type { StagedPlace } from './restructure.ts';
import { actingOffice, seesUnit } from './sight.ts';
import { tooDeep } from './structure.ts';
import { endOf, loadUnit, type UnitRecord, unitItem, unitOf, unitView } from './unit-record.ts';

type Put = Request<typeof routes.putUnit>;
type Dated = Unit & { readonly from: LegalDate };

/** A unit of the register that the caller may know of; any other counts as none. */
const known = async (request: Put, id: string | null | undefined): Promise<UnitRecord | undefined> => {
  const found = id === null || id === undefined ? undefined : await loadUnit(id);
  return found && seesUnit(request.principal, found) ? found : undefined;
};

/** The office that makes a change: one over the unit as it stands and over where it goes. Else 403 (A6). */
const officeOver = ({ principal }: Put, paths: readonly Path[]) => {
  const offices = principal.offices.filter(({ jurisdiction }) =>
    paths.every((path) => lies(path, jurisdiction)),
  );
  return actingOffice({ ...principal, offices }, paths[0] ?? '', ['cgc-office'], ['A6']);
};

const checkDepth = (now: Path, was: Path, branch: readonly UnitRecord[]): void => {
  const below = Math.max(0, ...branch.map(({ path }) => unitsOn(path).length - unitsOn(was).length));
  if (unitsOn(now).length + below > deepest)
    throw invalidInput([{ pointer: '/parent', detail: tooDeep.detail, code: tooDeep.code }]);
};

const whatOf = (unit: Unit, before: UnitRecord): string => {
  if (endOf(unit) !== undefined) return `unit-${unit.status}`;
  return unit.parent === before.parent ? 'unit-changed' : 'unit-moved';
};

/** The whole branch, laid ready to be taken from one place to another; its head with what becomes of it. */
const stagedBranch = async (unit: Dated, before: UnitRecord, now: Path): Promise<StagedPlace[]> => {
  const branch = now === before.path ? [] : await branchOf(before);
  checkDepth(now, before.path, branch);
  const head = { unit, before: unitOf(before), version: before.version, what: whatOf(unit, before) };
  return [
    { id: unit.id, was: before.path, now, head },
    ...branch.map(({ id, path }) => ({ id, was: path, now: now + path.slice(before.path.length) })),
  ];
};

/**
 * Changes a unit from a day on (A3): renamed, moved with all that hangs below it, merged, or abolished. How it stood
 * before is kept. What stays in its place is one transaction; a move and an end reach letters and counters and are
 * decided here and applied to the end as a bulk act.
 */
export const changeUnit = async (
  request: Put,
  unit: Dated,
  seenBefore: UnitRecord,
): Promise<PlannedWrites> => {
  // Read first: whatever is judged below must still hold when this version of the register is taken.
  const register = await registerVersion();
  const before = await loadUnit(unit.id);
  if (before?.version !== seenBefore.version || before.path !== seenBefore.path) throw problem('conflict');
  const parent = await known(request, unit.parent);
  const successor = await known(request, unit.mergedInto);
  checkMatch(request, before.version);
  checkDated(unit, { before, parent, successor, below: await unitsBelow(before) });
  const ends = endOf(unit) !== undefined;
  const now = ends || unit.id === city().root ? before.path : pathOf(parent?.path ?? null, unit.id);
  const office = officeOver(request, [before.path, now, ...(successor ? [successor.path] : [])]);
  const version = before.version + 1;
  const actor = { by: 'office', subject: request.principal.subject, office } as const;
  const at = effects.now();
  const deed = deedOf({ actor, at });
  const answer = { status: 200, body: unitView({ ...unit, version }), version };
  if (!ends && now === before.path)
    return {
      writes: [
        putVersion(unitItem(unit, now, version), before.version),
        historyOf(before, 'unit-changed', deed, unitView(before), { ...unit, version }),
        ...closePeriod(before, unit.from),
        changeRegister(register),
      ],
      answer,
    };
  const places = await stagedBranch(unit, before, now);
  const id = effects.newId();
  await stage(
    id,
    places.map((place) => [place]),
  );
  const manifest = {
    id,
    kind: 'restructure',
    chunks: places.length,
    lock: registerKey,
    actor,
    at,
    common: {},
  } as const;
  return { writes: [takeTree(register, id), putManifest(manifest)], answer };
};
