import { city } from '@jieti/lambda';
import { type Award, type Due, legalDateOf } from '@jieti/rules';
import type { Covering } from '../archives/access.ts';
import type { ArchiveEntryRecord } from '../archives/archive-record.ts';
import { stillHeld } from '../archives/held.ts';
import { findCommendation } from '../commendations/commendation-record.ts';
import { rewardsOf } from '../commendations/plan-record.ts';
import type { GrantBody } from '../contract/grants.ts';
import { archivePK } from '../keys.ts';
import { table } from '../table.ts';
import { entitlementName, rewardName } from './grant-record.ts';

type Rewarding = Extract<GrantBody, { of: 'reward' }>;
type Entitling = Extract<GrantBody, { of: 'entitlement' }>;

/** An award on file, the unit it has to do with, and the days beside that of the grant on which no bar may stand. */
export interface AwardOnFile {
  readonly unit: string;
  readonly award: Award;
  readonly days: readonly string[];
}

/** An archive as far as somebody sees it. */
type Opened = Pick<Covering, 'holder' | 'posts' | 'covers'>;

const dayOf = (instant: string): string => legalDateOf(instant, city().zone);

const later = (a: string, b: string): string => (a > b ? a : b);

/** The reward of a grade of a year; due since the result was first published and since all have agreed to the year's rewards (A16). */
export const rewardOfGrade = async (
  { year, grade }: Pick<ArchiveEntryRecord, 'year' | 'grade'>,
  filedAt: string,
): Promise<Due | null> => {
  const scheme = await rewardsOf(year);
  // The last grade of the city's is not rewarded.
  const what = scheme?.rewards[grade];
  if (!scheme || what === undefined) return null;
  return { what, from: later(dayOf(filedAt), scheme.since) };
};

const reward = async (
  { year, unit, post, from }: Rewarding,
  { holder, posts, covers }: Opened,
): Promise<AwardOnFile | null> => {
  if (!covers(unit)) return null;
  const prefix = `${year}#${unit}#${post}#${from}#`;
  const kept = await table.all<ArchiveEntryRecord>({ partition: archivePK(holder), prefix });
  const entries = stillHeld(kept, posts);
  const [first, latest] = [entries[0], entries.at(-1)];
  if (!first || !latest) return null;
  const { version, grade } = latest;
  const due = await rewardOfGrade(latest, first.filedAt);
  return { unit, award: { name: rewardName(latest), due, result: { version, grade } }, days: [] };
};

/** Nothing is due by a commendation that was taken back. */
const entitlement = async (
  { commendation: id }: Entitling,
  { holder, covers }: Opened,
): Promise<AwardOnFile | null> => {
  const one = await findCommendation(id);
  const isEntitled = one?.entitled.some((entitled) => entitled.holder === holder) && covers(one.unit);
  if (!one || !isEntitled) return null;
  const { honour, document, status, unit } = one;
  const due = status === 'withdrawn' ? null : { what: honour, from: document.date };
  return { unit, award: { name: entitlementName(id), due, result: null }, days: [document.date] };
};

/** The award of which something is granted; null for what is not in the archive, or not where the giver sees it. */
export const awardOnFile = (body: GrantBody, opened: Opened): Promise<AwardOnFile | null> =>
  body.of === 'reward' ? reward(body, opened) : entitlement(body, opened);
