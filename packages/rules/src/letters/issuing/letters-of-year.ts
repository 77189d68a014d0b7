/** The letters of a year as a whole: what an issue or an amendment decided of them (A7). */
export interface LettersOfYear {
  readonly year: number;
  /** The version of the template that the last issue or amendment went by. */
  readonly templateVersion: number;
  /** How many letters were issued. */
  readonly letters: number;
}
