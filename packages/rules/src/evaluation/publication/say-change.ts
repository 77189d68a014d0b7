import type { Decided } from '../../decision/index.ts';
import type { WithEvaluation } from '../../law/evaluation-law.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { type Cap, capName, type UnitResult } from '../grading/index.ts';
import type { CorrectedValue, Origin, ResultChanged, VersionCause } from './result-version.ts';

/** A version, as far as it says why there is one. */
export interface SaidChange
  extends Pick<ResultChanged, 'event' | 'lifted' | 'added' | 'corrections' | 'dueTo'> {
  readonly cause: VersionCause;
  /** The total before; null for the first. */
  readonly before: { readonly score: number } | null;
  readonly result: Pick<UnitResult, 'outcome' | 'indicators'>;
}

const joined = (parts: readonly Bilingual[], zh: string, en: string): Bilingual => ({
  zh: parts.map((part) => part.zh).join(zh),
  en: parts.map((part) => part.en).join(en),
});

const sayCap = ({ why, caseId }: Cap, law: WithEvaluation): Bilingual => {
  const { zh, en } = capName(law, why);
  return caseId === undefined ? { zh, en } : { zh: `${zh}（${caseId}）`, en: `${en} (${caseId})` };
};

const sayCaps = (caps: readonly Cap[], said: Bilingual, law: WithEvaluation): Bilingual[] => {
  if (caps.length === 0) return [];
  const { zh, en } = joined(
    caps.map((cap) => sayCap(cap, law)),
    '、',
    ', ',
  );
  return [{ zh: `${said.zh}：${zh}`, en: `${said.en}: ${en}` }];
};

/** Measures or the survey that the score had read may have changed, whether or not they cap. */
const sayScore = ({ before, result }: SaidChange): Bilingual[] => {
  const [from, to] = [before?.score, result.outcome.score];
  if (from === undefined || from === to) return [];
  return [{ zh: `得分由${from}变为${to}`, en: `the score is ${to}, not ${from}` }];
};

/** A county's own units are graded otherwise, by whatever fact: its versions say by which. */
const sayBelow = ({ event }: SaidChange): Bilingual[] =>
  event?.type === 'results-below-changed'
    ? [{ zh: '其所考评单位的年度结果有变', en: 'the published year of the units it evaluates changed' }]
    : [];

const sayFacts = (change: SaidChange, law: WithEvaluation): Bilingual =>
  joined(
    [
      ...sayCaps(change.lifted, { zh: '不再限等', en: 'caps no more' }, law),
      ...sayCaps(change.added, { zh: '新的限等', en: 'caps now' }, law),
      ...sayBelow(change),
      ...sayScore(change),
    ],
    '；',
    '; ',
  );

const survey: Bilingual = { zh: '群众安全感', en: 'the survey' };

const sayValue = ({ indicator, from, to }: CorrectedValue, { result }: SaidChange): Bilingual => {
  const found = result.indicators.find(({ id }) => id === indicator)?.name;
  const { zh, en } = indicator === null ? survey : (found ?? { zh: indicator, en: indicator });
  return { zh: `${zh}由${from}更正为${to}`, en: `${en} corrected from ${from} to ${to}` };
};

const sayCorrections = (change: SaidChange): Bilingual =>
  joined(
    change.corrections.map((one) => sayValue(one, change)),
    '；',
    '; ',
  );

const sayOrigins = ({ dueTo }: SaidChange): Bilingual => {
  const { zh, en } = joined(
    dueTo.map(({ name, version, why }) => ({
      zh: `${name.zh}（第${version}版）${why.zh}`,
      en: `${name.en} (version ${version}), ${why.en}`,
    })),
    '；',
    '; ',
  );
  return { zh: `全组重新排定：${zh}`, en: `the whole group was worked out again: ${en}` };
};

/** Says why there is a version of a published result, for those who read it (I-23). */
export const sayChange = (change: SaidChange, law: WithEvaluation): Bilingual => {
  switch (change.cause) {
    case 'published':
      return { zh: '首次公布', en: 'as first published' };
    case 'error-corrected':
      return { zh: '更正差错', en: 'an error was corrected' };
    case 'facts-changed':
      return sayFacts(change, law);
    case 'group-changed':
      return sayOrigins(change);
  }
};

/** A new version, as others in its group name it when they follow it: by the fact that changed. */
export const originOf = (
  { state: result, data }: Decided<UnitResult, ResultChanged>,
  law: WithEvaluation,
): Origin => {
  const { unit, name } = result;
  const { version } = data;
  const change = { ...data, result };
  const why = data.corrections.length > 0 ? sayCorrections(change) : sayFacts(change, law);
  return { unit, name, version, why };
};
