import { type LetterKind, letterKinds } from '../regulation/letter-kinds.ts';
import type { UnitFacts, UnitId, UnitKind } from '../vocabulary.ts';

/**
 * Who signs a unit's letter with it as the superior side (A7): the unit right above it, be it the locality it belongs to
 * or, inside a department's own system, the department. Null for the city, which signs with the province, not here.
 */
export const letterCounterparty = (unit: Pick<UnitFacts, 'ancestors'>): UnitId | null =>
  unit.ancestors[0]?.id ?? null;

/** Which kind of letter two units sign (A7), or null when the measure knows none between them. */
export const letterKindBetween = (superior: UnitKind, subordinate: UnitKind): LetterKind | null =>
  letterKinds.find(
    ({ between }) => between.superior.includes(superior) && between.subordinate.includes(subordinate),
  ) ?? null;
