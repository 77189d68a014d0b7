/** What is wrong with a city's file, and where. */
export { type Fault, faultAt, faultText, listOf, type Path, placeText } from './fault.ts';
export { shapeFaults } from './shape-faults.ts';
