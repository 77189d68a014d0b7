import { yearOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { authorize, placeOfCity } from '../../competence/index.ts';
import {
  type Actor,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  type Outcome,
  refuseOr,
} from '../../decision/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { checkNotInFuture } from '../check-day.ts';
import type { Commendation, CommendationData, CommendationWay } from './commendation.ts';
import { checkConcerned, concernedBy } from './concerned.ts';
import { entitledBy, type Holding } from './entitlements.ts';
import { commended, type Named, namedOf, newCommendation } from './new-commendation.ts';
import { checkNames, type Name, type Nominee, type PostHistory } from './nominee.ts';

export interface RecordHonour {
  readonly by: Exclude<CommendationWay, 'plan'>;
  readonly honour: string;
  readonly document: DocumentRef;
  readonly names: readonly Name[];
}

export interface RecordHonourContext extends Dated {
  readonly actor: Actor;
  readonly city: CitySettings;
  /** The facts known of each name, in the same order. */
  readonly nominees: readonly Nominee[];
}

/** The holders of posts on a day. */
const holdingOn = (posts: readonly PostHistory[], day: LegalDate): Holding[] =>
  posts.flatMap(({ id: post, role, tenures }) =>
    tenures
      .filter(({ from, to }) => from <= day && (to === null || day <= to))
      .map(({ holder }) => ({ holder, post, role })),
  );

const honoured = (
  named: Named,
  { by, honour, document }: RecordHonour,
  context: RecordHonourContext,
): Commendation => {
  const { holder = null } = named.name;
  const holding = holdingOn(named.nominee.posts, document.date);
  return newCommendation(named, document, context, {
    by,
    plan: null,
    honour,
    basis: null,
    entitled: entitledBy(holder === null ? 'unit' : 'holder', holder, holding),
  });
};

/**
 * Records whom the state or the province commended, and whom that entitles to what (A15). Who is named was chosen elsewhere
 * and is judged by nobody here.
 */
export const recordHonour = (
  command: RecordHonour,
  context: RecordHonourContext,
): Outcome<readonly Decided<Commendation, CommendationData>[]> => {
  const { actor, city, nominees } = context;
  const { names, document } = command;
  const year = yearOf(document.date);
  const all = namedOf(names, nominees).map((named) => ({ named, one: honoured(named, command, context) }));
  return refuseOr(
    collect(
      authorize(actor, 'record-honour', placeOfCity(city), city),
      checkNotInFuture(document.date, '/document/date', context),
      checkNames(names, nominees, { from: year, to: year }, city.root),
      checkConcerned(all.map(({ named, one }) => concernedBy(one, named.nominee.posts))),
    ),
    () => all.map(({ one }) => commended(one, ['honours-from-above'])),
  );
};
