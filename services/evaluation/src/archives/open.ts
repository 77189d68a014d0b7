import { type Answer, city, effects, type Request } from '@jieti/lambda';
import { type BarringMeasure, legalDateOf } from '@jieti/rules';
import { writeXlsx, xlsxType } from '@jieti/sheets';
import { rewardsOf } from '../commendations/plan.ts';
import { type Commendation, type CommendationLink, resolutionAnswerOf } from '../commendations/record.ts';
import type { ArchiveAnswer } from '../contract/archives.ts';
import type { routes } from '../contract/routes.ts';
import { barsOnHolder } from '../facts/bars.ts';
import { entitlementName, type GrantsOf, grantsOf, rewardName } from '../grants/record.ts';
import { archivePK, commendationId, honoursPK } from '../keys.ts';
import { allOf, readAll } from '../table.ts';
import type { ArchiveEntry } from './entry.ts';
import { stillHeld } from './held.ts';
import { type Acknowledgements, acknowledge } from './receipts.ts';
import { type Sight, seeArchive } from './sight.ts';
import { withheldOn } from './withheld.ts';
import { archiveSheets } from './workbook.ts';

type Opened = Request<typeof routes.openArchive>;

/** Everything a line of the archive is told by. */
interface Telling {
  readonly holder: string;
  readonly sight: Sight;
  readonly today: string;
  readonly measures: readonly (BarringMeasure & { readonly unit: string })[];
  readonly acknowledged: Acknowledgements;
  readonly grants: GrantsOf;
  readonly rewards: ReadonlyMap<number, Awaited<ReturnType<typeof rewardsOf>>>;
}

const place = ({ year, unit, post }: ArchiveEntry): string => `${year}#${unit}#${post}`;

type EntryAnswer = ArchiveAnswer['entries'][number];

const rewardOf = (entry: ArchiveEntry, superseded: boolean, telling: Telling): EntryAnswer['reward'] => {
  const scheme = telling.rewards.get(entry.year);
  if (!scheme || superseded || entry.grade === 'poor') return null;
  const { today, measures, sight } = telling;
  return {
    plan: scheme.plan,
    reward: scheme.rewards[entry.grade],
    withheld: withheldOn([today], measures, sight.covers),
  };
};

/** An entry as the asker may know it: elsewhere the grade is told, and neither points nor cases (A11, I-22). */
const entryAnswer = (entry: ArchiveEntry, latest: number, telling: Telling): EntryAnswer => {
  const { year, unit, name, post, title, role, from, to, version, cause, grade, document, filedAt } = entry;
  const inside = telling.sight.covers(unit);
  const superseded = version < latest;
  return {
    ...{ year, unit, name, post, title, role, from, to, version, superseded, cause, grade },
    score: inside ? entry.score : null,
    caps: entry.caps.map(({ caseId, ...cap }) => ({ ...cap, caseId: inside ? (caseId ?? null) : null })),
    ...{ document, filedAt, acknowledged: telling.acknowledged(entry.SK) },
    reward: rewardOf(entry, superseded, telling),
    grants: superseded ? [] : telling.grants(rewardName(entry)),
  };
};

const nameOf = ({ PK, SK }: Commendation): string => `${PK}#${SK}`;

/** Withheld by what barred them on the day of the commendation, and while something bars them; nothing goes with one taken back. */
const entitlementOf = (
  { entitled, document, status }: Commendation,
  { holder, measures, sight, today }: Telling,
): ArchiveAnswer['honours'][number]['entitlement'] => {
  const mine = entitled.find((one) => one.holder === holder);
  if (!mine || status === 'withdrawn') return null;
  return { kind: mine.kind, withheld: withheldOn([document.date, today], measures, sight.covers) };
};

const honourAnswer = (one: Commendation, telling: Telling): ArchiveAnswer['honours'][number] => {
  const { by, plan, honour, unit, document, status } = one;
  const id = commendationId(one);
  return {
    ...{ id, by, plan, honour, unit, on: document.date, document, status },
    resolution: resolutionAnswerOf(one.resolution),
    entitlement: entitlementOf(one, telling),
    grants: telling.grants(entitlementName(id)),
    acknowledged: telling.acknowledged(nameOf(one)),
  };
};

const honoursOf = async (holder: string): Promise<Commendation[]> => {
  const links = await allOf<CommendationLink>({ PK: honoursPK(holder) });
  const found = await readAll<Commendation>(links.map(({ to }) => to));
  return found.sort((a, b) => (`${a.document.date}${nameOf(a)}` < `${b.document.date}${nameOf(b)}` ? -1 : 1));
};

const rewardsIn = async (entries: readonly ArchiveEntry[]): Promise<Telling['rewards']> => {
  const years = [...new Set(entries.map(({ year }) => year))];
  return new Map(await Promise.all(years.map(async (year) => [year, await rewardsOf(year)] as const)));
};

const workbook = async (archive: ArchiveAnswer): Promise<Answer> => ({
  status: 200,
  contentType: xlsxType,
  headers: { 'content-disposition': `attachment; filename="archive-${archive.holder}.xlsx"` },
  body: await writeXlsx(archiveSheets(archive)),
});

/**
 * A holder's archive: every result of a unit they answered for, by their days in the post, in all its versions; what it brings and what
 * withholds it; and their commendations (A11, A13, A15, A16). Opened for a personnel department it is acknowledged.
 * @throws 404 for whoever sees none of the holder's units, 403 for those who neither keep archives nor assess.
 */
export const openArchive = async ({ principal, answerType, params: { holder } }: Opened): Promise<Answer> => {
  const sight = await seeArchive(principal, holder);
  const [kept, honours, measures] = await Promise.all([
    allOf<ArchiveEntry>({ PK: archivePK(holder) }),
    honoursOf(holder),
    barsOnHolder(holder, sight.posts),
  ]);
  const entries = stillHeld(kept, sight.posts);
  const filed = [...entries.map(({ SK }) => SK), ...honours.map(nameOf)];
  const telling: Telling = {
    ...{ holder, sight, measures },
    today: legalDateOf(effects.now(), city().zone),
    acknowledged: await acknowledge(holder, filed, sight.filing, principal),
    grants: await grantsOf(holder),
    rewards: await rewardsIn(entries),
  };
  const latest = new Map<string, number>();
  for (const entry of entries)
    latest.set(place(entry), Math.max(entry.version, latest.get(place(entry)) ?? 0));
  const body: ArchiveAnswer = {
    holder,
    entries: entries.map((entry) => entryAnswer(entry, latest.get(place(entry)) ?? 0, telling)),
    honours: honours.map((one) => honourAnswer(one, telling)),
  };
  return answerType === xlsxType ? workbook(body) : { status: 200, body };
};
