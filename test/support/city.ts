/** Moved to world/; this door stays until the last test uses the other. */
export { postsOf, testCity, testUnits, unitOf } from './world/city.ts';
export { people as officers } from './world/people.ts';
