import { writeOnce } from '@jieti/lambda/write-once';
import type { LegalDate } from '@jieti/rules';
import { rootOf, rootsBefore } from './roots.ts';
import { canonical } from './seal.ts';

/** How many roots are kept again each day, in case that failed on the days before. Longer than anybody may not notice. */
const lookBack = 31;

/** Copies the root of a day and those before it to where nobody can change them; one that is there is left alone. */
export const keepRoots = async (date: LegalDate): Promise<void> => {
  const root = await rootOf(date);
  const roots = [...(root ? [root] : []), ...(await rootsBefore(date, lookBack))];
  for (const each of roots) await writeOnce(`roots/${each.date}.json`, canonical(each));
};
