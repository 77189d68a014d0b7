import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { FindingStatus } from '../../letters/inspections/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import type { IndicatorFact, Reading, ReadingOf } from '../scheme/readings.ts';
import { type GradedMeasure, measureInYear } from './caps.ts';
import { gradingDay } from './grades.ts';
import { type ResultsBelow, shareAtOrAbove } from './results-below.ts';

/** The letter, reports, findings and duties of a unit's year, as frozen for grading (A4–A9). */
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
  /** Findings of inspections in the unit that year (A9); absent in inputs frozen before their events came. */
  readonly findings?: readonly { readonly status: FindingStatus }[];
  /** Duties done in the year, by kind. */
  readonly duties: Readonly<Record<string, number>>;
}

/** Facts of a unit for which no event of letters has arrived yet. */
export const noLetters: LettersFacts = { letter: null, reports: [], duties: {} };

/** All facts of a unit's year that can be read. */
export interface ReadFacts {
  readonly letters: LettersFacts;
  readonly measures: readonly GradedMeasure[];
  /** The unit's own published year; null where there is none. */
  readonly below?: ResultsBelow | null | undefined;
}

interface Known extends ReadFacts {
  readonly city: CitySettings;
  readonly year: number;
}

type Reader<F extends IndicatorFact> = (reading: ReadingOf<F>, known: Known) => number;

const once = (isSo: boolean): number => (isSo ? 1 : 0);

type Report = LettersFacts['reports'][number];

const reportsThat =
  (isSo: (report: Report) => boolean) =>
  (_: unknown, { letters }: Known): number =>
    letters.reports.filter(isSo).length;

const findingsThatAre =
  (status: FindingStatus) =>
  (_: unknown, { letters }: Known): number =>
    (letters.findings ?? []).filter((finding) => finding.status === status).length;

const dutiesDone = ({ duties }: LettersFacts, kind: string): number =>
  Object.hasOwn(duties, kind) ? (duties[kind] ?? 0) : 0;

/** Each fact has its reader; a fact that is in the list and not here is a type error. */
const readers: { readonly [F in IndicatorFact]: Reader<F> } = {
  'letter-missing': (_, { letters }) => once(letters.letter === null),
  'letter-not-in-force': (_, { letters: { letter } }) =>
    once(letter !== null && letter.status !== 'in-force'),
  'letter-late': (_, { letters: { letter } }) =>
    once(
      letter !== null &&
        letter.status === 'in-force' &&
        letter.inForceOn !== null &&
        letter.inForceOn > letter.deadline,
    ),
  'report-overdue': reportsThat(({ status }) => status === 'overdue'),
  // Late and returned may both be true of one report, and are two things; what is not filed is neither.
  'report-late': reportsThat(({ status, late }) => status !== 'overdue' && late),
  'report-returned': reportsThat(({ status }) => status === 'returned'),
  'finding-overdue': findingsThatAre('overdue'),
  'finding-not-put-right': findingsThatAre('not-put-right'),
  'duty-done': ({ duty }, { letters }) => dutiesDone(letters, duty),
  'duty-short': ({ duty, times }, { letters }) => Math.max(0, times - dutiesDone(letters, duty)),
  // A unit whose year is not published is not graded on it: the run names it before.
  'graded-at-or-above': ({ grade }, { below, city }) => (below ? shareAtOrAbove(below, grade, city) : 0),
  measure: ({ stage }, { measures, city, year }) => {
    const { setting } = interpretationAt(city, 'I-13', gradingDay(year));
    return measures.filter(
      (measure) => measure.stage === stage && !measure.revoked && measureInYear(measure, year, setting),
    ).length;
  },
};

/**
 * Counts how often something is so of a unit's year: 0 or 1 for its letter, else a count. A letter is late when both had signed
 * only after the signing deadline (A7, I-1); a report is overdue while it is not filed (A8, I-2), a finding while
 * nobody verified that it was put right by its day (A9).
 */
export const readFact = (reading: Reading, facts: ReadFacts, city: CitySettings, year: number): number => {
  const read = readers[reading.fact] as Reader<IndicatorFact>;
  return read(reading as ReadingOf<IndicatorFact>, { ...facts, city, year });
};
