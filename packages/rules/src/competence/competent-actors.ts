import type { Actor } from '../decision/actor.ts';
import type { ActId } from './acts/index.ts';
import { authorize } from './authorize.ts';
import type { Caller } from './caller.ts';
import type { ActsLaw } from './place.ts';

/**
 * The offices of a caller that may do an act at least at their own seat, for what is not about one place: a file of
 * the whole register. What the act then does at each place is authorized there.
 */
export const competentActors = ({ subject, offices }: Caller, act: ActId, city: ActsLaw): Actor[] =>
  offices
    .map((office) => ({ by: 'office', subject, office }) satisfies Actor)
    .filter((actor) => authorize(actor, act, { id: actor.office.jurisdiction, above: [] }, city) === null);
