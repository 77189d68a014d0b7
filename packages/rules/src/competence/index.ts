/** The competence to act and to read. */

export {
  actsOfKinds,
  agreeingAct,
  commendingAct,
  drawingUpAct,
  filingAct,
  type KindAct,
  recordingAct,
  resolvingAct,
  returningAct,
  returningElsewhere,
  templateActs,
} from './acts/by-kind.ts';
export type * from './acts/definition.ts';
export { seats, sites, stageRoles } from './acts/definition.ts';
export { type ActId, type AnyAct, competenceTable, type LadderAct, type PlaceAct } from './acts/index.ts';
export { actAs, authorize, authorizedActor, bodiesFor, notCompetentFor } from './authorize.ts';
export { actorsOf, type Caller, type ChosenOffice, canRead } from './caller.ts';
export { competentActors } from './competent-actors.ts';
export { type CompetentOffice, competentOffices, interviewersOf, mayAct } from './competent-offices.ts';
export { weights } from './deciding.ts';
export { actorsInNameOf, type InNameOf } from './in-name-of.ts';
export * from './matrix/index.ts';
export { bodyName, bodyNames, capacityName, unitsStaffName } from './names.ts';
export { type ActsLaw, officeCovers, type Place, placeOf, placeOfCity } from './place.ts';
export { type CaseToRead, canReadCase } from './read-case.ts';
export { canReadPlans } from './read-plans.ts';
export { canFollowYear, canReadInRanking, canReadResult } from './read-year.ts';
export { type Route, routeOf, routes } from './route.ts';
export { seatsAbove } from './sites.ts';
