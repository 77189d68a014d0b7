import type { Actor } from './actor.ts';

/** Who it was, as a record names them: the subject of the caller's token, or the system. */
export const subjectOf = (actor: Actor): string => (actor.by === 'system' ? 'system' : actor.subject);
