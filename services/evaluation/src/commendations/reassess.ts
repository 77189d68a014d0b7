import { city, effects } from '@jieti/lambda';
import {
  type Commendation,
  type CommendationGround,
  groundsAgainst,
  reassessCommendation,
} from '@jieti/rules';
import { type Key, LostRace, retryOnConflict, transact } from '@jieti/store';
import { dependentsPK } from '../keys.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { factsOf } from './candidate-facts.ts';
import {
  type CommendationLink,
  type CommendationRecord,
  commendationRecordOf,
} from './commendation-record.ts';

/** What stands against a commendation by what is known now, for its own days. */
export const groundsNow = async (one: Commendation): Promise<CommendationGround[]> =>
  groundsAgainst(one, await factsOf(one), city());

/** @throws LostRace where somebody else changed it meanwhile. */
const reassessOnce = async (key: Key): Promise<void> => {
  const before = await table.read<CommendationRecord>(key);
  if (!before) return;
  const state = stateOf(before);
  const decided = reassessCommendation(state, await groundsNow(state), effects.now());
  if (!decided) return;
  const { writes } = planRecord(commendationRecordOf(before, state.unit), before, decided);
  if (!(await transact(writes))) throw new LostRace();
};

/**
 * Looks again at what a commendation rests on, until it agrees with what is known (I-33). Idempotent: done again, or late, it
 * comes to the same.
 */
export const reassess = (key: Key): Promise<void> =>
  retryOnConflict(
    () => reassessOnce(key),
    (error) => error instanceof LostRace,
  );

/** Looks again at every commendation that rests on a unit: a measure on it, or its result, is known otherwise now. */
export const reassessDependents = async (unit: string): Promise<void> => {
  const links = await table.all<CommendationLink>({ partition: dependentsPK(unit) });
  for (const { to } of links) await reassess(to);
};
