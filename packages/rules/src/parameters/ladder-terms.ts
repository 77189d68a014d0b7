import type { ParameterDefinitions } from './definition.ts';

/** Terms of the five stages (A20–A24; I-4, I-5) and what recurs during them (I-6, I-7). */
export const ladderTerms = {
  'notice-term': {
    unit: 'term',
    article: 'rectification',
    value: 'P30D',
    description: { zh: '一级措施的一般期限', en: 'General term of a stage' },
  },
  'notice-term-minimum': {
    unit: 'term-minimum',
    article: 'rectification',
    value: 'P1D',
    description: { zh: '一级措施的最短期限', en: 'Shortest term of a stage' },
  },
  'notice-term-maximum': {
    unit: 'term-maximum',
    article: 'rectification',
    value: 'P180D',
    description: { zh: '一级措施的最长期限', en: 'Longest term of a stage' },
  },
  'interview-term': {
    unit: 'term',
    article: 'interviews',
    value: 'P30D',
    description: { zh: '一级措施的一般期限', en: 'General term of a stage' },
  },
  'interview-term-minimum': {
    unit: 'term-minimum',
    article: 'interviews',
    value: 'P1D',
    description: { zh: '一级措施的最短期限', en: 'Shortest term of a stage' },
  },
  'interview-term-maximum': {
    unit: 'term-maximum',
    article: 'interviews',
    value: 'P180D',
    description: { zh: '一级措施的最长期限', en: 'Longest term of a stage' },
  },
  'listed-supervision-term': {
    unit: 'term',
    article: 'supervision',
    value: 'P6M',
    description: { zh: '一级措施的一般期限', en: 'General term of a stage' },
  },
  'listed-supervision-term-minimum': {
    unit: 'term-minimum',
    article: 'supervision',
    value: 'P1M',
    description: { zh: '一级措施的最短期限', en: 'Shortest term of a stage' },
  },
  'listed-supervision-term-maximum': {
    unit: 'term-maximum',
    article: 'supervision',
    value: 'P12M',
    description: { zh: '一级措施的最长期限', en: 'Longest term of a stage' },
  },
  'veto-warning-term': {
    unit: 'term',
    article: 'regime',
    value: 'P1Y',
    description: { zh: '一级措施的一般期限', en: 'General term of a stage' },
  },
  'veto-warning-term-minimum': {
    unit: 'term-minimum',
    article: 'regime',
    value: 'P1Y',
    description: { zh: '一级措施的最短期限', en: 'Shortest term of a stage' },
  },
  'veto-warning-term-maximum': {
    unit: 'term-maximum',
    article: 'regime',
    value: 'P1Y',
    description: { zh: '一级措施的最长期限', en: 'Longest term of a stage' },
  },
  'veto-term': {
    unit: 'term',
    article: 'heaviest-measure',
    value: 'P1Y',
    description: { zh: '一级措施的一般期限', en: 'General term of a stage' },
  },
  'veto-term-minimum': {
    unit: 'term-minimum',
    article: 'heaviest-measure',
    value: 'P1Y',
    description: { zh: '一级措施的最短期限', en: 'Shortest term of a stage' },
  },
  'veto-term-maximum': {
    unit: 'term-maximum',
    article: 'heaviest-measure',
    value: 'P1Y',
    description: { zh: '一级措施的最长期限', en: 'Longest term of a stage' },
  },
  'veto-verify-again-interval': {
    unit: 'term',
    article: 'heaviest-measure',
    value: 'P3M',
    description: {
      zh: '期满未通过核查后再次核查的间隔',
      en: 'Interval between checks of a measure that was not verified at its end',
    },
  },
} as const satisfies ParameterDefinitions;
