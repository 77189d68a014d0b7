import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WorkCalendarYear } from '@jieti/rules';

const require = createRequire(import.meta.url);
const years = join(dirname(require.resolve('chinese-days')), 'years');

interface Published {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const published = (year: number): WorkCalendarYear => {
  const file = join(years, `${year}.json`);
  if (!existsSync(file)) {
    throw new Error(
      `chinese-days does not know the holidays of ${year}: take a newer version or leave the year out`,
    );
  }
  const { holidays, workdays } = JSON.parse(readFileSync(file, 'utf8')) as Published;
  return { holidays: Object.keys(holidays).sort(), workdays: Object.keys(workdays).sort() };
};

/**
 * Public holidays and make-up workdays as the State Council published them, read when the template is made. A year that
 * has not been published is refused; the library itself would call its days workdays without a word.
 */
export const workCalendarOf = (...of: readonly number[]): Record<string, WorkCalendarYear> =>
  Object.fromEntries(of.map((year) => [String(year), published(year)]));
