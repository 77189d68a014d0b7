import { allowed, checkMatch, city, effects, type PlannedWrites, problem, type Request } from '@jieti/lambda';
import {
  actAs,
  type DatedUnit,
  type Decided,
  changeUnit as decide,
  eventOf,
  registerRestructured,
  type Unit,
  type UnitChange,
  type UnitChanged,
  unitOf,
} from '@jieti/rules';
import { stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { routes } from '../contract/routes.ts';
import { registerKey } from '../keys.ts';
import { table } from '../table.ts';
import { canReadAt, placedUnit, placeOf } from './access.ts';
import { branchOf, unitsBelow } from './branch.ts';
import { atVersionAndPath, isWithin, type Path, pathOf, unitsOn } from './path.ts';
import { closePeriod } from './periods.ts';
import { takeForMove } from './register-ledger.ts';
import { changeRegisterAsRead, loadRegister, type RegisterRecord, registerOf } from './register-lock.ts';
import type { StagedPlace } from './staged-place.ts';
import { unitEntry } from './unit-ledger.ts';
import { historyAfter, loadUnit, pastAfter, type UnitRecord, unitItem, unitView } from './unit-record.ts';
import { listToCome } from './units-to-come.ts';

type Put = Request<typeof routes.putUnit>;
type Change = Decided<Unit, UnitChanged> & { readonly type: UnitChange };

/** A unit of the register that the caller may know of; any other counts as none. */
const known = async ({ principal }: Put, id: string | null | undefined): Promise<UnitRecord | undefined> => {
  const found = id === null || id === undefined ? undefined : await loadUnit(id);
  return found && canReadAt(principal, found) ? found : undefined;
};

/** Reads what hangs below a unit that is to hang elsewhere; nothing below one that stays. */
const movedBranch = async (
  unit: DatedUnit,
  before: UnitRecord,
  parent: UnitRecord | undefined,
): Promise<UnitRecord[]> => {
  const moves = parent !== undefined && unit.parent !== before.parent && !isWithin(parent.path, unit.id);
  return moves ? branchOf(before) : [];
};

const depthBelow = (path: Path, branch: readonly UnitRecord[]): number =>
  Math.max(0, ...branch.map((unit) => unitsOn(unit.path).length - unitsOn(path).length));

/** One dated change as it was judged, with the units and the state of the register that it was judged by. */
interface JudgedChange {
  readonly decided: Change;
  readonly before: UnitRecord;
  readonly parent: UnitRecord | undefined;
  readonly branch: readonly UnitRecord[];
  readonly register: RegisterRecord | undefined;
}

const answerOf = ({ decided, before }: JudgedChange) => {
  const version = before.version + 1;
  return { status: 200, body: unitView({ ...decided.state, version }), version };
};

/** A change that leaves the unit where it is is one transaction. */
const changeInPlace = (judged: JudgedChange): PlannedWrites => {
  const { decided, before, register } = judged;
  const { state: unit, at } = decided;
  const entry = unitEntry(decided, before, unitOf(before));
  return {
    writes: [
      table.replace(
        unitItem(unit, before.path, historyAfter(entry, pastAfter(before, unit, at))),
        atVersionAndPath(before),
      ),
      entry.write,
      ...closePeriod(before, decided.data.from),
      ...listToCome(decided.state),
      changeRegisterAsRead(register),
    ],
    answer: answerOf(judged),
  };
};

/** The whole branch, laid ready to be taken from one place to another; its head with its change. */
const stagedBranch = ({ decided, before, parent, branch }: JudgedChange): StagedPlace[] => {
  const { id, path: was } = before;
  const now = decided.type === 'unit-moved' ? pathOf(parent?.path ?? null, id) : was;
  const { version, head } = before;
  const change = {
    unit: decided.state,
    before: { ...unitOf(before), version, head },
    event: eventOf(decided, city()),
  };
  return [
    { id, was, now, head: change },
    ...branch.map((unit) => ({ id: unit.id, was: unit.path, now: now + unit.path.slice(was.length) })),
  ];
};

/** A move and an end reach letters and counters: they are decided here and applied to the end as a bulk act. */
const restructure = async (judged: JudgedChange): Promise<PlannedWrites> => {
  const { decided, register } = judged;
  const { actor, at } = decided;
  const places = stagedBranch(judged);
  const id = effects.newId();
  await stage(
    id,
    places.map((place) => [place]),
  );
  const { state: unit, type: change, data } = decided;
  const act = registerRestructured(
    registerOf(register),
    { unit: unit.id, change, from: data.from, units: places.length },
    { act: id, actor, now: at },
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
  return {
    writes: [...takeForMove(register, id, act), putManifest(manifest), ...listToCome(unit)],
    answer: answerOf(judged),
  };
};

/**
 * Changes a unit from a day on (A3): renamed, moved with all that hangs below it, merged, or abolished. How it stood
 * before is kept.
 */
export const changeUnit = async (
  request: Put,
  unit: DatedUnit,
  seenBefore: UnitRecord,
): Promise<PlannedWrites> => {
  // Read first: whatever is judged below must still hold when this version of the register is taken.
  const register = await loadRegister();
  const before = await loadUnit(unit.id);
  if (before?.version !== seenBefore.version || before.path !== seenBefore.path) throw problem('conflict');
  const parent = await known(request, unit.parent);
  const successor = await known(request, unit.mergedInto);
  checkMatch(request, before.version);
  const branch = await movedBranch(unit, before, parent);
  const below = { standing: await unitsBelow(before), depth: depthBelow(before.path, branch) };
  const context = {
    city: city(),
    now: effects.now(),
    parent: parent && placedUnit(parent),
    successor: successor && placedUnit(successor),
    below,
  };
  const decided = allowed(
    actAs(request.principal, 'change-unit', placeOf(before), city(), (actor) =>
      decide(placedUnit(before), unit, { ...context, actor }),
    ),
  );
  if (!decided)
    return { writes: [], answer: { status: 200, body: unitView(before), version: before.version } };
  const judged: JudgedChange = { decided, before, parent, branch, register };
  return decided.type === 'unit-changed' ? changeInPlace(judged) : restructure(judged);
};
