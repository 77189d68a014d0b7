import type { ArticleSubject } from '../../provisions/index.ts';
import type { Bilingual, BodyFunction, UnitKind } from '../../vocabulary.ts';

/** A kind of responsibility letter: between whom it is signed (A7). */
export interface LetterKind {
  readonly id: string;
  readonly name: Bilingual;
  readonly subject: ArticleSubject;
  readonly between: { readonly superior: readonly UnitKind[]; readonly subordinate: readonly UnitKind[] };
}

/** The letters of the city's law. */
export interface LetterLaw {
  readonly kinds: readonly LetterKind[];
  /** Those who revise their content together: one body that fulfils all of these needs no second. */
  readonly revisedBy: readonly BodyFunction[];
}

/** The kind of letter that two units sign; null where the law knows none between them. */
export const letterKindBetween = (
  { letters }: { readonly letters: LetterLaw },
  superior: UnitKind,
  subordinate: UnitKind,
): LetterKind | null =>
  letters.kinds.find(
    ({ between }) => between.superior.includes(superior) && between.subordinate.includes(subordinate),
  ) ?? null;
