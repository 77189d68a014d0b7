import { endOfDay, legalDateOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import type { Instant, LegalDate, Light } from '../../vocabulary.ts';
import { signingDeadline } from '../deadline/signing-deadline.ts';
import { signingLight } from '../deadline/signing-light.ts';
import type { LetterCounts } from './letter-count.ts';

type Deadlines = Pick<CitySettings, 'parameters' | 'zone'>;

/** The signatures of a branch in figures (A7). `units` = `issued` + `signedByOne` + `inForce` + `missing`. */
export interface BranchCoverage {
  readonly units: number;
  readonly issued: number;
  readonly signedByOne: number;
  readonly inForce: number;
  /** Not in force though the deadline has passed, with or without a letter. */
  readonly late: number;
  readonly signedLate: number;
  readonly resigning: number;
  readonly missing: number;
  readonly light: Light;
}

/** The signing deadline of a year (I-1), and whether it has passed: it does so at 24:00 of its day in the city's zone. */
export const signingDeadlineAt = (
  year: number,
  now: Instant,
  city: Deadlines,
): { readonly deadline: LegalDate; readonly passed: boolean } => {
  const deadline = signingDeadline(year, city);
  return { deadline, passed: now >= endOfDay(deadline, city.zone) };
};

/**
 * The coverage of a branch from its counts: the units that stand in it, and how their letters have come on. A unit merged
 * or abolished keeps the letter it had in force, and counts with it; without one it is asked for none (I-32).
 */
export const coverageOfBranch = (
  { units: active, letters }: { readonly units: number; readonly letters: LetterCounts },
  year: number,
  now: Instant,
  city: Deadlines,
): BranchCoverage => {
  const { issued = 0, signedByOne = 0, inForce = 0, signedLate = 0, resigning = 0, ended = 0 } = letters;
  const { passed } = signingDeadlineAt(year, now, city);
  const units = active + ended;
  return {
    units,
    issued,
    signedByOne,
    inForce,
    late: passed ? units - inForce : 0,
    signedLate,
    resigning,
    missing: units - issued - signedByOne - inForce,
    light: signingLight(units === inForce, year, legalDateOf(now, city.zone), city),
  };
};
