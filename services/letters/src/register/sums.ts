import type { Key, Write } from '@jieti/lambda';
import { addTo } from '../table.ts';
import { above, type Path } from './path.ts';

/** The keys of something kept for every unit above a place: by each of these and the one above it. */
export const placesAbove = (path: Path, keyOf: (parent: string | null, unit: string) => Key): Key[] =>
  above(path).map((unit, i, chain) => keyOf(chain[i - 1] ?? null, unit));

/** What adds all these to their counters, each counter once; what comes to nothing is left alone. */
export const sumOf = (
  parts: readonly { readonly key: Key; readonly amounts: Readonly<Record<string, number>> }[],
): Write[] => {
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
    return changed.length === 0 ? [] : [addTo(key, Object.fromEntries(changed))];
  });
};
