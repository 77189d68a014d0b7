import type { Actor, Instant, LetterAct, Office } from '@jieti/rules';
import type { Manifest } from '../bulk/manifest.ts';

/** Who decided a bulk act on letters, and when, as its manifest keeps it. */
export const deedOf = (actor: Actor, at: Instant): Manifest['deed'] => ({
  subject: actor.by === 'system' ? actor.cause : actor.subject,
  actingFor: actor.by === 'office' ? actor.office : null,
  at,
});

/** The act that each letter of a bulk act is changed by: that of the office which decided the whole. */
export const actOf = ({ deed }: Manifest): LetterAct => ({
  actor: { by: 'office', subject: deed.subject, office: deed.actingFor as Office },
  now: deed.at,
});
