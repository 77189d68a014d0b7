import type { ParameterDefinitions } from './definition.ts';

/** A unit's rights, and the days on which things are due (A7, A8, A23, A24, A26; I-1, I-2, I-8, I-9, I-18). */
export const rightsAndDeadlines = {
  'progress-check-interval': {
    unit: 'term',
    article: 'supervision',
    value: 'P1M',
    description: {
      zh: '进展检查的间隔，也是提醒解除的间隔',
      en: 'Interval between progress checks, and between reminders of a release',
    },
  },
  'statement-working-days': {
    unit: 'working-days',
    article: 'regime',
    value: 5,
    description: {
      zh: '决定警示或者否决前单位陈述意见的工作日数',
      en: 'Working days in which a unit may state its case before a warning or a veto',
    },
  },
  'appeal-days': {
    unit: 'days',
    article: 'regime',
    value: 30,
    description: {
      zh: '决定作出后可以申诉的日数',
      en: 'Days after a decision in which it may be appealed against',
    },
  },
  'filing-working-days': {
    unit: 'working-days',
    article: 'jurisdiction',
    value: 10,
    description: {
      zh: '决定作出后报送备案、上报和书面建议的工作日数',
      en: 'Working days after a decision in which filings and written recommendations are sent',
    },
  },
  'signing-deadline': {
    unit: 'day-of-year',
    article: 'letters',
    value: '03-31',
    description: { zh: '签订责任书的最后一日', en: 'Last day for the letters of a year to be signed' },
  },
  'report-due': {
    unit: 'day-of-year',
    article: 'reports',
    value: '12-31',
    description: { zh: '年度报告到期的日期', en: 'Day on which the reports of a year are due' },
  },
} as const satisfies ParameterDefinitions;

/**
 * The offices do their own part within these (I-19). Not the measure's: it sets them no term, so a city may set it
 * otherwise. Working days, for offices do not work on others; an appeal runs by calendar days, like the period it was
 * made in.
 */
export const officeTerms = {
  'verification-working-days': {
    unit: 'working-days',
    article: 'jurisdiction',
    value: 20,
    description: { zh: '核查线索的工作日数', en: 'Working days for a lead to be verified' },
  },
  'proposal-working-days': {
    unit: 'working-days',
    article: 'rectification',
    value: 10,
    description: { zh: '提出措施的工作日数', en: 'Working days for a stage to be proposed' },
  },
  'decision-working-days': {
    unit: 'working-days',
    article: 'rectification',
    value: 10,
    description: { zh: '对所提措施作出决定的工作日数', en: 'Working days for a proposal to be decided' },
  },
  'acceptance-working-days': {
    unit: 'working-days',
    article: 'rectification',
    value: 10,
    description: {
      zh: '核查验收整改报告的工作日数',
      en: 'Working days for a report of completion to be checked',
    },
  },
  'release-working-days': {
    unit: 'working-days',
    article: 'regime',
    value: 10,
    description: { zh: '验收后解除措施的工作日数', en: 'Working days for a verified measure to be released' },
  },
  'appeal-resolution-days': {
    unit: 'days',
    article: 'regime',
    value: 60,
    description: { zh: '处理申诉的日数', en: 'Days for an appeal to be resolved' },
  },
} as const satisfies ParameterDefinitions;

/**
 * A deadline turns amber so many days before its end, by the length of its term in days. Not the measure's: an office's
 * custom, so a city may set it otherwise. The last word of an id is the longest term it holds for.
 */
export const amberWindows = {
  'amber-window-7': {
    unit: 'days',
    article: 'rectification',
    value: 2,
    description: {
      zh: '七日以内的期限提前几日转黄',
      en: 'Days before its end that a term of up to 7 days turns amber',
    },
  },
  'amber-window-15': {
    unit: 'days',
    article: 'rectification',
    value: 3,
    description: {
      zh: '十五日以内的期限提前几日转黄',
      en: 'Days before its end that a term of up to 15 days turns amber',
    },
  },
  'amber-window-30': {
    unit: 'days',
    article: 'rectification',
    value: 7,
    description: {
      zh: '三十日以内的期限提前几日转黄',
      en: 'Days before its end that a term of up to 30 days turns amber',
    },
  },
  'amber-window-90': {
    unit: 'days',
    article: 'rectification',
    value: 10,
    description: {
      zh: '九十日以内的期限提前几日转黄',
      en: 'Days before its end that a term of up to 90 days turns amber',
    },
  },
  'amber-window-180': {
    unit: 'days',
    article: 'rectification',
    value: 15,
    description: {
      zh: '一百八十日以内的期限提前几日转黄',
      en: 'Days before its end that a term of up to 180 days turns amber',
    },
  },
  'amber-window-longer': {
    unit: 'days',
    article: 'rectification',
    value: 30,
    description: { zh: '更长的期限提前几日转黄', en: 'Days before its end that a longer term turns amber' },
  },
} as const satisfies ParameterDefinitions;
