/** The one world of the services' tests: a city, its people, its engine, its clock, and one way to call it. */
export type { Message } from './bus-event.ts';
export { type Asking, type Caller, call, done, type Reply } from './call.ts';
export { postsOf, testCity, testUnits, unitOf, unitsCsv, useCity } from './city.ts';
export { factsFor, liabilityOf, measureOf, tellRegister, tellUnits } from './facts.ts';
export { runFunction, runOccasion, runTask } from './functions.ts';
export { type Item, insertOf } from './items.ts';
export { type Execution, playGrading } from './machines.ts';
export { people, staffOf } from './people.ts';
export { startWorld, type World } from './world.ts';
export { gradeYear, prepareYear, publishYear, readResult, scoreRows, testScheme } from './year.ts';
