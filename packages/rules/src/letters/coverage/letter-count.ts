import type { CitySettings } from '../../city.ts';
import { lateAt, signingDeadline } from '../deadline/signing-deadline.ts';
import { isToBeSignedAgain, isVoid, type Letter } from '../letter/letter.ts';
import type { LetterStatus } from '../letter/letter-status.ts';

/**
 * The counters of a branch's letters: by status; of those in force the ones that came so only after the deadline
 * (`signedLate`), that wait to be signed again (`resigning`), and that are of units no more (`ended`).
 */
export const letterCounters = [
  'issued',
  'signedByOne',
  'inForce',
  'signedLate',
  'resigning',
  'ended',
] as const;
type LetterCounter = (typeof letterCounters)[number];

/** The number of letters of each; what is not named is 0. */
export type LetterCounts = Readonly<Partial<Record<LetterCounter, number>>>;

const counterOf: Readonly<Record<Exclude<LetterStatus, 'withdrawn'>, LetterCounter>> = {
  issued: 'issued',
  'signed-by-one': 'signedByOne',
  'in-force': 'inForce',
};

/**
 * Counts a letter: by its status, and as late if it came into force only after the deadline (A7, I-1). That of a unit
 * which is no more counts its unit too, which the register has ceased to count; one that lapsed or was withdrawn counts nowhere (I-32).
 */
export const countOfLetter = (letter: Letter, city: Pick<CitySettings, 'parameters'>): LetterCounts => {
  const { inForceOn, status, year, endedOn } = letter;
  if (status === 'withdrawn' || isVoid(letter)) return {};
  const late = inForceOn !== null && lateAt(inForceOn, signingDeadline(year, city), inForceOn);
  return {
    [counterOf[status]]: 1,
    ...(status === 'in-force' && late && { signedLate: 1 }),
    ...(isToBeSignedAgain(letter) && { resigning: 1 }),
    ...(endedOn !== undefined && { ended: 1 }),
  };
};

/** The amounts that make one count another; empty if they are the same. */
export const differenceOfCounts = (before: LetterCounts, after: LetterCounts): LetterCounts =>
  Object.fromEntries(
    letterCounters
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([, amount]) => amount !== 0),
  );

/** Several counts together. */
export const sumOfCounts = (counts: readonly LetterCounts[]): LetterCounts =>
  Object.fromEntries(
    letterCounters.map((name) => [name, counts.reduce((sum, count) => sum + (count[name] ?? 0), 0)]),
  );
