import type { IssuePlan, LetterToIssue, WithoutLetter } from '@jieti/rules';
import { type Path, unitsOn } from '../register/path.ts';

/** The result of a run of issuing for one unit, as it is laid ready: its letter, or its name among those without one. */
export type StagedLetter =
  | (LetterToIssue & {
      readonly issues: true;
      readonly path: Path;
      /** The unit stood among those without a letter, and is struck off. */
      readonly wasWithoutLetter: boolean;
    })
  | { readonly issues: false; readonly path: Path; readonly withoutLetter: WithoutLetter };

/**
 * Lays a run of issuing ready, in the order of the tree. Units that stand among those without a letter for the same reason
 * already are left out.
 * @param pathOf the places of the units in the tree.
 * @param before the units without a letter after the runs before.
 */
export const stagedLetters = (
  { letters, withoutLetter }: IssuePlan,
  pathOf: (unit: string) => Path,
  before: ReadonlyMap<Path, WithoutLetter['reason']>,
): StagedLetter[] => {
  const issued = letters.map((letter): StagedLetter => {
    const path = pathOf(letter.unit);
    return { ...letter, issues: true, path, wasWithoutLetter: before.has(path) };
  });
  const named = withoutLetter
    .map((one) => ({ issues: false, path: pathOf(one.unit), withoutLetter: one }) as const)
    .filter(({ path, withoutLetter: { reason } }) => before.get(path) !== reason);
  return [...issued, ...named].toSorted((a, b) => (a.path < b.path ? -1 : 1));
};

/** The items a staged row writes: a letter, its history, perhaps a name struck off, and its counters; or one name. */
export const costOf = (row: StagedLetter): { items: number; counters: string[] } =>
  row.issues
    ? { items: row.wasWithoutLetter ? 3 : 2, counters: unitsOn(row.path) }
    : { items: 1, counters: [] };
