import type { Actor } from '@jieti/rules';

/** Who acted, as an answer says it: the subject of their token, or the system. */
export const actorName = (actor: Actor): string => (actor.by === 'system' ? 'system' : actor.subject);
