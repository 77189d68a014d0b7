import type { Write } from '@jieti/store';
import { deedOf, historyOf } from '../history.ts';
import { targetsKey } from '../keys.ts';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import { letterAfter } from '../letters/relocate-letter.ts';
import type { LyingItem, Relocation } from '../register/relocation.ts';
import { putVersion } from '../table.ts';
import { type BreakdownRecord, breakdownItem, breakdownOf } from './breakdown-record.ts';

const letterOfYear = (items: readonly LyingItem[], year: number): LetterRecord | undefined =>
  items.find((item): item is LetterRecord => item.entity === 'letter' && Reflect.get(item, 'year') === year);

/** Targets are broken down under the superior side of their letter, whichever of the two was taken along first. */
export const relocateTargets = (
  record: BreakdownRecord,
  move: Relocation,
  beside: readonly LyingItem[],
): Write[][] => {
  const before = breakdownOf(record);
  const letter = letterOfYear(beside, record.year);
  const superior = letter ? letterAfter(letterOf(letter), move).superior : before.superior;
  const changed = superior !== before.superior;
  if (record.path === move.place.now && !changed) return [];
  const version = changed ? before.version + 1 : before.version;
  const after = { ...before, path: move.place.now, superior, version };
  return [
    [
      putVersion(breakdownItem(after), before.version, before.path),
      ...(changed
        ? [
            historyOf(
              targetsKey(before.year, before.unit),
              'targets-readdressed',
              deedOf(move),
              before,
              after,
            ),
          ]
        : []),
    ],
  ];
};
