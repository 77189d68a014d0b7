import type { ActDefinition, Competence } from './definition.ts';

/** The body that runs the yearly evaluation: the CGC office of the locality that evaluates (A10). */
const yearOffice: readonly Competence[] = [{ functions: ['commission-office'], seat: 'own' }];

/** Who may do what about the graded year (A10, A22, A23, A25). */
export const yearActs = {
  'put-scheme': {
    service: 'evaluation',
    name: { zh: '制定或修改年度考评方案', en: 'put the scheme of a year' },
    weight: 'decides',
    articles: ['evaluation'],
    who: yearOffice,
  },
  'upload-scores': {
    service: 'evaluation',
    name: { zh: '上报、查阅指标得分', en: 'upload scores or read them' },
    weight: 'prepares',
    articles: ['evaluation'],
    who: yearOffice,
  },
  'upload-locality-scores': {
    service: 'evaluation',
    name: {
      zh: '上报、查阅由下级考评的单位的指标得分',
      en: 'upload or read the scores of units that a lower locality grades',
    },
    weight: 'prepares',
    articles: ['evaluation'],
    who: [{ functions: ['commission-office'], seat: 'over' }],
  },
  'record-survey': {
    service: 'evaluation',
    name: { zh: '录入、查阅群众安全感测评', en: 'record the survey or read it' },
    weight: 'prepares',
    articles: ['regime'],
    who: yearOffice,
  },
  'enter-event': {
    service: 'evaluation',
    name: { zh: '登记、更正、撤回一票限等事项', en: 'enter, correct or withdraw an event that caps a grade' },
    weight: 'prepares',
    articles: ['caps'],
    who: yearOffice,
  },
  'request-grading': {
    service: 'evaluation',
    name: { zh: '发起年度评定', en: 'ask for a year to be graded' },
    weight: 'prepares',
    articles: ['evaluation'],
    who: yearOffice,
  },
  'ask-what-if': {
    service: 'evaluation',
    name: { zh: '试算年度评定', en: 'ask how a year would be graded otherwise' },
    weight: 'prepares',
    articles: ['evaluation'],
    who: yearOffice,
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
