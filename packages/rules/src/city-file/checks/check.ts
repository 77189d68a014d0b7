import type { CitySettings } from '../../city.ts';
import type { CityFile } from '../../law/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import type { Fault, Path } from '../fault/index.ts';

type Section = keyof CityFile;

/** The days on which a law holds, and the whole file that it stands in: as it began, or as an amendment made it. */
export interface Span {
  readonly today: LegalDate;
  readonly from: LegalDate;
  /** The day on which the next amendment takes over. */
  readonly until: LegalDate | null;
  /** Every law of the file. */
  readonly laws: readonly CitySettings[];
}

/** A check of what several places of a law say together. It is made once the shape of the sections that it reads holds. */
export interface Check {
  readonly reads: readonly Section[];
  readonly faults: (city: CityFile, span: Span) => readonly Fault[];
}

/** A check that sees no more of the file than it says it reads. */
export const check = <S extends Section>(
  reads: readonly S[],
  faults: (city: Pick<CityFile, S>, span: Span) => readonly Fault[],
): Check => ({ reads, faults });

/** Every entry of a list with its place. */
export const placed = <T>(list: readonly T[], ...above: Path): readonly (readonly [T, Path])[] =>
  list.map((one, n) => [one, [...above, n]]);

/** The days of a span on which something changes: its first, and those of these that lie in it, each once. */
export const daysIn = ({ from, until }: Span, days: readonly LegalDate[]): readonly LegalDate[] =>
  [...new Set([from, ...days])].filter((day) => day >= from && (until === null || day < until)).toSorted();
