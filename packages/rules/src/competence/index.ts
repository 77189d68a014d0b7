/** Who may do what, and who may read what. */
export type * from './acts/definition.ts';
export { seats } from './acts/definition.ts';
export { type ActId, competenceTable } from './acts/index.ts';
export { actAs, authorize, authorizedActor, notCompetentFor } from './authorize.ts';
export { actorsOf, type Caller, type ChosenOffice, canRead } from './caller.ts';
export { type CompetentOffice, competentOffices, mayAct, type OfficeAct } from './competent-offices.ts';
export { officeCovers, type Place, placeOf } from './place.ts';
export { type Route, routeOf } from './route.ts';
export { jurisdictionCovers } from './sites.ts';
