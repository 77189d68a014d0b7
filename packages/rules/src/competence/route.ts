import type { StageDefinition } from '../city.ts';
import type { UnitFacts } from '../vocabulary.ts';

/** A measure takes force here, or the unit's superior is only recommended to act (A26, central units). */
export const routes = ['exercise', 'recommend-to-superior'] as const;
export type Route = (typeof routes)[number];

/** Under the veto-power regime a central unit is only recommended upward; all others are acted on here (A26). */
export const routeOf = (unit: UnitFacts, stage: StageDefinition): Route =>
  stage.vetoPower && unit.kind !== 'locality' && unit.affiliation === 'central'
    ? 'recommend-to-superior'
    : 'exercise';
