import type { Commended } from '../../law/kinds/index.ts';
import type { PostRole } from '../../vocabulary.ts';

/** These go with a commendation by the state or the province (A15): a leader is commended, a worker is treated accordingly. */
export const entitlementKinds = ['leader-commended', 'treatment'] as const;
export type EntitlementKind = (typeof entitlementKinds)[number];

/** Somebody who is entitled, in the post they are entitled by. */
export interface Entitled {
  readonly holder: string;
  readonly post: string | null;
  readonly kind: EntitlementKind;
}

/** A holder of one of a unit's posts on the day. */
export interface Holding {
  readonly holder: string;
  readonly post: string;
  readonly role: PostRole;
}

/**
 * Finds who is entitled to what by a national or provincial commendation (A15): of an advanced collective its principals and those in
 * charge, once for each post; an advanced worker themselves.
 */
export const entitledBy = (
  whom: Commended,
  holder: string | null,
  holding: readonly Holding[],
): readonly Entitled[] => {
  if (whom === 'holder') return holder === null ? [] : [{ holder, post: null, kind: 'treatment' }];
  return holding
    .filter(({ role }) => role === 'principal' || role === 'in-charge')
    .map(({ holder: one, post }) => ({ holder: one, post, kind: 'leader-commended' as const }));
};
