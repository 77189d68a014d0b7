import type { CitySettings } from '../city.ts';
import type { DutyKindId } from '../letters/duties/index.ts';
import type { FindingStatus } from '../letters/inspections/index.ts';
import { interpretationAt } from '../parameters/lookup.ts';
import type { LegalDate, StageId } from '../vocabulary.ts';
import { type GradedMeasure, measureInYear } from './caps.ts';
import { gradingDay } from './grades.ts';

/** What the letters of a unit's year say of it, as frozen for grading (A4–A9). */
export interface LettersFacts {
  /** Null: the unit has no letter of the year. */
  readonly letter: {
    readonly status: 'issued' | 'signed-by-one' | 'in-force';
    readonly inForceOn: LegalDate | null;
    readonly deadline: LegalDate;
  } | null;
  readonly reports: readonly {
    readonly kind: string;
    readonly status: 'filed' | 'returned' | 'filed-again' | 'overdue';
    readonly late: boolean;
  }[];
  /** What inspections found in the unit that year (A9); absent in inputs frozen before it was told. */
  readonly findings?: readonly { readonly status: FindingStatus }[];
  /** Duties done in the year, by kind. */
  readonly duties: Readonly<Record<string, number>>;
}

/** What an indicator reads by itself from `letters`. */
export type LettersReading =
  | {
      readonly fact:
        | 'letter-missing'
        | 'letter-not-in-force'
        | 'letter-late'
        | 'report-overdue'
        | 'report-late'
        | 'report-returned'
        | 'finding-overdue'
        | 'finding-not-put-right';
    }
  | { readonly fact: 'duty-done'; readonly duty: DutyKindId }
  /** How many times a duty was not done that was to be done so often. */
  | { readonly fact: 'duty-short'; readonly duty: DutyKindId; readonly times: number };

/** What an indicator reads by itself from `cases`: measures of a stage in that year, by I-13; revoked ones do not count. */
export interface CasesReading {
  readonly fact: 'measure';
  readonly stage: StageId;
}

export type Reading = LettersReading | CasesReading;

/** What there is to read of a unit's year. */
export interface ReadFacts {
  readonly letters: LettersFacts;
  readonly measures: readonly GradedMeasure[];
}

const letterSays = (fact: string, letter: LettersFacts['letter']): boolean => {
  if (letter === null) return fact === 'letter-missing';
  if (letter.status !== 'in-force') return fact === 'letter-not-in-force';
  return fact === 'letter-late' && letter.inForceOn !== null && letter.inForceOn > letter.deadline;
};

const reportSays = (fact: string, { status, late }: LettersFacts['reports'][number]): boolean => {
  if (status === 'overdue') return fact === 'report-overdue';
  // Late and returned may both be true of one report, and are two things.
  return (fact === 'report-late' && late) || (fact === 'report-returned' && status === 'returned');
};

const findingSays = (fact: string, { status }: { readonly status: FindingStatus }): boolean =>
  fact === `finding-${status}`;

const dutiesDone = ({ duties }: LettersFacts, kind: DutyKindId): number =>
  Object.hasOwn(duties, kind) ? (duties[kind] ?? 0) : 0;

/**
 * How often something is so of a unit's year: 0 or 1 for its letter, else a count. A letter is late when both had signed only
 * after the signing deadline (A7, I-1); a report is overdue while it is not filed (A8, I-2), a finding while
 * nobody verified that it was put right by its day (A9).
 */
export const readFact = (
  reading: Reading,
  { letters, measures }: ReadFacts,
  city: CitySettings,
  year: number,
): number => {
  switch (reading.fact) {
    case 'measure': {
      const { setting } = interpretationAt(city, 'I-13', gradingDay(year));
      return measures.filter(
        (measure) =>
          measure.stage === reading.stage && !measure.revoked && measureInYear(measure, year, setting),
      ).length;
    }
    case 'duty-done':
      return dutiesDone(letters, reading.duty);
    case 'duty-short':
      return Math.max(0, reading.times - dutiesDone(letters, reading.duty));
    case 'report-overdue':
    case 'report-late':
    case 'report-returned':
      return letters.reports.filter((report) => reportSays(reading.fact, report)).length;
    case 'finding-overdue':
    case 'finding-not-put-right':
      return (letters.findings ?? []).filter((finding) => findingSays(reading.fact, finding)).length;
    default:
      return letterSays(reading.fact, letters.letter) ? 1 : 0;
  }
};
