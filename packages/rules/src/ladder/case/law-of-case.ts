import { bodiesToday, capacitiesToday } from '../../bodies/index.ts';
import type { CitySettings, CompetentBody, StageDefinition } from '../../city.ts';
import { unmetUnder } from '../../law/rungs.ts';
import type { Case } from './case.ts';
import { measuresOf } from './measures.ts';

/** A body named by the law of before, as whoever stands for it today. */
const standingFor =
  (city: CitySettings) =>
  ({ body, capacities, ...rest }: CompetentBody): readonly CompetentBody[] =>
    bodiesToday(city, body).map((today) => ({
      ...rest,
      body: today,
      capacities: capacitiesToday(city, today, capacities),
    }));

const carriedOn = (rung: StageDefinition, city: CitySettings): StageDefinition => ({
  ...rung,
  proposers: rung.proposers.flatMap(standingFor(city)),
  deciders: rung.deciders.flatMap(standingFor(city)),
  unmet: unmetUnder(city, rung),
  ...(rung.interviewers && { interviewers: rung.interviewers.flatMap(standingFor(city)) }),
});

/**
 * The law that a case is judged by: today's, but for the rungs on which its measures were decided. Those stay as they
 * were on that day, whatever the law has changed since, and are carried on by the bodies of then or by whoever took over
 * their functions; a rung that the law has no more is kept for the measures that stand on it, and nothing new enters it;
 * one whose graver rungs are all gone is verified again where it led to them.
 */
export const lawOfCase = (city: CitySettings, state: Case): CitySettings => {
  const { ladder, former = [] } = city;
  const rungs = [...former, ...measuresOf(state).flatMap(({ rung }) => rung ?? [])];
  if (rungs.length === 0) return city;
  const own = new Map(rungs.map((rung) => [rung.id, carriedOn(rung, city)]));
  return {
    ...city,
    ladder: ladder.map((rung) => own.get(rung.id) ?? rung),
    former: [...own.values()].filter(({ id }) => ladder.every((rung) => rung.id !== id)),
  };
};
