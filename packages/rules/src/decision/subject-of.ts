import type { Actor } from './actor.ts';

/** Names the one who acted, as a record does: the subject of the caller's token, or the system. */
export const subjectOf = (actor: Actor): string => (actor.by === 'system' ? 'system' : actor.subject);
