import { city, type InputError } from '@jieti/lambda';
import { type Due, legalDateOf } from '@jieti/rules';
import type { ArchiveEntry } from '../archives/entry.ts';
import { stillHeld } from '../archives/held.ts';
import type { Sight } from '../archives/sight.ts';
import { rewardsOf } from '../commendations/plan.ts';
import type { Commendation } from '../commendations/record.ts';
import type { GrantBody } from '../contract/grants.ts';
import { allFaults } from '../faults.ts';
import { archivePK, commendationKey } from '../keys.ts';
import { allOf, read } from '../table.ts';
import { entitlementName, type Grant, rewardName } from './record.ts';

type Rewarding = Extract<GrantBody, { of: 'reward' }>;
type Entitling = Extract<GrantBody, { of: 'entitlement' }>;

/** What may come to a holder: its name, what of it is due, and on which days beside that of the grant no bar may stand. */
export interface Award {
  readonly name: string;
  readonly due: Due | null;
  readonly days: readonly string[];
  readonly result: Grant['result'];
}

/** An archive as far as somebody may give of it. */
interface Opened {
  readonly holder: string;
  readonly sight: Pick<Sight, 'posts' | 'covers'>;
}

const unknown = (pointer: string, code: string, zh: string, en: string) =>
  allFaults([{ pointer, code, detail: { zh, en } } satisfies InputError]);

const dayOf = (instant: string): string => legalDateOf(instant, city().zone);

const later = (a: string, b: string): string => (a > b ? a : b);

/** The reward of the version in force; due since it was first filed and since all have agreed to the year's rewards (A16). */
const rewardDue = async (entry: ArchiveEntry, filedAt: string): Promise<Due | null> => {
  const scheme = await rewardsOf(entry.year);
  if (!scheme || entry.grade === 'poor') return null;
  return { what: scheme.rewards[entry.grade], from: later(dayOf(filedAt), scheme.since) };
};

const reward = async (body: Rewarding, { holder, sight }: Opened): Promise<Award> => {
  const { year, unit, post, from } = body;
  const prefix = `${year}#${unit}#${post}#${from}#`;
  const kept = sight.covers(unit) ? await allOf<ArchiveEntry>({ PK: archivePK(holder), prefix }) : [];
  const entries = stillHeld(kept, sight.posts);
  const [first, latest] = [entries[0], entries.at(-1)];
  if (!first || !latest)
    throw unknown('/unit', 'nothing-filed', '档案中没有此项实绩', 'There is no such entry in the archive');
  const { version, grade } = latest;
  return {
    name: rewardName(latest),
    due: await rewardDue(latest, first.filedAt),
    days: [],
    result: { version, grade },
  };
};

const entitlement = async (body: Entitling, { holder, sight }: Opened): Promise<Award> => {
  const key = commendationKey(body.commendation);
  const one = key && (await read<Commendation>(key));
  const mine = one?.entitled.some((entitled) => entitled.holder === holder) && sight.covers(one.unit);
  if (!one || !mine)
    throw unknown(
      '/commendation',
      'not-entitled',
      '没有使其享有待遇的此项表彰',
      'There is no such commendation that entitles them to something',
    );
  const { honour, document, status } = one;
  return {
    name: entitlementName(body.commendation),
    due: status === 'withdrawn' ? null : { what: honour, from: document.date },
    days: [document.date],
    result: null,
  };
};

/** What a grant is of. @throws 422 for what is not in the archive, or lies outside the giver's jurisdiction. */
export const awardOf = (body: GrantBody, opened: Opened): Promise<Award> =>
  body.of === 'reward' ? reward(body, opened) : entitlement(body, opened);
