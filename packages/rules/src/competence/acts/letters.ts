import type { ActDefinition } from './definition.ts';

/** Who may do what about letters, their template, signatures and targets (A7). */
export const letterActs = {
  'sign-letter': {
    service: 'letters',
    name: { zh: '签订责任书', en: 'sign a letter' },
    articles: ['A7'],
    who: [{ staff: 'of-the-unit' }],
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
