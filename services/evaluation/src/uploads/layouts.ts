import type { Layout } from '@jieti/sheets';

const unit = { name: 'unit', title: { zh: '单位编号', en: 'Unit id' }, kind: 'code', width: 22 } as const;
const unitName = { name: 'unitName', title: { zh: '单位名称', en: 'Unit name' }, kind: 'note' } as const;
const reason = {
  name: 'reason',
  title: { zh: '更正理由', en: 'Reason of a correction' },
  kind: 'text',
  optional: true,
  width: 30,
} as const;

/** Scores as a file: a row for each unit and indicator. Names are for the reader and passed over when it comes back. */
export const scoresLayout = {
  sheet: 'scores',
  columns: [
    unit,
    unitName,
    { name: 'group', title: { zh: '分组', en: 'Group' }, kind: 'note', width: 16 },
    { name: 'indicator', title: { zh: '指标编号', en: 'Indicator id' }, kind: 'code', width: 18 },
    { name: 'indicatorName', title: { zh: '指标名称', en: 'Indicator name' }, kind: 'note' },
    { name: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number', range: [0, 100], width: 10 },
    reason,
  ],
} as const satisfies Layout;

/** The survey as a file: a row for each locality. */
export const surveyLayout = {
  sheet: 'survey',
  columns: [
    unit,
    unitName,
    {
      name: 'percent',
      title: { zh: '群众安全感（%）', en: 'Sense of safety (%)' },
      kind: 'number',
      range: [0, 100],
      width: 16,
    },
    reason,
  ],
} as const satisfies Layout;
