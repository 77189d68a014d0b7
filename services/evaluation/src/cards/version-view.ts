import { type CitySettings, sayChange } from '@jieti/rules';
import { actorName } from '../actor-name.ts';
import type { VersionAnswer } from '../contract/versions.ts';
import type { ResultRecord } from '../results/result.ts';
import { allVersions, type VersionRecord } from '../results/version-record.ts';
import type { PublicationRecord } from '../years.ts';

type Law = Pick<CitySettings, 'evaluation'>;

const answerOf = (record: VersionRecord, law: Law): VersionAnswer => ({
  version: record.version,
  cause: record.cause,
  why: sayChange(record, law),
  at: record.at,
  by: actorName(record.actor),
  document: record.document,
  event: record.event,
  score: record.result.outcome.score,
  rank: record.result.rank,
  grade: record.result.outcome.grade,
  lifted: [...record.lifted],
  added: [...record.added],
  corrections: [...record.corrections],
  dueTo: [...record.dueTo],
});

/** Every version of a published result, oldest first; a draft has none. */
export const versionAnswers = (
  publication: PublicationRecord | null,
  current: ResultRecord,
  stored: readonly VersionRecord[],
  law: Law,
): VersionAnswer[] => {
  if (!publication) return [];
  return allVersions(publication, current, stored).map((record) => answerOf(record, law));
};
