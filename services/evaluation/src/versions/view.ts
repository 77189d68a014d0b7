import type { Bilingual, Cap } from '@jieti/rules';
import type { VersionAnswer } from '../contract/versions.ts';
import type { ResultRecord } from '../results/result.ts';
import type { Publication } from '../years.ts';
import { firstVersion, type VersionRecord } from './version.ts';

const names: Record<Cap['why'], Bilingual> = {
  'listed-for-supervision': { zh: '挂账督办', en: 'listed supervision' },
  'veto-warned': { zh: '一票否决警示', en: 'veto warning' },
  vetoed: { zh: '一票否决', en: 'veto' },
  'criminal-liability': { zh: '领导被追究刑事责任', en: 'criminal liability of a leader' },
};

const namesOf = (caps: readonly Cap[], language: keyof Bilingual): string =>
  caps
    .map(({ why, caseId }) => `${names[why][language]}${caseId === undefined ? '' : ` (${caseId})`}`)
    .join(language === 'zh' ? '、' : ', ');

/** Measures that the score had read may have changed, whether or not they cap. */
const scoreChanged = ({ before, result }: VersionRecord): Bilingual[] => {
  const [from, to] = [before?.score, result.outcome.score];
  if (from === undefined || from === to) return [];
  return [{ zh: `得分由${from}变为${to}`, en: `the score is ${to}, not ${from}` }];
};

const factsChanged = (record: VersionRecord): Bilingual => {
  const { lifted, added } = record;
  const score = scoreChanged(record);
  return {
    zh: [
      ...(lifted.length > 0 ? [`不再限等:${namesOf(lifted, 'zh')}`] : []),
      ...(added.length > 0 ? [`新的限等:${namesOf(added, 'zh')}`] : []),
      ...score.map(({ zh }) => zh),
    ].join(';'),
    en: [
      ...(lifted.length > 0 ? [`caps no more: ${namesOf(lifted, 'en')}`] : []),
      ...(added.length > 0 ? [`caps now: ${namesOf(added, 'en')}`] : []),
      ...score.map(({ en }) => en),
    ].join('; '),
  };
};

const whyOf = (record: VersionRecord): Bilingual => {
  switch (record.cause) {
    case 'published':
      return { zh: '首次公布', en: 'as first published' };
    case 'error-corrected':
      return { zh: '更正差错', en: 'an error was corrected' };
    case 'facts-changed':
      return factsChanged(record);
  }
};

const answerOf = (record: VersionRecord): VersionAnswer => ({
  version: record.version,
  cause: record.cause,
  why: whyOf(record),
  at: record.at,
  by: record.by.subject,
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
  publication: Publication | null,
  current: ResultRecord,
  kept: readonly VersionRecord[],
): VersionAnswer[] => {
  if (!publication) return [];
  return (kept.length > 0 ? kept : [firstVersion(publication, current)]).map(answerOf);
};
