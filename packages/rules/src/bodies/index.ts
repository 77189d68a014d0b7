/** The bodies of a city's law and the functions that they fulfil. */
export {
  type BodyDefinition,
  bodiesFulfilling,
  bodiesToday,
  bodyOf,
  capacitiesToday,
  fulfils,
  type WithBodies,
} from './bodies.ts';
export { functionNames } from './function-names.ts';
