/** The one world of the services' tests: a city, its people, its engine, its clock, and one way to call it. */
export { awards } from './awards.ts';
export { continueBulk, pendingBulk } from './bulk.ts';
export { busEvent, type Message } from './bus-event.ts';
export { type Caller, call, done, mustBe, type Reply } from './call.ts';
export {
  cityOfLevels,
  postsOf,
  testCity,
  testUnitIds,
  testUnits,
  unitOf,
  unitsCsv,
  useCity,
} from './city.ts';
export { facts, heldPost, liabilityOf, measureOf, tellRegister } from './facts.ts';
export { runFunction, tellService } from './functions.ts';
export { insertOf, scanTable } from './items.ts';
export { playGrading } from './machines.ts';
export { people, staffOf } from './people.ts';
export { importCsv, postOf } from './register.ts';
export { startCases, startEvaluation, startLetters, startRegister } from './start.ts';
export { alterItem, entriesIn, tableOf } from './tables.ts';
export { templateBody, templateOf } from './template.ts';
export { startWorld, type World } from './world.ts';
export { gradeYear, prepareYear, publishYear, readResult, scoreRows, testScheme } from './year.ts';
