import { readdressBreakdown } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { followingAct, moveOf } from '../letters/follow-unit.ts';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import type { StagedPlace } from '../register/restructure.ts';
import { table } from '../table.ts';
import { type BreakdownRecord, breakdownItem, breakdownOf } from './breakdown-record.ts';
import { planBreakdown } from './breakdown-writes.ts';

const moved = (record: BreakdownRecord, path: string): Write =>
  table.replace(breakdownItem(breakdownOf(record), { ...record, path }), {
    version: record.version,
    path: record.path,
  });

/**
 * Takes a breakdown along to its unit's place, and under the superior side of its letter, whichever of the two was taken
 * along first: nothing if that is done.
 * @param at the instant of the act that moved or ended the unit.
 */
export const targetsFollow = (
  record: BreakdownRecord,
  letter: LetterRecord | undefined,
  place: StagedPlace,
  at: string,
): Write[][] => {
  const move = moveOf(place);
  const decided =
    move &&
    readdressBreakdown(breakdownOf(record), letter && letterOf(letter), move, followingAct(at));
  if (decided) return [[...planBreakdown(record, decided, place.now).writes]];
  return record.path === place.now ? [] : [[moved(record, place.now)]];
};
