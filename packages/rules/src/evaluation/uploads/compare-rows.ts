import { type Refusal, refusal } from '../../decision/index.ts';
import type { UploadRow } from './upload.ts';

/** The value entered of a unit in a column; undefined where nothing is entered yet. */
export type Entered = (unit: string, column: string) => number | undefined;

/** Rows that repeat an earlier one, and how many correct what was entered before, with or without the reason they need. */
export interface Compared {
  readonly corrected: number;
  readonly refusals: readonly Refusal[];
}

/**
 * Compares the rows of an upload with what is entered. A value may stand in it only once; where a correction needs its reason,
 * a row that changes an earlier value without one is refused.
 */
export const compareRows = (
  rows: readonly UploadRow[],
  entered: Entered,
  { reasonNeeded }: { readonly reasonNeeded: boolean },
): Compared => {
  const seen = new Set<string>();
  const refusals: Refusal[] = [];
  let corrected = 0;
  for (const [i, { unit, column, value, reason }] of rows.entries()) {
    const pointer = `/rows/${i}`;
    if (seen.has(`${unit} ${column}`)) refusals.push(refusal('row-twice', {}, { pointer }));
    seen.add(`${unit} ${column}`);
    const before = entered(unit, column);
    if (before === undefined || before === value) continue;
    corrected++;
    if (reasonNeeded && reason === undefined)
      refusals.push(refusal('reason-missing', { before }, { pointer: `${pointer}/reason` }));
  }
  return { corrected, refusals };
};
