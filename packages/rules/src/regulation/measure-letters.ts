import type { LetterKind, LetterLaw } from '../law/kinds/index.ts';

/** Localities with localities below and with their own departments and units; departments inside their system. */
export const lettersDownTheTree: readonly LetterKind[] = [
  {
    id: 'locality-downwards',
    name: { zh: '上级与下一级党委政府责任书', en: 'letter between a locality and one a level down' },
    subject: 'letters',
    between: { superior: ['locality'], subordinate: ['locality'] },
  },
  {
    id: 'locality-to-own-unit',
    name: { zh: '与本级责任单位责任书', en: 'letter between a locality and a responsible unit of its own' },
    subject: 'letters',
    between: { superior: ['locality'], subordinate: ['department', 'unit'] },
  },
  {
    id: 'within-system',
    name: { zh: '本单位本系统内责任书', en: 'letter inside a department’s own system' },
    subject: 'letters',
    between: { superior: ['department', 'unit'], subordinate: ['department', 'unit'] },
  },
];

/** A7: the two offices revise the letters together. */
export const measureLetters: LetterLaw = {
  kinds: lettersDownTheTree,
  revisedBy: ['commission-office', 'stability-office'],
};
