import { handler as copyUnits } from '../../services/cases/src/functions/copy-units/handler.ts';
import { busEvent } from './bus-event.ts';
import { postsOf, testUnits, unitOf } from './city.ts';

export const tellUnit = (unit: unknown, version = 1): Promise<void> =>
  copyUnits(busEvent('jieti.letters', 'unit-changed', { unit, version }));

export const tellPost = (post: unknown, version = 1): Promise<void> =>
  copyUnits(busEvent('jieti.letters', 'post-changed', { post, version }));

/** Tells cases of every unit of the test city, and of the posts of three. */
export const teachRegister = async (): Promise<void> => {
  for (const row of testUnits) await tellUnit(unitOf(row));
  for (const unit of ['north', 'south', 'city-education']) {
    for (const post of postsOf(unit)) await tellPost(post);
  }
};
