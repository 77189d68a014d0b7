import type { RefusalDefinition } from './definition.ts';

/** Refusals of records of criminal liability without a case here (A25, A27). */
export const liabilityRefusals = {
  'liability-known': {
    kind: 'state',
    articles: ['caps'],
    zh: '该任职者{on}被追究刑事责任一事已登记在案。',
    en: 'That they were held criminally liable on {on} is on record already.',
  },
  'liability-outcome-known': {
    kind: 'state',
    articles: ['caps'],
    zh: '该结果已登记为第{n}项。',
    en: 'That outcome is on record as number {n}.',
  },
  'no-such-liability-outcome': {
    kind: 'input',
    articles: ['caps'],
    zh: '没有第{n}项结果可以更正。',
    en: 'There is no outcome {n} to put right.',
  },
  'outcome-before-judgment': {
    kind: 'input',
    articles: ['caps'],
    zh: '{on}早于追究刑事责任之日{judgedOn}。',
    en: '{on} is before they were held liable on {judgedOn}.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
