import { endLetter, type LetterAct, readdressLetter, type UnitMove } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { atVersionAndPath } from '../register/path.ts';
import { endIn, type Relocation } from '../register/relocation.ts';
import { table } from '../table.ts';
import { countMoved } from './letter-counters.ts';
import { type LetterRecord, letterItem, letterOf } from './letter-record.ts';
import { planLetter } from './letter-writes.ts';

/** Nobody commands what a unit's move or end leads to: the restructure itself is the cause. */
export const actOfRestructure = ({ at }: Relocation): LetterAct => ({
  actor: { by: 'system', cause: 'restructure' },
  now: at,
});

/** The move of the unit itself from the unit above it to another; undefined for those below it, which only go along. */
export const moveIn = ({ place: { head } }: Relocation): UnitMove | undefined =>
  head?.unit.from === undefined
    ? undefined
    : { from: head.unit.from, parentBefore: head.before.parent, parentNow: head.unit.parent };

const decidedBy = (record: LetterRecord, relocation: Relocation) => {
  const act = actOfRestructure(relocation);
  const endedOn = endIn(relocation);
  if (endedOn !== undefined) return endLetter(letterOf(record), endedOn, act);
  const move = moveIn(relocation);
  return move ? readdressLetter(letterOf(record), move, act) : null;
};

/** A letter that only lies somewhere else now: no act on it, and so no new version. */
const moved = (record: LetterRecord, path: string): Write =>
  table.replace(letterItem(letterOf(record), { ...record, path }), atVersionAndPath(record));

/** Takes a letter along with its unit, or ends it with the unit (I-32), and moves the counters it is counted in. */
export const relocateLetter = (record: LetterRecord, relocation: Relocation): Write[][] => {
  const { now } = relocation.place;
  const decided = decidedBy(record, relocation);
  if (!decided && record.path === now) return [];
  const before = letterOf(record);
  return [
    [
      ...(decided ? planLetter(record, decided, now).writes : [moved(record, now)]),
      ...countMoved({ before, after: decided?.state ?? before }, record.path, now),
    ],
  ];
};
