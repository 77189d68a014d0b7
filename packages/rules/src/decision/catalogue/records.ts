import type { RefusalDefinition } from './definition.ts';

/** Refusals of reports, duties and inspections (A4–A6, A8, A9). */
export const recordRefusals = {
  'report-not-owed': {
    kind: 'input',
    articles: ['reports'],
    zh: '该单位{year}年不应提交此类报告。',
    en: 'This unit owes no such report for {year}.',
  },
  'report-filed-already': {
    kind: 'state',
    articles: ['reports'],
    zh: '该报告已于{filedOn}报送。',
    en: 'This report was filed on {filedOn}.',
  },
  'report-not-filed': {
    kind: 'state',
    articles: ['reports'],
    zh: '该报告尚未报送，或者已经退回。',
    en: 'This report is not filed, or was returned already.',
  },
  'report-year-just-begun': {
    kind: 'state',
    articles: ['reports'],
    zh: '{year}年刚刚开始；如为{before}年的报告，请改正年度，确为{year}年的，请予确认。',
    en: '{year} has just begun: if the report is of {before}, correct the year; if it is of {year}, say so.',
  },
  'plan-missing': {
    kind: 'input',
    articles: ['reports'],
    zh: '报告应当对下一年度的工作作出安排。',
    en: 'The report must say what is planned for the next year.',
  },
  'no-duty-of-this-unit': {
    kind: 'input',
    articles: [],
    zh: '该类履职事项不属于此单位。',
    en: 'This is no duty of such a unit.',
  },
  'duty-in-future': {
    kind: 'input',
    articles: [],
    zh: '履职日期{on}晚于今天{today}。',
    en: 'The duty is dated {on}, after today, {today}.',
  },
  'duty-superseded': {
    kind: 'state',
    articles: [],
    zh: '该记录已被更正，请更正最新的一条。',
    en: 'This record is superseded: correct the one that did so.',
  },
  'duty-alike': {
    kind: 'state',
    articles: [],
    zh: '{on}已有同类、同日或者同文的记录；确属另一次的，须说明理由。',
    en: 'There is a record of this kind of {on}, of the same day or in the same words; if this is another, say why.',
  },
  'ends-before-it-begins': {
    kind: 'input',
    articles: ['inspections'],
    zh: '结束日期{to}早于开始日期{from}。',
    en: 'It ends on {to}, before it begins on {from}.',
  },
  'unit-not-inspected': {
    kind: 'input',
    articles: ['inspections'],
    zh: '该单位不在本次督查范围内。',
    en: 'This unit is not one of those inspected.',
  },
  'outside-campaign': {
    kind: 'input',
    articles: ['inspections'],
    zh: '日期{on}不在督查期间（{from}至{to}）。',
    en: 'The day {on} is outside the campaign, from {from} to {to}.',
  },
  'finding-in-future': {
    kind: 'input',
    articles: ['inspections'],
    zh: '发现日期{on}晚于今天{today}。',
    en: 'The finding is dated {on}, after today, {today}.',
  },
  'due-before-found': {
    kind: 'input',
    articles: ['inspections'],
    zh: '整改期限{by}早于发现之日{on}。',
    en: 'It is to be put right by {by}, before the day it was found, {on}.',
  },
  'finding-closed': {
    kind: 'state',
    articles: ['inspections'],
    zh: '该问题已经核查了结。',
    en: 'This finding was verified and closed.',
  },
  'finding-answered': {
    kind: 'state',
    articles: ['inspections'],
    zh: '该问题已于{on}回复，待督查机构核查。',
    en: 'This finding was answered on {on}, and waits for the inspection office.',
  },
  'answer-day': {
    kind: 'input',
    articles: ['inspections'],
    zh: '回复日期应在发现之日{foundOn}至今天{today}之间。',
    en: 'It is answered between the day it was found, {foundOn}, and today, {today}.',
  },
  'finding-referred': {
    kind: 'state',
    articles: ['inspections'],
    zh: '该问题已作为线索移交。',
    en: 'This finding was referred as a lead already.',
  },
  'check-day': {
    kind: 'input',
    articles: ['inspections'],
    zh: '核查日期应在发现之日{foundOn}至今天{today}之间。',
    en: 'It is verified between the day it was found, {foundOn}, and today, {today}.',
  },
  'again-by-passed': {
    kind: 'input',
    articles: [],
    zh: '重新指定的期限{againBy}早于今天{today}。',
    en: 'The new day, {againBy}, is before today, {today}.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
