import type { Place } from '../../competence/index.ts';
import { type Actor, type Decided, type Refusal, refusal } from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { UnitId } from '../../vocabulary.ts';
import { checkStands } from '../register/check-dates.ts';
import { checkPlace, deepestIn, inCircle, tooDeep } from '../register/check-place.ts';
import { checkFixed, type UnitCorrected, unitCorrected, withoutDay } from '../register/correct-unit.ts';
import { type UnitEntered, unitEntered } from '../register/enter-unit.ts';
import type { PlacedUnit, Unit } from '../register/unit.ts';
import { actorAt } from './actor-at.ts';
import type { ImportContext } from './row.ts';

/** The units of a file, and those of the register that it names or that lie above these. */
export interface UnitsContext extends ImportContext {
  readonly known: ReadonlyMap<UnitId, PlacedUnit>;
  /** The rows of the file that could be read, by their units. */
  readonly coming: ReadonlyMap<UnitId, Unit>;
  /** Units whose rows could not be read: what lies below them is not blamed for it. */
  readonly spoilt: ReadonlySet<UnitId>;
}

/** A unit that an import enters or corrects. */
export interface ImportedUnit {
  readonly place: Place;
  /** Null of a new one. */
  readonly before: Unit | null;
  readonly decided: Decided<Unit, UnitEntered | UnitCorrected>;
}

interface Judged {
  readonly refusals: readonly Refusal[];
  /** Absent where nothing changes, or something is refused. */
  readonly imported?: ImportedUnit;
}

const outside = (): Refusal => refusal('outside-jurisdiction', {}, { pointer: '/parent' });

/** The end of a row's way up by its parents: a place, a refusal, or null where a row above it is at fault itself. */
type Way = { readonly place: Place } | { readonly refusal: Refusal } | null;

/** Follows the parents of a row up through the file until the register or the top is reached. */
const wayUp = ({ id, parent: first }: Unit, { known, coming, city }: UnitsContext): Way => {
  const above: UnitId[] = [];
  let parent = first;
  while (parent !== null) {
    if (parent === id) return { refusal: inCircle() };
    above.push(parent);
    const stored = known.get(parent);
    if (stored) {
      above.push(...stored.place.above);
      break;
    }
    if (above.length >= deepestIn(city)) return { refusal: tooDeep(city) };
    const next = coming.get(parent);
    if (!next) return null;
    parent = next.parent;
  }
  return above.length < deepestIn(city) ? { place: { id, above } } : { refusal: tooDeep(city) };
};

/** Judges all but the depth: that is judged by the way up, so the parent's own does not matter here. */
const checkPlaceInFile = (unit: Unit, { known, coming, spoilt, city }: UnitsContext): Refusal[] => {
  if (unit.parent !== null && spoilt.has(unit.parent)) return [];
  const parent = unit.parent === null ? undefined : (known.get(unit.parent)?.unit ?? coming.get(unit.parent));
  return checkPlace(unit, parent && { unit: parent, depth: 0 }, city);
};

const judgeNew = (unit: Unit, context: UnitsContext): Judged => {
  const refusals = checkPlaceInFile(unit, context);
  const way = wayUp(unit, context);
  if (!way) return { refusals };
  if ('refusal' in way) return { refusals: [...refusals, way.refusal] };
  const actor = actorAt(way.place, context);
  if (!actor) return { refusals: [...refusals, outside()] };
  if (refusals.length > 0) return { refusals };
  const decided = unitEntered(unit, { actor, now: context.now });
  return { refusals, imported: { place: way.place, before: null, decided } };
};

const atParent = (one: Refusal): Refusal => ({ ...one, pointer: '/parent' });

const correct = (
  unit: Unit,
  { unit: before, place }: PlacedUnit,
  actor: Actor,
  context: UnitsContext,
): Judged => {
  if (sameContent(unit, before)) return { refusals: [] };
  const ended = checkStands(before);
  if (ended) return { refusals: [atParent(ended)] };
  const decided = unitCorrected(unit, before, { actor, now: context.now });
  return { refusals: [], imported: { place, before, decided } };
};

/** A file says how units stand, and nothing of since when, or of their end. */
const judgeKnown = (row: Unit, known: PlacedUnit, context: UnitsContext): Judged => {
  const actor = actorAt(known.place, context);
  if (!actor) return { refusals: [outside()] };
  const unit = withoutDay(row, known.unit);
  const refusals = checkFixed(unit, known.unit, context.city);
  return refusals.length > 0 ? { refusals } : correct(unit, known, actor, context);
};

/** Judges a row of a file as the entering of a unit, or as its correction (A3, A6). */
export const judgeUnit = (row: Unit, context: UnitsContext): Judged => {
  const known = context.known.get(row.id);
  return known ? judgeKnown(row, known, context) : judgeNew(row, context);
};
