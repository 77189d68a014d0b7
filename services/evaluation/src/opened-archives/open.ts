import { type Answer, answerHistory, attachment, city, effects, type Request } from '@jieti/lambda';
import { type BarringMeasure, type Conviction, grantInQuestion, legalDateOf } from '@jieti/rules';
import { type Language, writeXlsx, xlsxType } from '@jieti/sheets';
import { type Covering, openableArchive } from '../archives/access.ts';
import { type ArchiveEntryRecord, archiveHistory } from '../archives/archive-record.ts';
import { stillHeld } from '../archives/held.ts';
import { type Acknowledgements, acknowledge } from '../archives/receipts.ts';
import { withheldOn } from '../archives/withheld.ts';
import {
  type CommendationLink,
  type CommendationRecord,
  resolutionAnswerOf,
} from '../commendations/commendation-record.ts';
import { rewardsOf } from '../commendations/plan-record.ts';
import type { ArchiveAnswer } from '../contract/archives.ts';
import type { routes } from '../contract/routes.ts';
import { entitlementName, type GrantsOf, grantsOf, rewardName } from '../grants/grant-record.ts';
import { archivePK, commendationId, honoursPK } from '../keys.ts';
import { barsOnHolder } from '../projections/bars.ts';
import { convictionsOf } from '../projections/measures.ts';
import { languageOf } from '../report/language.ts';
import { table } from '../table.ts';
import { archiveSheets } from './workbook.ts';

type Opened = Request<typeof routes.openArchive>;

/** Everything a line of the archive is shown by. */
interface Shown {
  readonly holder: string;
  readonly covers: Covering['covers'];
  readonly today: string;
  readonly measures: readonly (BarringMeasure & { readonly unit: string })[];
  readonly convictions: readonly Conviction[];
  readonly acknowledged: Acknowledgements;
  readonly grants: GrantsOf;
  readonly rewards: ReadonlyMap<number, Awaited<ReturnType<typeof rewardsOf>>>;
}

const place = ({ year, unit, post }: ArchiveEntryRecord): string => `${year}#${unit}#${post}`;

type EntryAnswer = ArchiveAnswer['entries'][number];

const rewardOf = (entry: ArchiveEntryRecord, superseded: boolean, shown: Shown): EntryAnswer['reward'] => {
  const scheme = shown.rewards.get(entry.year);
  const reward = scheme?.rewards[entry.grade];
  if (!scheme || superseded || reward === undefined) return null;
  const { today, measures, covers } = shown;
  return {
    plan: scheme.plan,
    reward,
    withheld: withheldOn([today], measures, covers),
  };
};

/** An entry as the asker may know it: elsewhere the grade is told, and neither points nor cases (A11, I-22). */
const entryAnswer = (entry: ArchiveEntryRecord, latest: number, shown: Shown): EntryAnswer => {
  const { year, unit, name, post, title, role, from, to, version, cause, grade, document, filedAt } = entry;
  const inside = shown.covers(unit);
  const superseded = version < latest;
  const grants = superseded ? [] : shown.grants(rewardName(entry));
  return {
    year,
    unit,
    name,
    post,
    title,
    role,
    from,
    to,
    version,
    superseded,
    cause,
    grade,
    score: inside ? entry.score : null,
    caps: entry.caps.map(({ caseId, ...cap }) => ({ ...cap, caseId: inside ? (caseId ?? null) : null })),
    document,
    filedAt,
    acknowledged: shown.acknowledged(entry.SK),
    reward: rewardOf(entry, superseded, shown),
    grants,
    grantInQuestion: grantInQuestion(grants.at(-1), grade, shown.convictions),
  };
};

const nameOf = ({ PK, SK }: CommendationRecord): string => `${PK}#${SK}`;

/** Withheld by what barred them on the day of the commendation, and while something bars them; nothing goes with one taken back. */
const entitlementOf = (
  { entitled, document, status }: CommendationRecord,
  { holder, measures, covers, today }: Shown,
): ArchiveAnswer['honours'][number]['entitlement'] => {
  const mine = entitled.find((one) => one.holder === holder);
  if (!mine || status === 'withdrawn') return null;
  return { kind: mine.kind, withheld: withheldOn([document.date, today], measures, covers) };
};

const honourAnswer = (one: CommendationRecord, shown: Shown): ArchiveAnswer['honours'][number] => {
  const { by, plan, honour, unit, document, status } = one;
  const id = commendationId(one);
  return {
    id,
    by,
    plan,
    honour,
    unit,
    on: document.date,
    document,
    status,
    resolution: resolutionAnswerOf(one.resolution),
    entitlement: entitlementOf(one, shown),
    grants: shown.grants(entitlementName(id)),
    acknowledged: shown.acknowledged(nameOf(one)),
  };
};

const honoursOf = async (holder: string): Promise<CommendationRecord[]> => {
  const links = await table.all<CommendationLink>({ partition: honoursPK(holder) });
  const found = await table.readMany<CommendationRecord>(links.map(({ to }) => to));
  return found.sort((a, b) => (`${a.document.date}${nameOf(a)}` < `${b.document.date}${nameOf(b)}` ? -1 : 1));
};

const rewardsIn = async (entries: readonly ArchiveEntryRecord[]): Promise<Shown['rewards']> => {
  const years = [...new Set(entries.map(({ year }) => year))];
  return new Map(await Promise.all(years.map(async (year) => [year, await rewardsOf(year)] as const)));
};

const workbook = async (archive: ArchiveAnswer, language: Language): Promise<Answer> => {
  const { holder } = archive;
  const name = language === 'zh' ? `实绩档案（${holder}）` : `archive-${holder}`;
  return {
    status: 200,
    contentType: xlsxType,
    headers: attachment({ plain: `archive-${holder}`, name, extension: 'xlsx' }),
    body: await writeXlsx(archiveSheets(archive, city(), language), {
      language,
      date: legalDateOf(effects.now(), city().zone),
    }),
  };
};

const nameOfFiled = (entries: readonly ArchiveEntryRecord[], honours: readonly CommendationRecord[]) => [
  ...entries.map(({ SK }) => SK),
  ...honours.map(nameOf),
];

const latestVersions = (entries: readonly ArchiveEntryRecord[]): ReadonlyMap<string, number> => {
  const latest = new Map<string, number>();
  for (const entry of entries)
    latest.set(place(entry), Math.max(entry.version, latest.get(place(entry)) ?? 0));
  return latest;
};

/**
 * A holder's archive: every result of a unit they answered for, by their days in the post, in all its versions; what it brings and what
 * withholds it; and their commendations (A11, A13, A15, A16). Opened for a personnel department it is acknowledged.
 * @throws 404 for whoever sees none of the holder's units, 403 for those who neither keep archives nor assess.
 */
export const openArchive = async (request: Opened): Promise<Answer> => {
  const { principal, answerType, params } = request;
  const { holder } = params;
  const covering = await openableArchive(principal, holder);
  const { posts, covers } = covering;
  const [kept, honours, measures, convictions] = await Promise.all([
    table.all<ArchiveEntryRecord>({ partition: archivePK(holder) }),
    honoursOf(holder),
    barsOnHolder(holder, posts),
    convictionsOf(
      holder,
      posts.map(({ unit }) => unit),
    ),
  ]);
  const entries = stillHeld(kept, posts);
  const shown: Shown = {
    holder,
    covers,
    measures,
    convictions,
    today: legalDateOf(effects.now(), city().zone),
    acknowledged: await acknowledge(nameOfFiled(entries, honours), principal, covering),
    grants: await grantsOf(holder),
    rewards: await rewardsIn(entries),
  };
  const latest = latestVersions(entries);
  const body: ArchiveAnswer = {
    holder,
    entries: entries.map((entry) => entryAnswer(entry, latest.get(place(entry)) ?? 0, shown)),
    honours: honours.map((one) => honourAnswer(one, shown)),
  };
  return answerType === xlsxType ? workbook(body, languageOf(request)) : { status: 200, body };
};

/** Everything that was filed in an archive and acknowledged of it, for whoever may open it (A11). */
export const readArchiveHistory = async ({
  principal,
  params: { holder },
}: Request<typeof routes.readArchiveHistory>): Promise<Answer> => {
  await openableArchive(principal, holder);
  return answerHistory(...archiveHistory(holder));
};
