import type { CitySettings } from '../../city.ts';
import type { Decided } from '../../decision/index.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Candidate } from './check-candidate.ts';
import {
  type Commendation,
  type CommendationData,
  type CommendationGround,
  dataOf,
  daysOf,
  groundOf,
} from './commendation.ts';
import { judgedState } from './judged-state.ts';
import { checkOnDays } from './nominee.ts';
import { textOf } from './same-ground.ts';
import { commendationStatus } from './status.ts';

/**
 * Finds what stands against a commendation by what is known now, for its own days: what is imposed later does not touch it, a conviction does (A25).
 * Against what the state or the province gave nothing does.
 */
export const groundsAgainst = (
  one: Commendation,
  candidate: Pick<Candidate, 'measures' | 'convictions' | 'results'>,
  city: Pick<CitySettings, 'parameters' | 'zone' | 'ladder' | 'articlesBySubject' | 'evaluation'>,
): CommendationGround[] => {
  const { basis, whom, holder, unit } = one;
  if (!basis) return [];
  return checkOnDays({ ...candidate, whom, id: holder ?? unit }, daysOf(one), basis, city).map((refusal) =>
    groundOf(refusal, city),
  );
};

/**
 * Looks again at what a commendation rests on. Where that no longer holds for its own days it is in question, and stands again
 * when it does: a measure told late, a result changed, a revocation. Whether the honour is kept or taken back is for those who
 * gave it, and stays as they said (I-33). Null where the same stands against it as before.
 */
export const reassessCommendation = (
  before: Commendation,
  grounds: readonly CommendationGround[],
  now: Instant,
): Decided<Commendation, CommendationData> | null => {
  if (textOf(grounds) === textOf(before.reasons)) return null;
  const status = commendationStatus(judgedState(before, grounds));
  const state = { ...before, reasons: grounds, status };
  return {
    type: 'commendation-reassessed',
    at: now,
    actor: { by: 'system', cause: 'evaluation' },
    articles: [...new Set(['commending' as const, ...grounds.flatMap(({ articles }) => articles)])],
    data: dataOf(state),
    state,
  };
};
