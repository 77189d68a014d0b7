import type { CitySettings } from '@jieti/rules';
import { done } from './call.ts';
import { testUnits, unitsCsv } from './city.ts';
import { tellRegister, tellUnits } from './facts.ts';
import { people } from './people.ts';
import { importCsv, postOf } from './register.ts';
import { startWorld, type World } from './world.ts';

/** Letters with an empty register. */
export const startLetters = (startAt = '2026-01-05T01:00:00.000Z'): Promise<World> =>
  startWorld({ services: ['letters'], startAt });

interface RegisterOptions {
  readonly startAt?: string;
  /** Rows besides those of the test city. */
  readonly more?: readonly (readonly string[])[];
  /** Units that have a head: `north-head` holds the post `head` of `north`. */
  readonly heads?: readonly string[];
}

/** Letters with the register of the test city. */
export const startRegister = async ({
  startAt,
  more = [],
  heads = [],
}: RegisterOptions = {}): Promise<World> => {
  const world = await startLetters(startAt);
  await importCsv(people.cityOffice, unitsCsv([...testUnits, ...more]));
  for (const unit of heads)
    await done(people.cityOffice, `PUT /units/${unit}/posts/head`, { body: postOf(`${unit}-head`) });
  return world;
};

/** Cases that know the units of the test city, and the posts of three. */
export const startCases = async (settings?: CitySettings): Promise<World> => {
  const world = await startWorld({
    services: ['cases'],
    startAt: '2026-03-02T01:00:00.000Z',
    ...(settings && { settings }),
  });
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
