import type { ArticleRef, Bilingual, UnitKind } from '../vocabulary.ts';

const letterKindIds = ['locality-downwards', 'locality-to-own-unit', 'within-system'] as const;
type LetterKindId = (typeof letterKindIds)[number];

/** A kind of responsibility letter: between whom it is signed (A7). */
export interface LetterKind {
  readonly id: LetterKindId;
  readonly name: Bilingual;
  readonly article: ArticleRef;
  readonly between: { readonly superior: readonly UnitKind[]; readonly subordinate: readonly UnitKind[] };
}

/** A7: localities with localities below and with their own departments and units; departments inside their system. */
export const letterKinds: readonly LetterKind[] = [
  {
    id: 'locality-downwards',
    name: { zh: '上级与下一级党委政府责任书', en: 'letter between a locality and one a level down' },
    article: 'A7',
    between: { superior: ['locality'], subordinate: ['locality'] },
  },
  {
    id: 'locality-to-own-unit',
    name: { zh: '与本级责任单位责任书', en: 'letter between a locality and a responsible unit of its own' },
    article: 'A7',
    between: { superior: ['locality'], subordinate: ['department', 'unit'] },
  },
  {
    id: 'within-system',
    name: { zh: '本单位本系统内责任书', en: 'letter inside a department’s own system' },
    article: 'A7',
    between: { superior: ['department', 'unit'], subordinate: ['department', 'unit'] },
  },
];
