/** The one world of the services' tests: a city, its people, its engine, its clock, and one way to call it. */
export { continueBulk, pendingBulk } from './bulk.ts';
export { busEvent, type Message } from './bus-event.ts';
export { type Asking, type Caller, call, done, type Reply } from './call.ts';
export { postsOf, testCity, testUnits, unitOf, unitsCsv, useCity } from './city.ts';
export { facts, liabilityOf, measureOf, tellRegister, tellUnits } from './facts.ts';
export { runFunction, runOccasion, runTask, tellReaders, tellService } from './functions.ts';
export { digestOf, type Item, insertOf, scanTable } from './items.ts';
export { type Execution, playGrading } from './machines.ts';
export { people, staffOf } from './people.ts';
export { importCsv, postOf } from './register.ts';
export { startCases, startEvaluation, startLetters } from './start.ts';
export { templateBody } from './template.ts';
export { startWorld, tell, type World } from './world.ts';
export { gradeYear, prepareYear, publishYear, readResult, scoreRows, testScheme } from './year.ts';
