import type { Layout } from '@jieti/sheets';

const unit = {
  name: 'unit',
  title: { zh: '单位编号', en: 'Unit id' },
  kind: 'code',
  elseBy: 'unitName',
  width: 22,
} as const;
const unitName = {
  name: 'unitName',
  title: { zh: '单位名称', en: 'Unit name' },
  synonyms: ['单位', '被考评单位'],
  kind: 'text',
  optional: true,
} as const;
const reason = {
  name: 'reason',
  title: { zh: '更正理由', en: 'Reason of a correction' },
  kind: 'text',
  optional: true,
  width: 30,
} as const;

/** Scores as a file: a row for each unit and indicator, each by its id, its name, or both, which must then belong together. */
export const scoresLayout = {
  sheet: 'scores',
  title: { zh: '指标得分', en: 'Scores' },
  columns: [
    unit,
    unitName,
    { name: 'group', title: { zh: '分组', en: 'Group' }, synonyms: ['考评分组'], kind: 'note', width: 16 },
    {
      name: 'indicator',
      title: { zh: '指标编号', en: 'Indicator id' },
      kind: 'code',
      elseBy: 'indicatorName',
      others: true,
      width: 18,
    },
    {
      name: 'indicatorName',
      title: { zh: '指标名称', en: 'Indicator name' },
      synonyms: ['指标', '考评指标'],
      kind: 'text',
      optional: true,
    },
    { name: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number', range: [0, 100], width: 10 },
    reason,
  ],
} as const satisfies Layout;

/** The survey as a file: a row for each locality. */
export const surveyLayout = {
  sheet: 'survey',
  title: { zh: '群众安全感', en: 'Survey' },
  columns: [
    unit,
    unitName,
    {
      name: 'percent',
      title: { zh: '群众安全感（%）', en: 'Sense of safety (%)' },
      synonyms: ['满意率', '安全感'],
      kind: 'number',
      percent: true,
      range: [0, 100],
      width: 16,
    },
    reason,
  ],
} as const satisfies Layout;

/** Columns that say which row it is, and nothing of what is entered in it. */
export const identifying: readonly string[] = ['unit', 'unitName', 'indicator', 'indicatorName'];

/** Columns that say in words what another says by an id; they are held against it and are no part of what is entered. */
export const inWordsOnly: readonly string[] = ['unitName', 'indicatorName'];

/** What the names of the column of indicators are names of. */
export const indicatorWord = { zh: '指标', en: 'indicator' } as const;
