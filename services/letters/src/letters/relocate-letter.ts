import type { Write } from '@jieti/store';
import { deedOf, historyOf } from '../history.ts';
import { letterKey } from '../keys.ts';
import { endIn, type Relocation } from '../register/relocation.ts';
import { countMoved } from '../signing/counters.ts';
import { putVersion } from '../table.ts';
import { countOf } from './count-of.ts';
import { type LetterRecord, type LetterState, letterItem, letterOf } from './letter-record.ts';

/** A letter nobody has signed yet is one with whoever is now above; one that anybody signed stays between those two (I-32). */
const addressed = (letter: LetterState, { place: { head } }: Relocation): Pick<LetterState, 'superior'> => {
  const { unit, before } = head ?? {};
  const year = Number(unit?.from?.slice(0, 4));
  const open = letter.status === 'issued' && letter.superior === before?.parent && letter.year >= year;
  return { superior: open ? (unit?.parent ?? letter.superior) : letter.superior };
};

/** A letter as it stands at its unit's place, or after its unit's end. */
export const letterAfter = (before: LetterState, move: Relocation): LetterState => {
  const endedOn = endIn(move);
  return {
    ...before,
    path: move.place.now,
    ...(endedOn === undefined ? addressed(before, move) : { endedOn }),
  };
};

/** Takes a letter along with its unit, or ends it with the unit. */
export const relocateLetter = (letter: LetterRecord, move: Relocation): Write[][] => {
  const { now } = move.place;
  const endedOn = endIn(move);
  if (letter.path === now && (endedOn === undefined || letter.endedOn !== undefined)) return [];
  const before = letterOf(letter);
  const moved = letterAfter(before, move);
  const changed = moved.superior !== before.superior || moved.endedOn !== before.endedOn;
  const after = changed ? { ...moved, version: before.version + 1 } : moved;
  const what = endedOn === undefined ? 'letter-readdressed' : 'letter-ended';
  return [
    [
      putVersion(letterItem(after), before.version, before.path),
      ...(changed ? [historyOf(letterKey(after.year, after.unit), what, deedOf(move), before, after)] : []),
      ...countMoved(
        letter.year,
        { path: before.path, amounts: countOf(before) },
        { path: now, amounts: countOf(after) },
      ),
    ],
  ];
};
