import type { Act, Actor, Case } from '@jieti/rules';
import { needsAgreement } from './faults.ts';
import type { Ground, Standing } from './ground.ts';
import type { Taken } from './offers.ts';
import { written } from './place.ts';

/** What goes on beside the ladder; a way follows one of these and no other, as they have nothing to do with each other. */
const asides = {
  ...{ refer: 'referral', 'record-referral-outcome': 'referral' },
  ...{ appeal: 'appeal', 'resolve-appeal': 'appeal' },
  ...{ file: 'paper', 'record-answer': 'paper' },
  'review-measure': 'question',
} as const;
type Aside = (typeof asides)[keyof typeof asides] | null;

const asideOf = (act: string): Aside => (act in asides ? asides[act as keyof typeof asides] : null);

/** How a standing is reached: what was done, by whom and when, and from where. */
export interface Node extends Standing {
  readonly form: string;
  readonly what: string;
  readonly from: Node | null;
  readonly aside: Aside;
  /** It comes about only if the conference agrees. */
  readonly byAgreement: boolean;
}

/** The same before it is known if it is new. */
export type Reached = Standing & Pick<Node, 'what' | 'aside' | 'byAgreement'>;

/** Bounds: no second referral and no second appeal of a case. */
const beyond = ({ referrals = [], appeals = [] }: Case, act: Act['type']): boolean =>
  (act === 'refer' && referrals.length > 0) || (act === 'appeal' && appeals.length > 0);

/** Papers are sent and answered in their order: another order leads nowhere else. */
const outOfOrder = (taken: readonly Taken[], { offer }: Taken): boolean =>
  asideOf(offer.act) === 'paper' &&
  taken.some((one) => one.offer.act === offer.act && (one.offer.number ?? 0) < (offer.number ?? 0));

const isFollowed = ({ state, aside }: Node, taken: readonly Taken[], one: Taken): boolean => {
  const { act } = one.offer;
  const ofThis = asideOf(act);
  return (
    (ofThis === null || aside === null || aside === ofThis) && !beyond(state, act) && !outOfOrder(taken, one)
  );
};

const bodyOfActor = (by: Actor): string =>
  by.by === 'office'
    ? `${by.office.body} of ${by.office.jurisdiction}${by.office.capacity === 'meeting' ? ', in meeting' : ''}`
    : by.by;

/** An act by its words, for whoever reads the way to a fault. */
export const wordsOf = (act: Act): string => {
  const more = Object.entries(act).filter(([, value]) => typeof value !== 'object');
  return more.map(([key, value]) => (key === 'type' ? value : `${key} ${value}`)).join(' ');
};

/** Where the acts that were taken lead to. */
export const ledTo = (
  ground: Ground,
  node: Node,
  taken: readonly Taken[],
  ladderOnly: boolean,
): readonly Reached[] =>
  taken
    .filter((one) => isFollowed(node, taken, one) && !(ladderOnly && asideOf(one.offer.act)))
    .flatMap(({ offer, by, done }) =>
      done.map(({ act, events }) => ({
        state: written(ground, node.state, events),
        now: node.now,
        aside: asideOf(offer.act) ?? node.aside,
        byAgreement: needsAgreement(act),
        what: `${wordsOf(act)}, ${bodyOfActor(by)}`,
      })),
    );
