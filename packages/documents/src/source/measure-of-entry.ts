import { isEntryOf } from './case-entries.ts';
import { rungOn } from './rungs.ts';
import type { Source } from './source.ts';

/** The measure that an entry before put in force, with its rung as it was decided. @throws RangeError where that entry decided none. */
export const measureOfEntry = (source: Source, number: number) => {
  const decided = source.before.find(({ entry }) => entry === number);
  if (!decided || !isEntryOf(decided, 'measure-imposed'))
    throw new RangeError(`entry ${number} put no measure in force`);
  const { measure } = decided.data;
  return { ...measure, rung: rungOn(source, measure.stage, measure.from) };
};
