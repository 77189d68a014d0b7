import { endLetter, type LetterAct, readdressLetter, type UnitMove } from '@jieti/rules';
import type { Write } from '@jieti/store';
import type { StagedPlace } from '../register/restructure.ts';
import { endOf } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { countMoved } from './letter-counters.ts';
import { type LetterRecord, letterItem, letterOf } from './letter-record.ts';
import { planLetter } from './letter-writes.ts';

/** What follows from a unit's move or end is nobody's command: the restructure is its cause. */
export const followingAct = (at: string): LetterAct => ({ actor: { by: 'system', cause: 'restructure' }, now: at });

/** The move of the unit itself from the unit above it to another; undefined for those below, which only go along. */
export const moveOf = ({ head }: StagedPlace): UnitMove | undefined =>
  head?.unit.from === undefined
    ? undefined
    : { from: head.unit.from, parentBefore: head.before.parent, parentNow: head.unit.parent };

const decidedBy = (record: LetterRecord, place: StagedPlace, at: string) => {
  const endedOn = place.head && endOf(place.head.unit);
  if (endedOn !== undefined) return endLetter(letterOf(record), endedOn, followingAct(at));
  const move = moveOf(place);
  return move ? readdressLetter(letterOf(record), move, followingAct(at)) : null;
};

/** A letter that only lies somewhere else now: no act on it, and so no new version. */
const moved = (record: LetterRecord, path: string): Write =>
  table.replace({ ...letterItem(letterOf(record), { ...record, path }) }, {
    version: record.version,
    path: record.path,
  });

/**
 * Takes a letter along to its unit's place, or lets it end with its unit (I-32), with the counters it stands in: nothing if
 * that is done.
 * @param at the instant of the act that moved or ended the unit.
 */
export const letterFollows = (record: LetterRecord, place: StagedPlace, at: string): Write[][] => {
  const decided = decidedBy(record, place, at);
  if (!decided && record.path === place.now) return [];
  const before = letterOf(record);
  return [
    [
      ...(decided ? planLetter(record, decided, place.now).writes : [moved(record, place.now)]),
      ...countMoved({ before, after: decided?.state ?? before }, record.path, place.now),
    ],
  ];
};
