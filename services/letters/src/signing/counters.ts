import { city, type Key, type Write } from '@jieti/lambda';
import { lateAt, signingDeadline } from '@jieti/rules';
import type { LetterStatus } from '../contract/letters.ts';
import { coverageKey } from '../keys.ts';
import type { LetterState } from '../letters/letter-record.ts';
import { above, type Path } from '../register/path.ts';
import { addTo } from '../table.ts';

/** How the letters below a unit stand. What is not in force and not signed by one waits for both. */
export interface Counters extends Key {
  readonly issued?: number;
  readonly signedByOne?: number;
  readonly inForce?: number;
  /** Of those in force: only after the deadline. */
  readonly signedLate?: number;
  /** Of those in force: amended, and waiting to be signed again. */
  readonly resigning?: number;
}

/** What is counted, by name. */
export const countNames = ['issued', 'signedByOne', 'inForce', 'signedLate', 'resigning'] as const;

export type Amounts = Partial<Record<(typeof countNames)[number], number>>;

const names: Readonly<Record<LetterStatus, keyof Amounts>> = {
  issued: 'issued',
  'signed-by-one': 'signedByOne',
  'in-force': 'inForce',
};

type Counted = Pick<LetterState, 'status' | 'inForceOn' | 'amendment' | 'year'>;

/** How a letter counts: where it stands, whether it came into force only after the deadline (I-1) or waits again. */
export const countOf = ({ status, inForceOn, amendment, year }: Counted): Amounts => {
  const late = inForceOn !== null && lateAt(inForceOn, signingDeadline(year, city()), inForceOn);
  return { [names[status]]: 1, ...(late && { signedLate: 1 }), ...(amendment && { resigning: 1 }) };
};

/** What it takes a count from one standing to another; empty if they are the same. */
export const difference = (before: Amounts, after: Amounts): Amounts =>
  Object.fromEntries(
    countNames
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([, amount]) => amount !== 0),
  );

interface Count {
  readonly path: Path;
  readonly amounts: Amounts;
}

const sum = (a: Amounts, b: Amounts): Amounts =>
  Object.fromEntries(
    countNames.flatMap((name) => (name in a || name in b ? [[name, (a[name] ?? 0) + (b[name] ?? 0)]] : [])),
  );

/** Adds what each letter counts to the counters of every unit above its unit: at most four for one letter (A7). */
export const countEach = (year: number, counts: readonly Count[]): Write[] => {
  const sums = new Map<string, { key: Key; amounts: Amounts }>();
  for (const { path, amounts } of counts) {
    above(path).forEach((unit, i, chain) => {
      const before = sums.get(unit);
      sums.set(unit, {
        key: before?.key ?? coverageKey(year, chain[i - 1] ?? null, unit),
        amounts: sum(before?.amounts ?? {}, amounts),
      });
    });
  }
  return [...sums.values()].flatMap(({ key, amounts }) => {
    const moved = Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));
    return Object.keys(moved).length > 0 ? [addTo(key, moved)] : [];
  });
};

/** Adds the same for every one of these letters. */
export const countAbove = (year: number, paths: readonly Path[], amounts: Amounts): Write[] =>
  countEach(
    year,
    paths.map((path) => ({ path, amounts })),
  );
