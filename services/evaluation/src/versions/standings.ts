import * as rules from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { atVersion } from '@jieti/store';
import { regradingCountKey, standingKey, standingsPK } from '../keys.ts';
import { batchPages, type UnitStanding } from '../runs/batches.ts';
import { frozenYear } from '../runs/frozen.ts';
import { loadRun } from '../runs/run.ts';
import { table } from '../table.ts';
import type { PublicationRecord } from '../years.ts';

/** A unit's standing that changed since its year was published, in few bytes: a group is ranked without reading its results. */
interface StandingRecord extends Key {
  readonly entity: 'standing';
  readonly unit: string;
  readonly standing: rules.Standing;
  /** Its survey as it was frozen and as it is; null where it was not put right. */
  readonly survey: rules.SurveyChange | null;
}

/** Counts the changes of standings of a year: whoever ranks by them sees by it that they are still those that were read. */
interface CountRecord extends Key {
  readonly version: number;
}

/** A unit whose standing, or survey, is another now. */
export interface StandingChange {
  readonly unit: string;
  readonly standing: rules.Standing;
  readonly survey?: rules.SurveyChange | null | undefined;
}

type SettingsOf = (group: string) => rules.GroupSettings;

/** A published year's standings as they are now, and the settings by which its groups are graded now. */
export interface YearStandings extends rules.GradedYear {
  /** The number of changes they rest on. */
  readonly count: number;
  readonly settingsOf: SettingsOf;
  /** Every unit with its standing, in the order of the frozen units. */
  readonly units: () => IterableIterator<UnitStanding>;
  readonly standingOf: (unit: string) => rules.Standing | undefined;
  /** The survey as it was frozen, of a unit whose survey was put right. */
  readonly surveyOf: (unit: string) => rules.SurveyChange | null;
  /** The settings once more surveys are put right. */
  readonly settingsWith: (surveys: readonly rules.CorrectedSurvey[]) => SettingsOf;
  /** All groups ranked, with other standings of some units. */
  readonly ranked: (settingsOf: SettingsOf, others?: ReadonlyMap<string, rules.Standing>) => rules.RankedYear;
}

const surveyChangesIn = (
  group: string,
  rows: ReadonlyMap<string, StandingRecord>,
  surveys: readonly rules.CorrectedSurvey[],
): rules.SurveyChange[] => {
  const changes = new Map<string, rules.SurveyChange>();
  for (const { unit, standing, survey } of rows.values())
    if (survey && standing.group === group) changes.set(unit, survey);
  for (const { unit, from, to, group: own } of surveys)
    if (own === group) changes.set(unit, { from: changes.get(unit)?.from ?? from, to });
  return [...changes.values()];
};

const currentSettings =
  (frozen: SettingsOf, rows: ReadonlyMap<string, StandingRecord>) =>
  (surveys: readonly rules.CorrectedSurvey[]): SettingsOf => {
    const known = new Map<string, rules.GroupSettings>();
    return (id) => {
      const before = known.get(id);
      if (before) return before;
      const { figures, ...settings } = frozen(id);
      const now = rules.withSurveys(figures, settings.group, surveyChangesIn(id, rows, surveys));
      const current = { ...settings, ...(now && { figures: now }) };
      known.set(id, current);
      return current;
    };
  };

/** Reads the standings of a published year: some forty bytes a unit. */
export const standingsNow = async (publication: PublicationRecord): Promise<YearStandings> => {
  const { year, by, runId } = publication;
  // The count first: a change that comes while the rest is read is then seen as one that came after.
  const counted = await table.read<CountRecord>(regradingCountKey(publication));
  const { frozen } = await loadRun(runId);
  const { basis } = await frozenYear(frozen?.inputHash ?? '');
  const units = new Map<string, UnitStanding>();
  for await (const page of batchPages(runId))
    for (const { scores } of page) for (const one of scores) units.set(one.id, one);
  const changed = await table.all<StandingRecord>({ partition: standingsPK(publication) });
  const rows = new Map(changed.map((row) => [row.unit, row] as const));
  for (const { unit, standing } of changed) units.set(unit, { id: unit, ...standing });
  const settingsWith = currentSettings(rules.groupSettings(basis), rows);
  return {
    year,
    ...(by !== undefined && { by }),
    count: counted?.version ?? 0,
    settingsOf: settingsWith([]),
    units: () => units.values(),
    standingOf: (unit) => units.get(unit),
    surveyOf: (unit) => rows.get(unit)?.survey ?? null,
    settingsWith,
    ranked: (settingsOf, others) => {
      const tally = rules.rankTally(settingsOf);
      for (const one of units.values()) tally.add(others?.get(one.id) ?? one);
      return tally.ranked();
    },
  };
};

/** True if a unit stands in its group as it did: its rank among the others cannot have changed by it. */
export const isSameStanding = (a: rules.Standing | undefined, b: rules.Standing): boolean =>
  a?.group === b.group && a.score === b.score && a.cap === b.cap;

/** Part of a transaction: nobody's standing changed since they were read. */
export const sameStandings = (standings: YearStandings): Write =>
  table.check(regradingCountKey(standings), atVersion(standings.count));

/** Part of a transaction: one change more, over those that were read. */
export const countedChange = (standings: YearStandings): Write =>
  table.replace(
    { ...regradingCountKey(standings), entity: 'regrading-count', version: standings.count + 1 },
    atVersion(standings.count),
  );

/** The row of a changed standing. */
export const standingWrite = (
  standings: Pick<YearStandings, 'year' | 'by' | 'surveyOf'>,
  { unit, standing: { group, score, cap }, survey }: StandingChange,
): Write => {
  const record: StandingRecord = {
    ...standingKey(standings, unit),
    entity: 'standing',
    unit,
    standing: { group, score, cap },
    survey: survey ?? standings.surveyOf(unit),
  };
  return table.put({ ...record });
};
