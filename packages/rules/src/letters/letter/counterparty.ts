import type { UnitFacts, UnitId } from '../../vocabulary.ts';

/**
 * The unit that signs a unit's letter with it as the superior side (A7): the one right above it, be it the locality it
 * belongs to or, inside a department's own system, the department. Null for the city, which signs with the province, not here.
 */
export const letterCounterparty = (unit: Pick<UnitFacts, 'ancestors'>): UnitId | null =>
  unit.ancestors[0]?.id ?? null;
