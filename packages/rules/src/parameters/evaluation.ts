import type { ParameterDefinitions } from './definition.ts';

/** Thresholds, quota, survey limit and caps (A10, A23, A25; I-11, I-12). */
export const evaluationParameters = {
  'grade-excellent': {
    unit: 'points',
    article: 'evaluation',
    value: 90,
    description: { zh: '最高等次的分数线', en: 'Score from which a unit has the best grade' },
  },
  'grade-good': {
    unit: 'points',
    article: 'evaluation',
    value: 80,
    description: { zh: '第二等次的分数线', en: 'Score from which a unit has the second grade' },
  },
  'grade-qualified': {
    unit: 'points',
    article: 'evaluation',
    value: 60,
    description: { zh: '第三等次的分数线', en: 'Score from which a unit has the third grade' },
  },
  'excellent-quota-percent': {
    unit: 'percent',
    article: 'evaluation',
    // A group may have as many excellent units as reach the threshold.
    value: null,
    description: {
      zh: '每组最高等次的比例，空缺为不限',
      en: 'Share of a group that may have the best grade; none: no limit',
    },
  },
  'survey-limit-percent': {
    unit: 'percent',
    article: 'regime',
    value: 60,
    description: {
      zh: '群众安全感满意率的下限，低于此限予以警示',
      en: 'Result of the public-safety survey below which a locality is warned',
    },
  },
  'cap-listed-supervision': {
    unit: 'grade',
    article: 'caps',
    value: 'good',
    description: {
      zh: '当年受该级措施的最高等次',
      en: 'Best grade of a unit under a measure of that stage in the year',
    },
  },
  'cap-veto-warning': {
    unit: 'grade',
    article: 'caps',
    value: 'qualified',
    description: {
      zh: '当年受该级措施的最高等次',
      en: 'Best grade of a unit under a measure of that stage in the year',
    },
  },
  'cap-veto': {
    unit: 'grade',
    article: 'caps',
    value: 'poor',
    description: {
      zh: '当年受该级措施的最高等次',
      en: 'Best grade of a unit under a measure of that stage in the year',
    },
  },
  'cap-criminal-liability': {
    unit: 'grade',
    article: 'caps',
    value: 'good',
    description: {
      zh: '当年有领导被追究刑事责任的最高等次',
      en: 'Best grade of a unit one of whose leaders was held criminally liable in the year',
    },
  },
} as const satisfies ParameterDefinitions;

/**
 * The grade with which somebody is commended, and how often (A13, A14; I-27, I-28). Four years: the press explanation
 * of A14.
 */
export const commendationParameters = {
  'commendation-grade': {
    unit: 'grade',
    article: 'commending',
    value: 'good',
    description: { zh: '可以受表扬的最低等次', en: 'Lowest grade with which a unit may be commended' },
  },
  'periodic-commendation-interval': {
    unit: 'term',
    article: 'commendations',
    value: 'P4Y',
    description: { zh: '两次定期评选之间的间隔', en: 'Interval between two periodic commendations' },
  },
  'periodic-commendation-lead': {
    unit: 'term',
    article: 'commendations',
    value: 'P3M',
    description: {
      zh: '定期评选须提前申报计划的时间',
      en: 'Time by which a periodic commendation is planned ahead',
    },
  },
} as const satisfies ParameterDefinitions;
