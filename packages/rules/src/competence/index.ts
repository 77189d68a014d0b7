/** Who may do what, and who may read what. */
export type * from './acts/definition.ts';
export { seats } from './acts/definition.ts';
export { type ActId, competenceTable } from './acts/index.ts';
export { actAs, authorize, authorizedActor, bodiesFor, notCompetentFor } from './authorize.ts';
export { actorsOf, type Caller, type ChosenOffice, canRead } from './caller.ts';
export { cityPlace, officeCovers, type Place, placeOf } from './place.ts';
export { canReadPlans } from './read-plans.ts';
export { canFollowYear, canReadResult } from './read-year.ts';
