/** The letters of a year as a whole, as the last issue or amendment left them (A7). */
export interface LettersOfYear {
  readonly year: number;
  /** The version of the template that the last issue or amendment went by. */
  readonly templateVersion: number;
  /** The number of letters issued. */
  readonly letters: number;
}
