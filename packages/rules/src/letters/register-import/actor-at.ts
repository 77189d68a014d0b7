import { authorize, type Place } from '../../competence/index.ts';
import type { Actor } from '../../decision/index.ts';
import type { ImportContext } from './row.ts';

/** The first of the importing offices that is competent for a place; undefined where it lies outside all of them (A6). */
export const actorAt = (place: Place, { actors, city }: ImportContext): Actor | undefined =>
  actors.find((actor) => authorize(actor, 'import-units', place, city) === null);
