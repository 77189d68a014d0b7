import { done, type Served } from '../../support/http-journey.ts';
import { people } from '../../support/http-people.ts';

/** A unit as far as the bench needs to know it. */
export interface Entered {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly level: string;
}

/** The units a town has below it, schools and hospitals and the like. */
const belowTown = 23;

const padded = (n: number, width: number): string => String(n).padStart(width, '0');

/**
 * Units to be added below the counties of a register, so many in all: towns, each with its units, spread over the counties
 * one after the other. With the city, its counties, their towns and the units of these it has four levels.
 */
const added = (counties: readonly Entered[], total: number): Entered[] => {
  const units: Entered[] = [];
  for (let town = 0; units.length < total; town++) {
    const parent = counties[town % counties.length]?.id ?? null;
    const id = `town-${padded(town, 4)}`;
    units.push({ id, parent, kind: 'locality', level: 'township' });
    for (let n = 0; n < belowTown && units.length < total; n++)
      units.push({ id: `${id}-${padded(n, 2)}`, parent: id, kind: 'unit', level: 'township' });
  }
  return units;
};

/** Every unit a city has. */
const registered = async (city: Served): Promise<Entered[]> =>
  (await done(city, people.cityOffice, 'GET /units?limit=200')).body.items;

/** The register of a city enlarged to so many units that sign, as its files would have it. */
export interface Register {
  /** All that sign; the city itself signs with nobody. */
  readonly signing: readonly Entered[];
  readonly units: string;
  /** A principal for every unit. */
  readonly posts: string;
}

export const enlarged = async (city: Served, signing: number): Promise<Register> => {
  const before = await registered(city);
  const counties = before.filter(({ kind, level }) => kind === 'locality' && level === 'county');
  const more = added(counties, signing - before.filter(({ parent }) => parent !== null).length);
  const all = [...before, ...more];
  return {
    signing: all.filter(({ parent }) => parent !== null),
    units: [
      'id,nameZh,nameEn,kind,level,parent,affiliation,group',
      ...more.map(
        ({ id, parent, kind, level }) => `${id},${id} 单位,Unit ${id},${kind},${level},${parent},local,`,
      ),
      '',
    ].join('\n'),
    posts: [
      'unit,post,titleZh,titleEn,role,holder,name,from,to',
      ...all.map(({ id }) => `${id},head,主要负责人,Principal,principal,${id}.head,,2025-01-01,`),
      '',
    ].join('\n'),
  };
};
