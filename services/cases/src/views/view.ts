import { city, effects } from '@jieti/lambda';
import type { ActContext, Case, UnitFacts } from '@jieti/rules';
import { tenuresOf } from '../projections/posts.ts';

/** The city, the unit as it stands with all who ever held its posts, and the instant, by which a case is shown. */
export type View = Pick<ActContext, 'city' | 'unit' | 'now' | 'tenures'>;

/** By what a case is read now: who held the posts is looked up while a proposal waits, which shows whom it would fall on. */
export const viewOf = async (state: Case, unit: UnitFacts): Promise<View> => ({
  city: city(),
  unit,
  now: effects.now(),
  tenures: state.status === 'proposed' ? await tenuresOf(unit.id) : [],
});
