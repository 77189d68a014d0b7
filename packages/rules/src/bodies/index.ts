/** The bodies of a city's law and the functions that they fulfil. */
export {
  actingFor,
  type BodyDefinition,
  bodiesBefore,
  bodiesFulfilling,
  bodiesToday,
  bodyOf,
  capacitiesToday,
  fulfils,
  type WithBodies,
} from './bodies.ts';
export { functionNames } from './function-names.ts';
