import type { ActDefinition } from './definition.ts';

/** Who may do what about letters, their template, signatures and targets (A7). */
export const letterActs = {
  'revise-template': {
    service: 'letters',
    name: { zh: '修订责任书范本', en: 'revise the letter template of a year' },
    articles: ['letters'],
    who: [{ functions: ['commission-office', 'stability-office'], seat: 'top' }],
  },
  'amend-template': {
    service: 'letters',
    name: { zh: '修订已下发的责任书', en: 'amend the letters that are out' },
    articles: ['letters'],
    who: [{ functions: ['commission-office', 'stability-office'], seat: 'top' }],
  },
  'issue-letters': {
    service: 'letters',
    name: { zh: '下发责任书', en: 'issue the letters of a year' },
    articles: ['letters'],
    who: [{ functions: ['commission-office'], seat: 'top' }],
  },
  'sign-letter': {
    service: 'letters',
    name: { zh: '签订责任书', en: 'sign a letter' },
    articles: ['letters'],
    who: [{ staff: 'of-the-unit' }],
  },
  'break-down-targets': {
    service: 'letters',
    name: { zh: '分解责任书目标', en: 'break the targets of a letter down' },
    articles: ['letters'],
    who: [{ staff: 'of-the-unit' }],
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
