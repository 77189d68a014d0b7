import { city } from '@jieti/lambda';
import type { Actor, Decided, ResultChanged, UnitResult, VersionCause } from '@jieti/rules';
import { eventOf } from '@jieti/rules';
import { chainOf, type Key, planEntry, planNextEntry, type Write } from '@jieti/store';
import { versionKey, versionsPK } from '../keys.ts';
import { table } from '../table.ts';
import type { PublicationRecord } from '../years.ts';
import { type ResultRecord, recordOf, resultOf, versionOf } from './result.ts';

/**
 * One version of a published result, whole. Written once and never changed; the first when it is first superseded. Why there is
 * one stands in the history of the result too; here it is beside the result, where it is read.
 */
export interface VersionRecord extends Key, Omit<ResultChanged, 'cause' | 'before' | 'after'> {
  readonly entity: 'result-version';
  readonly unit: string;
  /** The locality whose published year it is in; absent: the top. */
  readonly by?: string;
  readonly cause: VersionCause;
  readonly at: string;
  readonly actor: Actor;
  /** The version before in short; null for the first. */
  readonly before: ResultChanged['before'] | null;
  readonly result: UnitResult;
}

/** A unit's versions, oldest first; none as long as the first stands. */
export const versionsOf = (year: number, unit: string): Promise<VersionRecord[]> =>
  table.all<VersionRecord>({ partition: versionsPK(year), prefix: `${unit}#` });

/** The units whose published results have more than one version. */
export const changedUnits = async (year: number): Promise<ReadonlySet<string>> => {
  const units = new Set<string>();
  for await (const { unit } of table.items<VersionRecord>({ partition: versionsPK(year) })) units.add(unit);
  return units;
};

/** What was published first, as a version. */
const firstVersion = (
  { year, publishedAt: at, actor, document }: PublicationRecord,
  { result }: Pick<ResultRecord, 'result'>,
): VersionRecord => ({
  ...versionKey(year, result.unit, 1),
  entity: 'result-version',
  year,
  unit: result.unit,
  version: 1,
  cause: 'published',
  at,
  actor,
  document,
  event: null,
  lifted: [],
  added: [],
  corrections: [],
  dueTo: [],
  before: null,
  result,
});

/** Every version that a published result has had, the first included, of which nothing is stored before it is superseded. */
export const allVersions = (
  publication: PublicationRecord,
  record: ResultRecord,
  stored: readonly VersionRecord[],
): readonly VersionRecord[] => (versionOf(record) === 1 ? [firstVersion(publication, record)] : stored);

const subjectOf = (year: number, unit: string) => ({ type: 'result', id: `${year}-${unit}` });

/** Stores what was published first, before it is superseded (idempotent): one row too many does no harm. */
export const storeFirst = async (publication: PublicationRecord, over: ResultRecord): Promise<void> => {
  if (versionOf(over) === 1) await table.insertNow({ ...firstVersion(publication, over) });
};

/** Plans a new version in force over the one it was made of, with its entry; the old one is stored. */
export const planVersion = (
  { runId, by }: Pick<PublicationRecord, 'runId' | 'by'>,
  over: ResultRecord,
  decided: Decided<UnitResult, ResultChanged>,
): Write[] => {
  const { state: result, at, actor } = decided;
  const { after: _, ...data } = decided.data;
  const { year, unit } = result;
  const content = { subject: subjectOf(year, unit), unit, ...eventOf(decided, city()) };
  const planned =
    over.version > 0
      ? planNextEntry(table, { record: over, state: over.result }, content, result)
      : planEntry(table, chainOf(over), content, result);
  const row: VersionRecord = {
    ...versionKey(year, unit, data.version),
    ...data,
    entity: 'result-version',
    unit,
    ...(by !== undefined && { by }),
    at,
    actor,
    result,
  };
  return [
    table.insert({ ...row }),
    table.replace(recordOf(runId, result, planned), { version: over.version }),
    planned.write,
  ];
};

/** Where the history of a published result is read. */
export const resultHistory = (year: number, runId: string, unit: string) =>
  [table, subjectOf(year, unit), () => resultOf(year, runId, unit)] as const;
