import type { CitySettings, StageDefinition } from '../city.ts';
import type { Provision } from '../provisions/index.ts';
import type { Level, Office, UnitFacts, UnitId } from '../vocabulary.ts';

/** A locality whose bodies may act on a unit, and why. */
export interface Site {
  readonly level: Office['level'];
  readonly jurisdiction: UnitId;
  readonly articles: readonly Provision[];
}

const heights: Readonly<Record<Level, number>> = { township: 0, county: 1, city: 2 };

interface Above {
  readonly id: UnitId;
  readonly level: Office['level'];
}

/** Localities above the unit that have bodies: county level and the city, nearest first. Townships have none. */
export const seatsAbove = (unit: UnitFacts): readonly Above[] =>
  unit.ancestors.flatMap(({ id, level, kind }) =>
    kind === 'locality' && level !== 'township' ? [{ id, level }] : [],
  );

/**
 * One level above a locality (I-14); of its own level or one above for a department or unit (A21, A22). Townships have no
 * bodies, so one above what no county stands over is the city. The city answers to the province: nothing is above it here.
 */
const byLevel = (unit: UnitFacts): readonly Above[] => {
  const seats = seatsAbove(unit);
  const above = seats.filter(({ level }) => heights[level] > heights[unit.level]).slice(0, 1);
  if (unit.kind === 'locality') return above;
  return [...seats.filter(({ level }) => level === unit.level).slice(0, 1), ...above];
};

/** A municipal unit stationed in a county answers to the county's bodies (A26 and the press explanation). */
const stationedIn = (unit: UnitFacts): Above | undefined =>
  unit.kind !== 'locality' && unit.affiliation === 'municipal'
    ? seatsAbove(unit).find(({ level }) => level === 'county')
    : undefined;

const site = (seat: Above, articles: readonly Provision[]): Site => ({
  level: seat.level,
  jurisdiction: seat.id,
  articles,
});

/** The places where the veto-power regime is exercised for a stationed unit (A26); null where the levels alone decide. */
const byAffiliation = (city: Pick<CitySettings, 'root'>, unit: UnitFacts): readonly Site[] | null => {
  if (unit.kind === 'locality') return null;
  if (unit.affiliation === 'central' || unit.affiliation === 'provincial') {
    return [site({ id: city.root, level: 'city' }, ['jurisdiction'])];
  }
  const county = stationedIn(unit);
  return county ? [site(county, ['jurisdiction'])] : null;
};

/** The localities whose bodies may act on a unit: at a stage, or in general. The city itself has none. */
export const sitesFor = (
  city: Pick<CitySettings, 'root'>,
  unit: UnitFacts,
  stage?: StageDefinition,
): readonly Site[] => {
  if (unit.id === city.root) return [];
  const routed = stage?.vetoPower ? byAffiliation(city, unit) : null;
  if (routed) return routed;
  const seats = byLevel(unit);
  const county = stationedIn(unit);
  const stationed =
    county && !seats.some(({ id }) => id === county.id) ? [site(county, ['jurisdiction'])] : [];
  return [...seats.map((seat) => site(seat, [])), ...stationed];
};

/** All localities above a unit that have bodies: any of them may report a lead (A9, A26). The city itself has none. */
export const sitesAbove = (city: Pick<CitySettings, 'root'>, unit: UnitFacts): readonly Site[] =>
  unit.id === city.root ? [] : seatsAbove(unit).map((seat) => site(seat, []));
