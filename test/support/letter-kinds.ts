import { type LetterKind, letterKinds, type UnitKind } from '@jieti/rules';

/** The kind of letter that two units sign (A7), or null when the measure knows none between them. */
export const letterKindBetween = (superior: UnitKind, subordinate: UnitKind): LetterKind | null =>
  letterKinds.find(
    ({ between }) => between.superior.includes(superior) && between.subordinate.includes(subordinate),
  ) ?? null;
