import type { Key, Write } from '@jieti/store';
import { table } from '../table.ts';
import { type Path, unitsOn } from './path.ts';

/** Something to be added to the counters of a key. */
export interface Sum {
  readonly key: Key;
  readonly amounts: Readonly<Record<string, number>>;
}

/** The keys of something kept for every unit of a path, from the city down to the unit itself: by each and the one above it. */
export const placesOn = (path: Path, keyOf: (parent: string | null, unit: string) => Key): Key[] =>
  unitsOn(path).map((unit, i, chain) => keyOf(chain[i - 1] ?? null, unit));

/** Plans to add all these to their counters, each counter once; a sum of zero writes nothing. */
export const sumOf = (parts: readonly Sum[]): Write[] => {
  const sums = new Map<string, { key: Key; amounts: Record<string, number> }>();
  for (const { key, amounts } of parts) {
    const id = `${key.PK}/${key.SK}`;
    const sum = sums.get(id) ?? { key, amounts: {} };
    for (const [name, amount] of Object.entries(amounts))
      sum.amounts[name] = (sum.amounts[name] ?? 0) + amount;
    sums.set(id, sum);
  }
  return [...sums.values()].flatMap(({ key, amounts }) => {
    const changed = Object.entries(amounts).filter(([, amount]) => amount !== 0);
    return changed.length === 0 ? [] : [table.update(key, { add: Object.fromEntries(changed) })];
  });
};
