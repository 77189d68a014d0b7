import { type Bilingual, type Cap, type CitySettings, capName } from '@jieti/rules';
import { actorName } from '../actor-name.ts';
import type { VersionAnswer } from '../contract/versions.ts';
import type { ResultRecord } from '../results/result.ts';
import { allVersions, type VersionRecord } from '../results/version-record.ts';
import type { PublicationRecord } from '../years.ts';

const caseOf = (caseId: string | undefined, language: keyof Bilingual): string => {
  if (caseId === undefined) return '';
  return language === 'zh' ? `（${caseId}）` : ` (${caseId})`;
};

type Law = Pick<CitySettings, 'evaluation'>;

const namesOf = (caps: readonly Cap[], language: keyof Bilingual, law: Law): string =>
  caps
    .map(({ why, caseId }) => `${capName(law, why)[language]}${caseOf(caseId, language)}`)
    .join(language === 'zh' ? '、' : ', ');

/** Measures that the score had read may have changed, whether or not they cap. */
const scoreChanged = ({ before, result }: VersionRecord): Bilingual[] => {
  const [from, to] = [before?.score, result.outcome.score];
  if (from === undefined || from === to) return [];
  return [{ zh: `得分由${from}变为${to}`, en: `the score is ${to}, not ${from}` }];
};

const factsChanged = (record: VersionRecord, law: Law): Bilingual => {
  const { lifted, added } = record;
  const score = scoreChanged(record);
  return {
    zh: [
      ...(lifted.length > 0 ? [`不再限等：${namesOf(lifted, 'zh', law)}`] : []),
      ...(added.length > 0 ? [`新的限等：${namesOf(added, 'zh', law)}`] : []),
      ...score.map(({ zh }) => zh),
    ].join('；'),
    en: [
      ...(lifted.length > 0 ? [`caps no more: ${namesOf(lifted, 'en', law)}`] : []),
      ...(added.length > 0 ? [`caps now: ${namesOf(added, 'en', law)}`] : []),
      ...score.map(({ en }) => en),
    ].join('; '),
  };
};

const whyOf = (record: VersionRecord, law: Law): Bilingual => {
  switch (record.cause) {
    case 'published':
      return { zh: '首次公布', en: 'as first published' };
    case 'error-corrected':
      return { zh: '更正差错', en: 'an error was corrected' };
    case 'facts-changed':
      return factsChanged(record, law);
  }
};

const answerOf = (record: VersionRecord, law: Law): VersionAnswer => ({
  version: record.version,
  cause: record.cause,
  why: whyOf(record, law),
  at: record.at,
  by: actorName(record.actor),
  document: record.document,
  event: record.event,
  score: record.result.outcome.score,
  grade: record.result.outcome.grade,
  lifted: [...record.lifted],
  added: [...record.added],
  corrections: [...record.corrections],
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
