import { type Answer, city, effects, type Principal, type Request } from '@jieti/lambda';
import type { Post } from '@jieti/letters/contract';
import {
  archiveEntries,
  authorizedActor,
  bodiesFor,
  isOutstanding,
  legalDateOf,
  placeOf,
} from '@jieti/rules';
import { fromCursor, toCursor } from '@jieti/store';
import { yearActor } from '../access.ts';
import { withheldOn } from '../archives/withheld.ts';
import type { routes } from '../contract/routes.ts';
import type { RewardDueAnswer } from '../contract/routes-rewards-due.ts';
import { evaluationAsked } from '../evaluators.ts';
import { resultsPK } from '../keys.ts';
import { barsOnHolder } from '../projections/bars.ts';
import { convictionsOf } from '../projections/measures.ts';
import { postsBetween, postsOfHolder } from '../projections/posts.ts';
import { ancestry, unitsById } from '../projections/units.ts';
import { type ResultRecord, versionOf } from '../results/result.ts';
import { table } from '../table.ts';
import { type PublicationRecord, publicationOf } from '../years.ts';
import { rewardOfGrade } from './award.ts';
import { grantAnswerOf, grantsFor, rewardName } from './grant-record.ts';

type List = Request<typeof routes.listRewardsDue>;
type Entry = ReturnType<typeof archiveEntries>[number];

/** True of somebody with an office that gives rewards somewhere: of which units, their places say. */
const givesRewards = ({ offices }: Principal): boolean =>
  offices.some(({ body }) => bodiesFor('give-reward', city()).includes(body));

/** Of these units those in whose name one of somebody's offices gives rewards, as they stand today (A16). */
const paidFor = async (principal: Principal, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const units = [...(await unitsById(ids)).values()];
  const ancestors = await ancestry()(units);
  const may = (id: string) =>
    authorizedActor(principal, 'give-reward', placeOf({ id, ancestors: ancestors.get(id) ?? [] }), city()).ok;
  return new Set(units.map(({ id }) => id).filter(may));
};

/** Everybody who answered for a unit in the year, with its result in force. */
const entriesOf = (
  { publishedAt }: PublicationRecord,
  record: ResultRecord,
  posts: readonly Post[],
): Entry[] => {
  const { year, unit, name, outcome } = record.result;
  const { score, grade, caps } = outcome;
  const common = { cause: 'published', document: null, filedAt: publishedAt };
  return archiveEntries(
    [{ year, unit, name, score, grade, caps, version: versionOf(record), ...common }],
    posts,
  );
};

const lineOf = async (entry: Entry): Promise<RewardDueAnswer[]> => {
  const due = await rewardOfGrade(entry, entry.filedAt);
  if (!due) return [];
  const { holder, year, unit, name, post, title, role, from, to, grade, version } = entry;
  const last = (await grantsFor(holder, rewardName(entry))).at(-1) ?? null;
  if (!isOutstanding(due, last)) return [];
  const today = legalDateOf(effects.now(), city().zone);
  const posts = await postsOfHolder(holder);
  const bars = await barsOnHolder(holder, posts);
  const convicted = await convictionsOf(
    holder,
    posts.map((one) => one.unit),
  );
  // Of a case elsewhere finance learns that it withholds, and not which it is.
  const withheld = withheldOn([today], bars, (one) => one === unit);
  return [
    {
      ...{ holder, year, unit, name, post, title, role, from, to, grade, version },
      ...{ reward: due.what, dueSince: due.from, withheld },
      payable: due.from <= today && withheld.length === 0 && convicted.length === 0,
      convictedSince: convicted.map(({ on }) => on).toSorted(),
      last: last && grantAnswerOf(last),
    },
  ];
};

const afterIn = (cursor: string | undefined): string =>
  String(
    fromCursor(cursor, (key) => key.list === 'rewards-due' && typeof key.after === 'string')?.after ?? '',
  );

/**
 * A page of the rewards of a published year that wait to be given, unit by unit, in the places for which the caller gives them (A16): what
 * was agreed to and not given, was taken back, or was given for another grade; and what withholds it today (A23–A25).
 * @throws 403 for whoever gives no rewards.
 */
export const listRewardsDue = async (request: List): Promise<Answer> => {
  const { principal, query } = request;
  const of = await evaluationAsked(request);
  if (!givesRewards(principal)) yearActor(principal, 'give-reward', of);
  const publication = await publicationOf(of);
  if (!publication) return { status: 200, body: { items: [], nextCursor: null } };
  const { items: page, lastKey } = await table.page<ResultRecord>({
    partition: resultsPK(of.year, publication.runId),
    between: [`${afterIn(query.cursor)}!`, '~'],
    pageSize: query.limit,
  });
  const ids = page.map(({ result }) => result.unit);
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const paid = await paidFor(principal, ids);
  const posts = paid.size > 0 ? await postsBetween(first, last) : [];
  const entries = page
    .filter(({ result }) => paid.has(result.unit))
    .flatMap((record) => entriesOf(publication, record, posts));
  return {
    status: 200,
    body: {
      items: (await Promise.all(entries.map(lineOf))).flat(),
      nextCursor: toCursor(lastKey && { list: 'rewards-due', after: last }),
    },
  };
};
