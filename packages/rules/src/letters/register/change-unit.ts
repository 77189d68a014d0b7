import { authorize, type Place } from '../../competence/index.ts';
import {
  type Actor,
  type CheckResult,
  collect,
  type Dated,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { LegalDate, UnitId } from '../../vocabulary.ts';
import { type Changes, changesBetween } from './changes.ts';
import { checkFrom, checkStands, isToCome } from './check-dates.ts';
import { checkPlace, deepestIn, depthOf, inCircle, placeBelow, tooDeep } from './check-place.ts';
import type { RegisterCity } from './enter-unit.ts';
import { endOf, isEnd, type PlacedUnit, type Unit, unitOf } from './unit.ts';

/** A unit as it is to stand from a day on. */
export type DatedUnit = Unit & { readonly from: LegalDate };

/** Everything that hangs below the unit. */
export interface Branch {
  /** The number of its units that stand. */
  readonly standing: number;
  /** Its depth in levels; 0 where nothing hangs below. It matters only where the unit moves. */
  readonly depth: number;
}

export interface ChangingContext extends Dated {
  readonly actor: Actor;
  readonly city: RegisterCity;
  /** The unit above it from that day on, if there is one that the caller knows of. */
  readonly parent: PlacedUnit | undefined;
  /** The unit that takes over, if there is one that the caller knows of. */
  readonly successor: PlacedUnit | undefined;
  readonly below: Branch;
}

export type UnitChange = 'unit-changed' | 'unit-moved' | 'unit-merged' | 'unit-abolished';

/** The history's words for a unit that changes from a day on. */
export type UnitChanged = { readonly from: LegalDate; readonly changed: Changes };

const beforeLast = (from: LegalDate, before: Unit): Refusal | null =>
  before.from !== undefined && from < before.from
    ? refusal(
        'change-before-last',
        { last: before.from },
        { facts: { from, last: before.from }, pointer: '/from' },
      )
    : null;

/** While others lie below it, a unit cannot become another kind or level, or come to its end. The city stays anyway. */
const checkUnitsBelow = (unit: Unit, before: Unit, below: number, root: UnitId): Refusal[] => {
  if (below === 0 || unit.id === root) return [];
  const fields = (['kind', 'level'] as const).filter((field) => unit[field] !== before[field]);
  return [...fields, ...(isEnd(unit) ? ['status'] : [])].map((field) =>
    refusal('units-below', { below }, { pointer: `/${field}` }),
  );
};

/** A merged unit names who took over, and no other does. */
const checkSuccession = ({ status, mergedInto }: Unit): Refusal | null =>
  (status === 'merged') === (mergedInto !== undefined)
    ? null
    : refusal('successor-of-merged', {}, { pointer: '/mergedInto' });

const staysInPlace = (unit: Unit, before: Unit): boolean =>
  unit.parent === before.parent && unit.kind === before.kind && unit.level === before.level;

const canTakeOver = (successor: PlacedUnit | undefined, unit: Unit): boolean =>
  successor !== undefined && successor.unit.id !== unit.id && endOf(successor.unit) === undefined;

const checkEnd = (unit: Unit, before: Unit, { successor, city }: ChangingContext): CheckResult =>
  isEnd(unit)
    ? collect(
        unit.id === city.root ? refusal('root-stays', {}, { pointer: '/status' }) : null,
        staysInPlace(unit, before) ? null : refusal('ended-and-moved', {}, { pointer: '/status' }),
        unit.status === 'merged' && !canTakeOver(successor, unit)
          ? refusal('unknown-successor', {}, { pointer: '/mergedInto' })
          : null,
      )
    : null;

const liesIn = ({ id, above }: Place, branch: UnitId): boolean => id === branch || above.includes(branch);

const checkNewPlace = (unit: Unit, { parent, below, city }: ChangingContext): CheckResult => {
  if (isEnd(unit)) return null;
  if (parent && liesIn(parent.place, unit.id)) return inCircle();
  const found = checkPlace(unit, parent && { unit: parent.unit, depth: depthOf(parent.place) }, city);
  if (found.length > 0 || !parent) return found;
  return depthOf(parent.place) + 1 + below.depth > deepestIn(city) ? tooDeep(city) : null;
};

/** One office is over all the places that the change concerns: a county gives nothing away and takes nothing (A6). */
const authorizeEverywhere = (
  unit: Unit,
  { place }: PlacedUnit,
  { actor, city, parent, successor }: ChangingContext,
): Refusal | null => {
  const moves = parent !== undefined && !isEnd(unit);
  const places = [
    place,
    ...(moves ? [placeBelow(parent.place, unit.id)] : []),
    ...(successor ? [successor.place] : []),
  ];
  const [refused = null] = places.flatMap((one) => authorize(actor, 'change-unit', one, city) ?? []);
  return refused;
};

const changeOf = ({ status, parent }: Unit, before: Unit): UnitChange => {
  if (status === 'merged') return 'unit-merged';
  if (status === 'abolished') return 'unit-abolished';
  return parent === before.parent ? 'unit-changed' : 'unit-moved';
};

/**
 * Changes a unit from a day on (A3, A6): renamed, moved with all that hangs below it, merged, or abolished. How it stood before
 * is kept. Null where it says what stands there already, also of a unit that is no more.
 */
export const changeUnit = (
  before: PlacedUnit,
  command: DatedUnit,
  context: ChangingContext,
): Outcome<(Decided<Unit, UnitChanged> & { readonly type: UnitChange }) | null> => {
  const unit = unitOf(command);
  const { from } = command;
  const { actor, city, now, below } = context;
  if (sameContent(unit, before.unit))
    return refuseOr(collect(authorize(actor, 'change-unit', before.place, city)), () => null);
  return refuseOr(
    collect(
      authorizeEverywhere(unit, before, context),
      checkStands(before.unit),
      isToCome(before.unit, context) ? null : checkFrom(from, context),
      checkSuccession(unit),
      checkEnd(unit, before.unit, context),
      checkNewPlace(unit, context),
      isToCome(before.unit, context) ? null : beforeLast(from, before.unit),
      checkUnitsBelow(unit, before.unit, below.standing, city.root),
    ),
    () => ({
      type: changeOf(unit, before.unit),
      at: now,
      actor,
      articles: ['units', 'bodies'],
      data: { from, changed: changesBetween(before.unit, unit) },
      state: unit,
    }),
  );
};
