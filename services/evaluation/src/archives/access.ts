import { city, notFound, type Principal, refused } from '@jieti/lambda';
import type { Post, Unit } from '@jieti/letters/contract';
import {
  type Office,
  officeCovers,
  onlyThoseWhoAssess,
  type Place,
  placeOf,
  placeOfCity,
} from '@jieti/rules';
import { postsOfHolder } from '../projections/posts.ts';
import { ancestry, unitsById } from '../projections/units.ts';

const placesOf = async (posts: readonly Post[]): Promise<Place[]> => {
  const units: Unit[] = [...(await unitsById(posts.map(({ unit }) => unit))).values()];
  const ancestors = await ancestry()(units);
  return units.map(({ id }) => placeOf({ id, ancestors: ancestors.get(id) ?? [] }));
};

/** A holder's posts, and which of somebody's offices lie over a unit in which they hold or held one. */
export interface Covering {
  readonly holder: string;
  readonly posts: readonly Post[];
  readonly places: readonly Place[];
  readonly offices: readonly Office[];
  /** True for a unit that lies in the jurisdiction of one of the offices. */
  readonly covers: (unit: string) => boolean;
}

/** Offices of somebody's over a holder's units. @throws 404 for whoever sees none of those units. */
export const coveringOffices = async ({ offices, units }: Principal, holder: string): Promise<Covering> => {
  const posts = await postsOfHolder(holder);
  const places = await placesOf(posts);
  const covering = offices.filter((office) => places.some((place) => officeCovers(office, place)));
  if (covering.length === 0 && !places.some(({ id }) => units.includes(id))) throw notFound();
  const covered = new Set(
    places.filter((place) => covering.some((office) => officeCovers(office, place))).map(({ id }) => id),
  );
  return { holder, posts, places, offices: covering, covers: (unit) => covered.has(unit) };
};

/** The place of a unit of the holder's; of none that is covered, the first one that is. */
export const placeIn = ({ places, covers }: Covering, unit: string | undefined): Place =>
  places.find(({ id }) => id === unit) ??
  places.find(({ id }) => covers(id)) ??
  places[0] ??
  placeOfCity(city());

/**
 * Opens a holder's archive to an office that keeps or files archives, or assesses leaders, over a unit whose post the holder
 * holds or held (A11, I-22).
 * @throws 404 for whoever sees none of those units, 403 for others who do.
 */
export const openableArchive = async (principal: Principal, holder: string): Promise<Covering> => {
  const covering = await coveringOffices(principal, holder);
  const refusal = onlyThoseWhoAssess(covering.offices, city());
  if (refusal)
    throw refused([{ ...refusal, articles: [...new Set(['archives' as const, ...refusal.articles])] }]);
  return covering;
};
