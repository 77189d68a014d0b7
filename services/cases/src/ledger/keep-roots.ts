import { keep } from '@jieti/lambda/keep';
import type { LegalDate } from '@jieti/rules';
import type { LedgerRoot } from './root.ts';
import { rootBefore, rootOf } from './roots.ts';
import { canonical } from './seal.ts';

/** How many roots are kept again each day, in case that failed on the days before. Longer than anybody may not notice. */
const lookBack = 31;

/** Copies the root of a day and those before it to where nobody can change them; one that is there is left alone. */
export const keepRoots = async (date: LegalDate): Promise<number> => {
  let root: LedgerRoot | null = await rootOf(date);
  let kept = 0;
  while (root && kept < lookBack) {
    await keep(`roots/${root.date}.json`, canonical(root));
    kept += 1;
    root = await rootBefore(root.date);
  }
  return kept;
};
