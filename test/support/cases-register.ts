import { postChanged, unitChanged } from '@jieti/letters/contract';
import { cases } from '../../services/cases/functions.ts';
import { postsOf, testUnits, unitOf } from './city.ts';
import { tellService } from './functions.ts';

export const tellUnit = (unit: unknown, version = 1): Promise<void> =>
  tellService(cases, { ...unitChanged, detail: { unit, version } });

export const tellPost = (post: unknown, version = 1): Promise<void> =>
  tellService(cases, { ...postChanged, detail: { post, version } });

/** Tells cases of every unit of the test city, and of the posts of three. */
export const teachRegister = async (): Promise<void> => {
  for (const row of testUnits) await tellUnit(unitOf(row));
  for (const unit of ['north', 'south', 'city-education']) {
    for (const post of postsOf(unit)) await tellPost(post);
  }
};
