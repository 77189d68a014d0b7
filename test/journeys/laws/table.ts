/** A measure of the table: when it is decided, and the last day of its term. */
export interface MeasureRow {
  readonly stage: string;
  readonly from: string;
  readonly lastDay: string;
}

/** The dates, counts and grades of a year under a law, worked out by hand from its text. */
export interface YearTable {
  /** The city's file. */
  readonly city: string;
  /**
   * Who is best and who worst in the year, who is climbed upon, whose measure is released early, who appeals, and a department.
   */
  readonly units: Readonly<
    Record<'best' | 'poor' | 'climbing' | 'early' | 'appealing' | 'department', string>
  >;
  readonly letters: {
    readonly issued: number;
    readonly deadline: string;
  };
  /** The kinds of reports that a department owes for the year. */
  readonly reports: readonly string[];
  /** The measure that is released long before its term ends, on a day; it bars till then. */
  readonly early: MeasureRow & { readonly releasedOn: string };
  /** The stage against which a unit appeals. */
  readonly appealed: string;
  /** The whole ladder, by deadlines that nobody met. */
  readonly climb: readonly MeasureRow[];
  /** The way in which the last of them ends: found put right on a day, and over on another. */
  readonly end: { readonly how: 'released' | 'expired'; readonly verifiedOn: string; readonly on: string };
  /** Points of the year, of those who do not have 85. */
  readonly points: Readonly<Record<string, number>>;
  /** Percent of the survey, of localities that have another than 90. */
  readonly survey: Readonly<Record<string, number>>;
  /** Grades of the year; and the caps on it, the strictest first. */
  readonly grades: readonly {
    readonly unit: string;
    readonly grade: string;
    readonly caps?: readonly string[];
  }[];
  /** What the published year leads to: the stage that is proposed, and for which reason of the law. */
  readonly consequences: readonly {
    readonly unit: string;
    readonly reason: string;
    readonly stage: string;
  }[];
}
