import { effects } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import { LostRace, retryOnConflict, transact } from '@jieti/store';
import { regradingCountKey, resultKey } from '../keys.ts';
import { type ResultRecord, resultOf, versionOf } from '../results/result.ts';
import { planVersion, storeFirst } from '../results/version-record.ts';
import { table } from '../table.ts';
import { type PublicationRecord, publicationOf } from '../years.ts';
import {
  isOvertaken,
  originsUpTo,
  partOf,
  type Regrading,
  type RegradingPart,
  regradingDone,
} from './group-regrading.ts';
import {
  isSameStanding,
  sameStandings,
  standingsNow,
  standingWrite,
  type YearStandings,
} from './standings.ts';

/** Units that a part holds at most; only tests and benches set it. */
const partUnits = (): number => Number(process.env.REGRADING_PART_UNITS ?? 100);

type Origins = ReadonlyMap<string, readonly rules.Origin[]>;

/** A part as it is carried out. */
interface UnderWay {
  readonly publication: PublicationRecord;
  readonly origins: Origins;
}

/** The next units of the groups, in the order of their ids. */
const unitsAfter = (standings: YearStandings, groups: ReadonlySet<string>, after: string): string[] =>
  [...standings.units()]
    .filter(({ id, group }) => groups.has(group) && id > after)
    .map(({ id }) => id)
    .sort()
    .slice(0, partUnits());

/** The changes that a unit follows; its own are among them only where there are no others. */
const dueTo = (origins: Origins, { unit, group }: rules.UnitResult): readonly rules.Origin[] => {
  const all = origins.get(group) ?? [];
  const others = all.filter((one) => one.unit !== unit);
  return (others.length > 0 ? others : all).slice(0, rules.mostOrigins);
};

/** Everybody's standing and place as they were read last; read again once they are known to have changed. */
const placesOf = (publication: PublicationRecord) => {
  let read: { readonly standings: YearStandings; readonly ranked: rules.RankedYear } | undefined;
  return {
    now: async () => {
      if (read) return read;
      const standings = await standingsNow(publication);
      read = { standings, ranked: standings.ranked(standings.settingsOf) };
      return read;
    },
    forget: (): void => {
      read = undefined;
    },
  };
};

type Places = ReturnType<typeof placesOf>;

/** @throws LostRace where the result or anybody's standing changed meanwhile. */
const followOnce = async (
  { publication, origins }: UnderWay,
  unit: string,
  places: Places,
): Promise<void> => {
  const over = await resultOf(publication.year, publication.runId, unit);
  if (!over) return;
  const { result } = over;
  const { standings, ranked } = await places.now();
  const settings = standings.settingsOf(result.group);
  const context = { now: effects.now(), settings, rankOf: ranked.rankOf, dueTo: dueTo(origins, result) };
  const decided = rules.regradeInGroup({ result, version: versionOf(over) }, context);
  if (!decided) return;
  await storeFirst(publication, over);
  if (await transact([...planVersion(publication, over, decided), sameStandings(standings)])) return;
  places.forget();
  throw new LostRace();
};

/** Gives every unit of a part the place it has now (I-23). */
const placeAll = async (underWay: UnderWay, units: readonly string[]): Promise<void> => {
  const places = placesOf(underWay.publication);
  for (const unit of units)
    await retryOnConflict(
      () => followOnce(underWay, unit, places),
      (error) => error instanceof LostRace,
    );
};

/** Another standing of a unit whose points are made of the surveys of its group; its result follows when all are known. */
const restand = async (
  publication: PublicationRecord,
  record: ResultRecord,
  standings: YearStandings,
): Promise<void> => {
  const { year, runId } = publication;
  const { result } = record;
  const { unit } = result;
  const { standing } = rules.reworkResult(result, result.facts, standings.settingsOf(result.group));
  if (isSameStanding(standings.standingOf(unit), standing)) return;
  // A result that changed meanwhile has brought its own standing, and a regrading after this one.
  await transact([
    standingWrite(standings, { unit, standing }),
    table.update(regradingCountKey(publication), { add: { version: 1 } }),
    table.check(resultKey(year, runId, unit), { version: record.version }),
  ]);
};

const restandAll = async (publication: PublicationRecord, units: readonly string[]): Promise<void> => {
  const { year, runId } = publication;
  const standings = await standingsNow(publication);
  const records = await table.readMany<ResultRecord>(units.map((unit) => resultKey(year, runId, unit)));
  for (const record of records) await restand(publication, record, standings);
};

/** The groups of the changes; of the first phase those alone where points are made of the surveys of all. */
const groupsOf = (
  { phase }: Pick<RegradingPart, 'phase'>,
  origins: Origins,
  { settingsOf }: YearStandings,
): ReadonlySet<string> => {
  const groups = [...origins.keys()];
  return new Set(
    phase === 'places' ? groups : groups.filter((group) => rules.ranksSurveys(settingsOf(group).group)),
  );
};

const goOn = async (part: RegradingPart, units: readonly string[]): Promise<void> => {
  const last = units.at(-1);
  const next = { ...part, part: part.part + 1 };
  if (last !== undefined) await table.insertNow({ ...partOf({ ...next, after: last }) });
  else if (part.phase === 'standings')
    await table.insertNow({ ...partOf({ ...next, phase: 'places', after: '' }) });
  else await regradingDone(part);
};

/**
 * Carries out one part of a regrading and asks for the next: whatever a group's size, no call does more than a part. Idempotent:
 * whoever has the place that is theirs is left alone. Overtaken by a later change it ends, for that one goes over all again and
 * names the changes of both.
 */
export const regradePart = async (part: RegradingPart): Promise<void> => {
  const { phase, after } = part;
  const publication = await publicationOf(part);
  if (!publication || (await isOvertaken(part))) return;
  const origins = await originsUpTo(part);
  if (!origins) return;
  const standings = await standingsNow(publication);
  const units = unitsAfter(standings, groupsOf(part, origins, standings), after);
  if (phase === 'standings') await restandAll(publication, units);
  else await placeAll({ publication, origins }, units);
  await goOn(part, units);
};

/** Begins to work out the groups of changed results again (I-23). */
export const startRegrading = async ({ year, by, n }: Regrading): Promise<void> => {
  await table.insertNow({ ...partOf({ year, by, n, part: 0, phase: 'standings', after: '' }) });
};
