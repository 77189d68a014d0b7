import type { Cap } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import type { By } from '../audit.ts';
import { versionKey, versionsPK } from '../keys.ts';
import { type Result, type ResultRecord, recordOf, versionOf } from '../results/result.ts';
import { allOf, pagesOf, table } from '../table.ts';
import type { Publication } from '../years.ts';

/** The message of another service that told a fact. */
export interface Told {
  readonly type: string;
  readonly caseId: string;
  readonly version: number;
}

/** A value of a published year that was wrong. `indicator` null: the survey. */
export interface Corrected {
  readonly indicator: string | null;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Why there is a version, since when and by whom. */
export interface Origin {
  readonly cause: 'published' | 'facts-changed' | 'error-corrected';
  readonly at: string;
  readonly by: By;
  readonly document: Publication['document'] | null;
  readonly event: Told | null;
  readonly lifted: readonly Cap[];
  readonly added: readonly Cap[];
  readonly corrections: readonly Corrected[];
}

/** One version of a published result, whole. Written once and never changed; the first when it is first overtaken. */
export interface VersionRecord extends Key, Origin {
  readonly entity: 'result-version';
  readonly year: number;
  readonly unit: string;
  readonly version: number;
  /** What it was before; null for the first. */
  readonly before: { readonly grade: Result['outcome']['grade']; readonly score: number } | null;
  readonly result: Result;
}

/** A unit's versions, oldest first; none as long as the first stands. */
export const versionsOf = (year: number, unit: string): Promise<VersionRecord[]> =>
  allOf<VersionRecord>({ PK: versionsPK(year), prefix: `${unit}#` });

/** The units whose published results have more than one version. */
export const changedUnits = async (year: number): Promise<ReadonlySet<string>> => {
  const units = new Set<string>();
  for await (const page of pagesOf<VersionRecord>({ PK: versionsPK(year) }))
    for (const { unit } of page) units.add(unit);
  return units;
};

const put = (item: VersionRecord): Write => ({
  Put: { TableName: table.name(), Item: item, ConditionExpression: 'attribute_not_exists(PK)' },
});

const nothing = { event: null, lifted: [], added: [], corrections: [] } as const;

/** What was published first, as a version. */
export const firstVersion = (publication: Publication, { result }: ResultRecord): VersionRecord => {
  const { year, publishedAt: at, by, document } = publication;
  const { unit } = result;
  return {
    ...versionKey(year, unit, 1),
    ...nothing,
    ...{ entity: 'result-version', year, unit, version: 1, cause: 'published', at, by, document },
    ...{ before: null, result },
  };
};

/** Writes, for one transaction, that put a new version in force over the one it was made of; the old one is kept. */
export const versionWrites = (
  publication: Publication,
  over: ResultRecord,
  result: Result,
  origin: Origin,
): Write[] => {
  const { year, runId } = publication;
  const { unit, outcome: before } = over.result;
  const [old, version] = [versionOf(over), versionOf(over) + 1];
  const record: VersionRecord = {
    ...versionKey(year, unit, version),
    ...origin,
    ...{ entity: 'result-version', year, unit, version },
    ...{ before: { grade: before.grade, score: before.score }, result },
  };
  return [
    ...(old === 1 ? [put(firstVersion(publication, over))] : []),
    put(record),
    {
      Put: {
        TableName: table.name(),
        Item: { ...recordOf(runId, result), version },
        ConditionExpression:
          old === 1 ? 'attribute_exists(PK) AND attribute_not_exists(#version)' : '#version = :old',
        ExpressionAttributeNames: { '#version': 'version' },
        ...(old > 1 && { ExpressionAttributeValues: { ':old': old } }),
      },
    },
  ];
};
