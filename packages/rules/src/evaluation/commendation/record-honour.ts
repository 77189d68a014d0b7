import { yearOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { authorize, placeOfCity } from '../../competence/index.ts';
import {
  type Actor,
  type CheckResult,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  type Outcome,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import { sameWords } from '../../decision/same-words.ts';
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
  /** Why it is another, where an honour in the same words is on record. */
  readonly despiteAlike?: string | undefined;
}

export interface RecordHonourContext extends Dated {
  readonly actor: Actor;
  readonly city: CitySettings;
  /** The facts known of each name, in the same order. */
  readonly nominees: readonly Nominee[];
  /** Honours of those named that are on record, by the same way. */
  readonly recorded: readonly Commendation[];
}

/** The holders of posts on a day. */
const holdingOn = (posts: readonly PostHistory[], day: LegalDate): Holding[] =>
  posts.flatMap(({ id: post, role, tenures }) =>
    tenures
      .filter(({ from, to }) => from <= day && (to === null || day <= to))
      .map(({ holder }) => ({ holder, post, role })),
  );

const isOf = ({ holder, unit }: Commendation, name: Name): boolean =>
  name.holder === undefined ? holder === null && unit === name.unit : holder === name.holder;

/** Honours that somebody has already under the same document or, not taken back since, in the same words. */
const alikeOf = (
  name: Name,
  { honour, document }: RecordHonour,
  { recorded }: Pick<RecordHonourContext, 'recorded'>,
): readonly Commendation[] => {
  const inSameWords = (one: Commendation) => one.status !== 'withdrawn' && sameWords(one.honour, honour);
  return recorded.filter(
    (one) => isOf(one, name) && (one.document.number === document.number || inSameWords(one)),
  );
};

/** An honour entered twice is told first: under one document it is one, and in the same words it is another only for a reason. */
const checkNotTwice = (command: RecordHonour, context: RecordHonourContext): CheckResult =>
  command.names.flatMap((name, n) => {
    const alike = alikeOf(name, command, context);
    const before = alike.find((one) => one.document.number === command.document.number) ?? alike[0];
    if (!before) return [];
    const { document, honour } = before;
    const details = { facts: { honour, document }, pointer: `/names/${n}` };
    if (document.number === command.document.number)
      return [refusal('honour-on-record', { number: document.number }, details)];
    return command.despiteAlike === undefined
      ? [refusal('honour-alike', { on: document.date }, details)]
      : [];
  });

const honoured = (named: Named, command: RecordHonour, context: RecordHonourContext): Commendation => {
  const { by, honour, document, despiteAlike: despite } = command;
  const { holder = null } = named.name;
  const isAnother = despite !== undefined && alikeOf(named.name, command, context).length > 0;
  const holding = holdingOn(named.nominee.posts, document.date);
  return newCommendation(named, document, context, {
    by,
    plan: null,
    honour,
    basis: null,
    entitled: entitledBy(holder === null ? 'unit' : 'holder', holder, holding),
    ...(isAnother && { despite }),
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
      checkNotTwice(command, context),
      checkNames(names, nominees, { from: year, to: year }, city.root),
      checkConcerned(all.map(({ named, one }) => concernedBy(one, named.nominee.posts))),
    ),
    () => all.map(({ one }) => commended(one, ['honours-from-above'])),
  );
};
