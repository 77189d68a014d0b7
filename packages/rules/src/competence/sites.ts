import type { CitySettings, StageDefinition } from '../city.ts';
import {
  decidesAt,
  hasBodiesAt,
  isHigher,
  type LevelDefinition,
  suggestsAt,
  topLevel,
  type WithLevels,
} from '../law/levels.ts';
import type { Provision } from '../provisions/index.ts';
import type { Level, UnitFacts, UnitId } from '../vocabulary.ts';

/** A locality whose bodies may act on a unit, and why. */
export interface Site {
  readonly level: Level;
  readonly jurisdiction: UnitId;
  readonly articles: readonly Provision[];
}

/** A locality that has bodies. */
interface Seat {
  readonly id: UnitId;
  readonly level: Level;
}

type Law = Pick<CitySettings, 'root' | 'levels'>;

const localitiesAbove = ({ ancestors }: Pick<UnitFacts, 'ancestors'>): readonly Seat[] =>
  ancestors.flatMap(({ id, level, kind }) => (kind === 'locality' ? [{ id, level }] : []));

/** Localities above the unit whose bodies decide, nearest first. */
export const seatsAbove = (city: WithLevels, unit: Pick<UnitFacts, 'ancestors'>): readonly Seat[] =>
  localitiesAbove(unit).filter(({ level }) => decidesAt(city, level));

/** The next locality up from one above the unit whose bodies decide; none above the top, nor of a place that the unit left. */
export const seatOneUp = (
  city: WithLevels,
  unit: Pick<UnitFacts, 'ancestors'>,
  from: UnitId,
): Seat | undefined => {
  const at = unit.ancestors.findIndex(({ id }) => id === from);
  return at < 0 ? undefined : seatsAbove(city, { ancestors: unit.ancestors.slice(at + 1) })[0];
};

/**
 * One level above a locality (I-14); of its own level or one above for a department or unit (A21, A22). A level whose
 * bodies do not decide is passed over, so one above what no county stands over is the city. Nothing is above the top here.
 */
const byLevel = (city: WithLevels, unit: UnitFacts): readonly Seat[] => {
  const seats = seatsAbove(city, unit);
  const above = seats.filter(({ level }) => isHigher(city, level, unit.level)).slice(0, 1);
  if (unit.kind === 'locality') return above;
  return [...seats.filter(({ level }) => level === unit.level).slice(0, 1), ...above];
};

/** The level to whose bodies a unit belongs by its affiliation (A26); none for what is of its own locality, or of above the top. */
const ownersLevel = ({ levels }: WithLevels, { affiliation }: UnitFacts): LevelDefinition | undefined =>
  levels.find((one) => one.affiliation === affiliation);

/** True of a unit that belongs to somebody above the top: to the state or, in a city, to the province (A26). */
export const belongsAboveTop = (city: WithLevels, unit: UnitFacts): boolean =>
  unit.kind !== 'locality' && unit.affiliation !== 'local' && ownersLevel(city, unit) === undefined;

/**
 * The locality in which a unit of a higher level is stationed: the next below that level whose bodies decide. A municipal unit
 * stationed in a county answers to the county's bodies (A26 and the press explanation).
 */
export const stationedIn = (city: WithLevels, unit: UnitFacts): Seat | undefined => {
  const owner = unit.kind === 'locality' ? undefined : ownersLevel(city, unit);
  return owner && seatsAbove(city, unit).findLast(({ level }) => isHigher(city, owner.id, level));
};

const site = ({ id, level }: Seat, articles: readonly Provision[] = []): Site => ({
  level,
  jurisdiction: id,
  articles,
});

/** The places where the veto-power regime is exercised for a stationed unit (A26); null where the levels alone decide. */
const byAffiliation = (city: Law, unit: UnitFacts): readonly Site[] | null => {
  if (belongsAboveTop(city, unit))
    return [site({ id: city.root, level: topLevel(city).id }, ['jurisdiction'])];
  const station = stationedIn(city, unit);
  return station ? [site(station, ['jurisdiction'])] : null;
};

/** The localities whose bodies may act on a unit: at a stage, or in general. The city itself has none. */
export const sitesFor = (city: Law, unit: UnitFacts, stage?: StageDefinition): readonly Site[] => {
  if (unit.id === city.root) return [];
  const routed = stage?.vetoPower ? byAffiliation(city, unit) : null;
  if (routed) return routed;
  const seats = byLevel(city, unit);
  const station = stationedIn(city, unit);
  const stationed =
    station && !seats.some(({ id }) => id === station.id) ? [site(station, ['jurisdiction'])] : [];
  return [...seats.map((seat) => site(seat)), ...stationed];
};

/**
 * The localities whose bodies may take a stage for a unit beside those in charge of it: of the levels from which the stage reaches
 * any depth (A21, A22). None where affiliation decides (A26).
 */
export const sitesReaching = (city: Law, unit: UnitFacts, stage: StageDefinition): readonly Site[] => {
  const { anyDepthFrom = [], vetoPower } = stage;
  if (vetoPower && byAffiliation(city, unit)) return [];
  const inCharge = sitesFor(city, unit, stage);
  return seatsAbove(city, unit)
    .filter(({ level }) => anyDepthFrom.includes(level))
    .filter(({ id }) => !inCharge.some(({ jurisdiction }) => jurisdiction === id))
    .map((seat) => site(seat));
};

/** The same at some stage of the ladder: whoever may take one looks into the matter first (A26). */
export const sitesReachingAnywhere = (
  city: Law & Pick<CitySettings, 'ladder'>,
  unit: UnitFacts,
): readonly Site[] => {
  const all = city.ladder.flatMap((stage) => sitesReaching(city, unit, stage));
  return all.filter((one, i) => all.findIndex((other) => other.jurisdiction === one.jurisdiction) === i);
};

/**
 * The localities whose bodies may propose a stage for a unit: those that may act on it, and those above it that may only suggest.
 * A stage that the joint conference studies is proposed where it sits: a level that only suggests has none (A12).
 */
export const proposingSites = (city: Law, unit: UnitFacts, stage: StageDefinition): readonly Site[] => {
  const suggesting = stage.studiedByConference
    ? []
    : localitiesAbove(unit).filter(({ level }) => suggestsAt(city, level));
  return [
    ...sitesFor(city, unit, stage),
    ...sitesReaching(city, unit, stage),
    ...suggesting.map((seat) => site(seat)),
  ];
};

/**
 * The locality next below a place on the way down to a unit, the unit's own for a locality, whose bodies decide; null where none
 * does: a level that may only suggest accepts nothing.
 */
export const siteBelow = (city: Law, unit: UnitFacts, place: UnitId): Site | null => {
  const own = unit.kind === 'locality' ? [{ id: unit.id, level: unit.level }] : [];
  const way = [...own, ...localitiesAbove(unit)].filter(({ level }) => decidesAt(city, level));
  const below = way[way.findIndex(({ id }) => id === place) - 1];
  return below ? site(below) : null;
};

/** All localities above a unit that have bodies: any of them may report a lead (A9, A26). The city itself has none. */
export const sitesAbove = (city: Law, unit: UnitFacts): readonly Site[] =>
  unit.id === city.root
    ? []
    : localitiesAbove(unit)
        .filter(({ level }) => hasBodiesAt(city, level))
        .map((seat) => site(seat));
