import { type CitySettings, capName, gradeName } from '@jieti/rules';
import type { Column, SheetToWrite, Value } from '@jieti/sheets';
import type { ResultAnswer } from '../contract/results.ts';

type Line = Readonly<Record<string, Value>>;

export const column = (name: string, zh: string, en: string, width?: number): Column => ({
  name,
  title: { zh, en },
  kind: 'text',
  ...(width !== undefined && { width }),
});

export const sheet = (name: string, columns: readonly Column[], rows: readonly Line[]): SheetToWrite => ({
  layout: { sheet: name, columns },
  rows,
  titled: true,
});

/** The law by which grades and caps are named. */
type Law = Pick<CitySettings, 'evaluation'>;

/** A grade as its cell shows it, in both languages. */
export const gradeCell = (law: Law, grade: string): string => {
  const { zh, en } = gradeName(law, grade);
  return `${zh} ${en}`;
};

/** A reason for a cap as its cell shows it. */
export const capCell = (law: Law, why: string): string => {
  const { zh, en } = capName(law, why);
  return `${zh} ${en}`;
};

/** Who a line is about, at the left of every sheet. */
const who = [
  column('unit', '单位编号', 'Unit id', 22),
  column('name', '单位名称', 'Unit name'),
  column('group', '分组', 'Group', 16),
];
const whoIs = ({ unit, name, group }: ResultAnswer): Line => ({ unit, name: name.zh, group });

/** The nearest change of facts that would have given the next grade. */
const notBetterIn = ({ whyNotBetter }: ResultAnswer, law: Law): string | null =>
  whyNotBetter &&
  `${gradeCell(law, whyNotBetter.next)}: ${whyNotBetter.changes.map(({ text }) => text.zh).join('; ')}`;

const ranks = (results: readonly ResultAnswer[], law: Law): SheetToWrite =>
  sheet(
    '结果 results',
    [
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
      column('status', '状态', 'Status', 18),
      column('notBetter', '为何未评更高等次', 'Why not better', 60),
    ],
    results.map((result) => ({
      ...whoIs(result),
      rank: result.rank,
      of: result.groupSize,
      score: result.score,
      beside: result.beside ?? null,
      grade: gradeCell(law, result.grade),
      base: gradeCell(law, result.baseGrade),
      afterQuota: gradeCell(law, result.afterQuota),
      caps: result.caps.map(({ why }) => capCell(law, why)).join('; '),
      survey: result.survey?.percent ?? null,
      belowLimit: result.survey ? (result.survey.belowLimit ? '是 yes' : '否 no') : null,
      status: result.status === 'published' ? '已公布 published' : '草案 draft',
      notBetter: notBetterIn(result, law),
    })),
  );

const indicators = (results: readonly ResultAnswer[]): SheetToWrite =>
  sheet(
    '指标 indicators',
    [
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
    results.flatMap((result) =>
      result.indicators.map(({ id, name, part, weight, points, score, how }) => ({
        ...whoIs(result),
        indicator: id,
        indicatorName: name.zh,
        part: part ?? null,
        weight: points === undefined ? weight : null,
        points: points ?? null,
        score,
        how: how ? `${how.text.zh} / ${how.text.en}` : null,
        better: how?.better ? `${how.better.text.zh}（+${how.better.points}） / ${how.better.text.en}` : null,
      })),
    ),
  );

const caps = (results: readonly ResultAnswer[], law: Law): SheetToWrite =>
  sheet(
    '上限 caps',
    [
      ...who,
      column('limit', '至多可评', 'Best grade allowed', 16),
      column('why', '原因', 'Why', 30),
      column('article', '条款', 'Article', 10),
      column('caseId', '案件', 'Case', 40),
      column('post', '岗位', 'Post', 20),
      column('event', '事件', 'Event', 20),
      column('on', '日期', 'Date', 12),
    ],
    results.flatMap((result) =>
      result.caps.map(({ limit, why, article, caseId, post, event, on }) => ({
        ...whoIs(result),
        limit: gradeCell(law, limit),
        why: capCell(law, why),
        article,
        caseId: caseId ?? null,
        post: post ?? null,
        event: event ?? null,
        on: on ?? null,
      })),
    ),
  );

const parametersIn = ({ explanation }: ResultAnswer): string =>
  Object.entries(explanation.parameters)
    .map(([id, { value, from }]) => `${id} = ${JSON.stringify(value)} (${from})`)
    .join('; ');

const versions = (results: readonly ResultAnswer[]): SheetToWrite =>
  sheet(
    '依据 versions',
    [
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
    results.map((result) => ({
      ...whoIs(result),
      version: result.version,
      articles: result.explanation.articles.join(' '),
      interpretations: result.explanation.interpretations.join(' '),
      parameters: parametersIn(result),
      scheme: result.schemeVersion,
      run: result.runId,
      inputs: result.inputHash,
      document: result.publication?.document.number ?? null,
      date: result.publication?.document.date ?? null,
    })),
  );

/**
 * A year's results as the sheets of a workbook: who came where, how each score came about, each cap with its article and
 * case (A25), and what all of it rests on: articles, interpretations, dated parameters, versions.
 */
export const resultSheets = (results: readonly ResultAnswer[], law: Law): SheetToWrite[] => [
  ranks(results, law),
  indicators(results),
  caps(results, law),
  versions(results),
];
