import type { CitySettings } from '@jieti/rules';
import { tellRegister, tellUnits } from './facts.ts';
import { startWorld, type World } from './world.ts';

/** Letters with an empty register. */
export const startLetters = (startAt = '2026-01-05T01:00:00.000Z'): Promise<World> =>
  startWorld({ services: ['letters'], startAt });

/** Cases that know the units of the test city, and the posts of three. */
export const startCases = async (): Promise<World> => {
  const world = await startWorld({ services: ['cases'], startAt: '2026-03-02T01:00:00.000Z' });
  await tellRegister();
  return world;
};

/** Evaluation that knows the units of the test city. */
export const startEvaluation = async (settings?: CitySettings): Promise<World> => {
  const world = await startWorld({
    services: ['evaluation'],
    startAt: '2026-01-10T01:00:00.000Z',
    ...(settings && { settings }),
  });
  await tellUnits();
  return world;
};
