/** Who may do what, and who may read what. */
export type * from './acts/definition.ts';
export { seats } from './acts/definition.ts';
export { type ActId, competenceTable } from './acts/index.ts';
export { actAs, authorize, authorizedActor, notCompetentFor } from './authorize.ts';
export { actorsOf, type Caller, type ChosenOffice, canRead } from './caller.ts';
export { competentActors } from './competent-actors.ts';
export { officeCovers, type Place, placeOf } from './place.ts';
