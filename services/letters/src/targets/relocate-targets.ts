import { readdressBreakdown } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import { actOfRestructure, moveIn } from '../letters/relocate-letter.ts';
import { atVersionAndPath } from '../register/path.ts';
import type { LyingItem, Relocation } from '../register/relocation.ts';
import { table } from '../table.ts';
import { type BreakdownRecord, breakdownItem, breakdownOf } from './breakdown-record.ts';
import { planBreakdown } from './breakdown-writes.ts';

const letterOfYear = (items: readonly LyingItem[], year: number): LetterRecord | undefined =>
  items.find((item): item is LetterRecord => item.entity === 'letter' && Reflect.get(item, 'year') === year);

const decidedBy = (record: BreakdownRecord, relocation: Relocation, beside: readonly LyingItem[]) => {
  const move = moveIn(relocation);
  if (!move) return null;
  const letter = letterOfYear(beside, record.year);
  return readdressBreakdown(
    breakdownOf(record),
    letter && letterOf(letter),
    move,
    actOfRestructure(relocation),
  );
};

/**
 * Takes a breakdown along with its unit, and under the superior side of its letter, whichever of the two was taken along
 * first.
 */
export const relocateTargets = (
  record: BreakdownRecord,
  relocation: Relocation,
  beside: readonly LyingItem[],
): Write[][] => {
  const { now } = relocation.place;
  const decided = decidedBy(record, relocation, beside);
  if (decided) return [[...planBreakdown(record, decided, now).writes]];
  if (record.path === now) return [];
  return [
    [table.replace(breakdownItem(breakdownOf(record), { ...record, path: now }), atVersionAndPath(record))],
  ];
};
