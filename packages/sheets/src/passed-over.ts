import type { Range } from './address.ts';
import type { RawRow } from './cell.ts';

/** A part of a file that was not read, and is said so: nobody shall believe that it counts. */
export interface PassedOver {
  /**
   * `hidden-rows`, `hidden-columns`: nobody sees them who opens the file. `title-rows`: above the header. `notes`: below or
   * between the rows, for people.
   */
  readonly reason: 'hidden-rows' | 'hidden-columns' | 'title-rows' | 'notes';
  /** How many rows or columns. */
  readonly count: number;
  /** Which ones, as a spreadsheet names them: `2-4, 7`; the first of them where there are many. */
  readonly where: string;
}

/** Runs of numbers that are named; after so many nobody reads on. */
const mostRuns = 20;

/** Numbers in words, following ones together: `2-4, 7`. */
const runsOf = (numbers: readonly number[], name: (number: number) => string): string => {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const named = runs
    .slice(0, mostRuns)
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}-${name(to)}`))
    .join(', ');
  return runs.length > mostRuns ? `${named} …` : named;
};

/** Says which rows or columns were passed over; nothing where there are none. */
export const passedOver = (
  reason: PassedOver['reason'],
  numbers: Iterable<number>,
  name: (number: number) => string = String,
): PassedOver[] => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length === 0 ? [] : [{ reason, count: sorted.length, where: runsOf(sorted, name) }];
};

/** A line that begins so is for people: who filled the table in, and what they have to say of it. */
const noteText =
  /^(?:[注※*]|备注|附注|说明|填[报表](?:说明|单位|人|日期|时间)|制表(?:人|单位|日期|时间)?|审核人?|审批人?|复核人?|负责人|单位负责人|联系人|联系电话|notes?|remarks?)\s*[:：]/i;

/** A note: a line whose texts all say so, or one text alone that is laid over several columns. */
export const isNote = ({ row, cells }: RawRow, merged: readonly Range[]): boolean => {
  const [first, ...others] = cells;
  if (!first) return false;
  if (cells.every(({ value }) => value.kind === 'text' && noteText.test(value.text.trim()))) return true;
  return (
    others.length === 0 &&
    first.value.kind === 'text' &&
    merged.some(
      ({ top, bottom, left, right }) =>
        top <= row && row <= bottom && left <= first.column && first.column <= right && right - left >= 2,
    )
  );
};
