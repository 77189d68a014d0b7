import type { ActDefinition } from './definition.ts';

/** Who may do what about letters, signatures and targets (A7). The letters' law says who revises their content. */
export const letterActs = {
  'issue-letters': {
    service: 'letters',
    name: { zh: '下发责任书', en: 'issue the letters of a year' },
    weight: 'decides',
    articles: ['letters'],
    who: [{ functions: ['commission-office'], seat: 'top' }],
  },
  'withdraw-letters': {
    service: 'letters',
    name: { zh: '撤回已下发的责任书', en: 'withdraw the letters of a year' },
    weight: 'decides',
    articles: ['letters'],
    who: [{ functions: ['commission-office'], seat: 'top' }],
  },
  'sign-letter': {
    service: 'letters',
    name: { zh: '签订责任书', en: 'sign a letter' },
    weight: 'prepares',
    articles: ['letters'],
    who: [{ staff: 'of-the-unit' }],
  },
  'record-paper-letters': {
    service: 'letters',
    name: { zh: '补录纸质签订的责任书', en: 'record letters that were signed on paper' },
    weight: 'prepares',
    articles: ['letters'],
    who: [{ functions: ['commission-office'], seat: 'top' }],
  },
  'break-down-targets': {
    service: 'letters',
    name: { zh: '分解责任书目标', en: 'break the targets of a letter down' },
    weight: 'prepares',
    articles: ['letters'],
    who: [{ staff: 'of-the-unit' }],
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
