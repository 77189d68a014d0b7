import type { Key } from '@jieti/store';
import { allPrincipals, allUnits } from '../keys.ts';
import { type PostRecord, principalPosts } from '../posts/post-record.ts';
import type { Path } from '../register/path.ts';
import { loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import type { LetterRecord } from './letter-record.ts';

/** A stretch of the tree: the first and the last place on a page. */
interface Stretch {
  readonly first: Path;
  readonly last: Path;
}

const stretchOf = (letters: readonly Pick<LetterRecord, 'unit' | 'path'>[]): Stretch => {
  const paths = letters.map(({ path }) => path).sort();
  return { first: paths[0] ?? '', last: paths.at(-1) ?? '' };
};

/** Reads what an index has from the first place of a stretch to the last: one page of it, so never more than `most`. */
const along = async <T extends Key>(
  index: 'GSI1' | 'GSI2',
  partition: string,
  { first, last }: Stretch,
  most: number,
): Promise<{ items: T[]; whole: boolean }> => {
  // `~` sorts behind every key that begins with the last place; ids have no such character.
  const { items, lastKey } = await table.page<T>({
    index,
    partition,
    between: [first, `${last}~`],
    pageSize: most,
  });
  return { items, whole: lastKey === undefined };
};

/**
 * Reads the units of a page of letters. They lie side by side where everybody has yet to sign, and are one page of the register;
 * those between whom many have signed are read one by one.
 */
export const unitsOnPage = async (
  letters: readonly Pick<LetterRecord, 'unit' | 'path'>[],
): Promise<Map<string, UnitRecord>> => {
  if (letters.length === 0) return new Map();
  const { items } = await along<UnitRecord>('GSI2', allUnits, stretchOf(letters), letters.length);
  const found = new Map(items.map((unit) => [unit.id, unit]));
  const others = letters.map(({ unit }) => unit).filter((unit) => !found.has(unit));
  return others.length === 0 ? found : new Map([...found, ...(await loadUnits(others))]);
};

/** A locality has two that sign, party and government (A4). */
const principalsOfOne = 2;

/** Reads the principal posts along a page, by unit; the last unit's may be cut off, so that it counts as not read. */
const principalsAlong = async (
  letters: readonly Pick<LetterRecord, 'unit' | 'path'>[],
): Promise<Map<string, PostRecord[]>> => {
  const most = letters.length * principalsOfOne;
  const { items, whole } = await along<PostRecord>('GSI1', allPrincipals, stretchOf(letters), most);
  const posts = Map.groupBy(items, ({ unit }) => unit);
  const cut = items.at(-1)?.unit;
  if (!whole && cut !== undefined) posts.delete(cut);
  return posts;
};

/** Reads the principal posts of units whose signatures a page of letters waits for, likewise. */
export const principalsOnPage = async (
  letters: readonly Pick<LetterRecord, 'unit' | 'path'>[],
  units: Iterable<string>,
): Promise<Map<string, PostRecord[]>> => {
  if (letters.length === 0) return new Map();
  const found = await principalsAlong(letters);
  const others = [...new Set(units)].filter((unit) => !found.has(unit));
  const read = await Promise.all(others.map(async (unit) => [unit, await principalPosts(unit)] as const));
  return new Map([...found, ...read]);
};
