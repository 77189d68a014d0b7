import type { Names } from '@jieti/documents';
import type { LedgerEntry } from '@jieti/ledger';
import type { UnitId } from '@jieti/rules';
import { postsOf } from '../projections/posts.ts';
import { unitNames } from '../projections/units.ts';

/** The fields by which entries name a unit or a place. */
const placeFields: readonly string[] = ['unit', 'jurisdiction', 'locality'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The units and places that a value names, at whatever depth. */
const placesIn = (value: unknown): readonly UnitId[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([field, inside]: [string, unknown]) =>
        typeof inside === 'string' && placeFields.includes(field) ? [inside] : placesIn(inside),
      )
    : [];

/** Names of all that the entries of a case name by id: places, and the posts and holders of the unit itself. */
export const namesFor = async (entries: readonly LedgerEntry[], unit: UnitId): Promise<Names> => {
  const places = [...new Set([unit, ...entries.flatMap(placesIn)])];
  const [units, posts] = await Promise.all([unitNames(places), postsOf(unit)]);
  const named = posts.flatMap(({ tenures }) =>
    tenures.flatMap(({ holder, name }): [string, string][] => (name === undefined ? [] : [[holder, name]])),
  );
  return {
    units,
    posts: Object.fromEntries(posts.map(({ id, title }) => [`${unit}/${id}`, title.zh])),
    holders: Object.fromEntries(named),
  };
};
