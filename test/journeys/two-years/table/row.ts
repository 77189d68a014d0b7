/**
 * The table of the two years was worked out by hand from the measure: nothing in this folder is reckoned by a program, and nothing
 * in it comes from the code of the law. Every row says by which words of the measure it is so.
 */
export interface Row {
  /** What is asked, as the journey writes it into its book. */
  readonly key: string;
  readonly is: unknown;
  readonly why: string;
}

/** A line of a graded year: score, grade by score alone, grade, rank in the group, caps, and which version it is. */
export interface Graded {
  readonly unit: string;
  readonly score: number;
  readonly byScore: string;
  readonly grade: string;
  readonly rank: number;
  readonly of: number;
  readonly caps: readonly string[];
  readonly version: number;
  readonly why: string;
}
