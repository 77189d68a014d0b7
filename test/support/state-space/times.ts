import { type End, endsInLaw, otherEnds } from './ends.ts';
import type { Ground, Standing } from './ground.ts';
import { after, before, ticked } from './place.ts';

const ahead = (ends: readonly End[], { now }: Standing): readonly End[] => ends.filter(({ at }) => at > now);

/**
 * Where time alone leads: to one millisecond before each end in law, and to that end before and after the clock has done its part; or
 * just to what the clock should have done by now.
 */
export const timesAhead = (ground: Ground, standing: Standing): readonly Standing[] => {
  const { state, now } = standing;
  const jumps = ahead(endsInLaw(ground, standing), standing).flatMap(({ at }) => {
    const early = ticked(ground, standing, before(at));
    return [early, { ...early, now: at }, ticked(ground, early, at)];
  });
  return [ticked(ground, standing, now), ...jumps].filter((one) => one.state !== state || one.now !== now);
};

/** Instants that lead nowhere else and are worth a look: around the ends of whatever changes nothing in law, and after those that do. */
export const timesBeside = (
  ground: Ground,
  standing: Standing,
): readonly { readonly name: string; readonly standing: Standing }[] => [
  ...ahead(endsInLaw(ground, standing), standing).map(({ name, at }) => ({
    name: `after ${name}`,
    standing: ticked(ground, standing, after(at)),
  })),
  ...ahead(otherEnds(ground, standing), standing).flatMap(({ name, at }) =>
    [before(at), at, after(at)].map((now, i) => ({
      name: `${name} ${i}`,
      standing: ticked(ground, standing, now),
    })),
  ),
];
