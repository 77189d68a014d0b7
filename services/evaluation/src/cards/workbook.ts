import { type Bilingual, parameterCatalogue } from '@jieti/rules';
import type { SheetToWrite } from '@jieti/sheets';
import type { ResultAnswer } from '../contract/results.ts';
import { column, type Line, sheet, type Words } from '../report/sheet.ts';

/** Results as they are put on sheets, with the names of what they speak of. */
export interface Report {
  readonly year: number;
  readonly results: readonly ResultAnswer[];
  readonly words: Words;
  /** The name of a unit's group. */
  readonly groupOf: (result: ResultAnswer) => Bilingual;
  /** The end of a unit that is no more, in words; null while it stands. */
  readonly endOf: (unit: string) => Bilingual | null;
}

/** Who a line is about, at the left of every sheet. */
const who = [
  column('unit', '单位编号', 'Unit id', 22),
  column('name', '单位名称', 'Unit name'),
  column('group', '分组', 'Group', 20),
];

const whoIs = ({ words: { say }, groupOf }: Report, result: ResultAnswer): Line => ({
  unit: result.unit,
  name: say(result.name),
  group: say(groupOf(result)),
});

/** The nearest change of facts that would have given the next grade. */
const notBetterIn = ({ whyNotBetter }: ResultAnswer, { grade, say, list }: Words): string | null =>
  whyNotBetter &&
  say({
    zh: `${grade(whyNotBetter.next)}：${list(whyNotBetter.changes.map(({ text }) => say(text)))}`,
    en: `${grade(whyNotBetter.next)}: ${list(whyNotBetter.changes.map(({ text }) => say(text)))}`,
  });

const statusNames: Readonly<Record<ResultAnswer['status'], Bilingual>> = {
  draft: { zh: '草案', en: 'draft' },
  published: { zh: '已公布', en: 'published' },
  'what-if': { zh: '试算', en: 'what-if' },
};

const headingOf = ({ year, words: { say } }: Report, { zh, en }: Bilingual): string =>
  say({ zh: `${year}年度考评${zh}`, en: `${en}, ${year}` });

const ranks = (report: Report): SheetToWrite => {
  const { results, words, endOf } = report;
  const { grade, cap, yes, say, list } = words;
  const title = { zh: '结果', en: 'Results' };
  return sheet('results', title, headingOf(report, title), {
    columns: [
      ...who,
      column('rank', '组内名次', 'Rank in the group', 10),
      column('of', '组内单位数', 'Units in the group', 10),
      column('score', '总分', 'Score', 10),
      column('beside', '满分以外', 'Above the full score', 10),
      column('grade', '等次', 'Grade', 16),
      column('base', '按分数的等次', 'Grade by score', 16),
      column('afterQuota', '名额后的等次', 'Grade after the quota', 16),
      column('caps', '适用的上限', 'Caps that applied', 36),
      column('survey', '群众安全感（%）', 'Sense of safety (%)', 12),
      column('belowLimit', '低于规定比例', 'Below the limit', 12),
      column('status', '状态', 'Status', 12),
      column('notBetter', '为何未评更高等次', 'Why not better', 60),
      column('ended', '单位变动', 'End of the unit', 28),
    ],
    rows: results.map((result) => {
      const ended = endOf(result.unit);
      return {
        ...whoIs(report, result),
        rank: result.rank,
        of: result.groupSize,
        score: result.score,
        beside: result.beside ?? null,
        grade: grade(result.grade),
        base: grade(result.baseGrade),
        afterQuota: grade(result.afterQuota),
        caps: list(result.caps.map(({ why }) => cap(why))),
        survey: result.survey?.percent ?? null,
        belowLimit: result.survey ? yes(result.survey.belowLimit) : null,
        status: say(statusNames[result.status]),
        notBetter: notBetterIn(result, words),
        ended: ended && say(ended),
      };
    }),
  });
};

const betterIn = (
  better: NonNullable<ResultAnswer['indicators'][number]['how']>['better'],
  { say }: Words,
): string | null =>
  better
    ? say({ zh: `${better.text.zh}（+${better.points}）`, en: `${better.text.en} (+${better.points})` })
    : null;

const indicators = (report: Report): SheetToWrite => {
  const { results, words } = report;
  const { say } = words;
  const title = { zh: '指标', en: 'Indicators' };
  return sheet('indicators', title, headingOf(report, { zh: '各项指标得分', en: 'Scores by indicator' }), {
    columns: [
      ...who,
      column('indicator', '指标编号', 'Indicator id', 18),
      column('indicatorName', '指标名称', 'Indicator name'),
      column('part', '部分', 'Part', 16),
      column('weight', '权重（%）', 'Weight (%)', 10),
      column('points', '满分', 'Full score', 10),
      column('score', '得分', 'Score', 10),
      column('how', '计分过程', 'How it came about', 50),
      column('better', '怎样可多得分', 'What would have given more', 40),
    ],
    rows: results.flatMap((result) =>
      result.indicators.map(({ id, name, part, weight, points, score, how }) => ({
        ...whoIs(report, result),
        indicator: id,
        indicatorName: say(name),
        part: part ?? null,
        weight: points === undefined ? weight : null,
        points: points ?? null,
        score,
        how: how ? say(how.text) : null,
        better: betterIn(how?.better, words),
      })),
    ),
  });
};

const caps = (report: Report): SheetToWrite => {
  const { results, words } = report;
  const title = { zh: '上限', en: 'Caps' };
  return sheet('caps', title, headingOf(report, { zh: '等次上限', en: 'Caps on grades' }), {
    columns: [
      ...who,
      column('limit', '至多可评', 'Best grade allowed', 16),
      column('why', '原因', 'Why', 30),
      column('article', '条款', 'Article', 10),
      column('caseId', '案件编号', 'Case number', 40),
      column('post', '岗位', 'Post', 20),
      column('event', '事件', 'Event', 20),
      column('on', '日期', 'Date', 12),
    ],
    rows: results.flatMap((result) =>
      result.caps.map(({ limit, why, article, caseId, post, event, on }) => ({
        ...whoIs(report, result),
        limit: words.grade(limit),
        why: words.cap(why),
        article,
        caseId: caseId ?? null,
        post: post ?? null,
        event: event ?? null,
        on: on ?? null,
      })),
    ),
  });
};

/** A figure by what it is for; the city's own by its id. */
const figureName = (id: string): Bilingual =>
  (parameterCatalogue as Readonly<Record<string, { readonly description: Bilingual }>>)[id]?.description ?? {
    zh: id,
    en: id,
  };

const parametersIn = ({ explanation }: ResultAnswer, { say, list }: Words): string =>
  list(
    Object.entries(explanation.parameters).map(([id, { value, from }]) => {
      const { zh, en } = figureName(id);
      const told = typeof value === 'string' ? value : JSON.stringify(value);
      return say({ zh: `${zh}：${told}（自${from}起）`, en: `${en}: ${told} (from ${from})` });
    }),
  );

const basis = (report: Report): SheetToWrite => {
  const { results, words } = report;
  const title = { zh: '依据', en: 'Basis' };
  return sheet('basis', title, headingOf(report, { zh: '结果的依据', en: 'What the results rest on' }), {
    columns: [
      ...who,
      column('version', '结果版本', 'Version of the result', 10),
      column('articles', '条款', 'Articles', 16),
      column('interpretations', '采用的解释', 'Interpretations', 20),
      column('parameters', '参数及其生效日', 'Parameters, from when', 60),
      column('scheme', '方案版本', 'Scheme version', 10),
      column('run', '评定批次', 'Run', 40),
      column('inputs', '输入的摘要', 'Hash of the inputs', 66),
      column('document', '公布文号', 'Publication', 24),
      column('date', '公布日期', 'Date of publication', 12),
    ],
    rows: results.map((result) => ({
      ...whoIs(report, result),
      version: result.version,
      articles: result.explanation.articles.join(' '),
      interpretations: result.explanation.interpretations.join(' '),
      parameters: parametersIn(result, words),
      scheme: result.schemeVersion,
      run: result.runId,
      inputs: result.inputHash,
      document: result.publication?.document.number ?? null,
      date: result.publication?.document.date ?? null,
    })),
  });
};

/**
 * A year's results as the sheets of a workbook: who came where, how each score came about, each cap with its article and
 * case (A25), and what all of it rests on: articles, interpretations, dated parameters, versions.
 */
export const resultSheets = (report: Report): SheetToWrite[] => [
  ranks(report),
  indicators(report),
  caps(report),
  basis(report),
];
