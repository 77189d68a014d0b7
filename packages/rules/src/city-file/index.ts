/**
 * The check of a city's file: its strict shape, and what its places say together. A door of its own, which no handler opens: what runs
 * was checked when it was built.
 */
export { type Fault, faultAt, faultText, type Path, shapeFaults } from './fault/index.ts';
export { type Inspection, inspectCity } from './inspect-city.ts';
export { type ReleasedFile, releasedFaults } from './released/index.ts';
export { cityId, citySettings, closed, named, strictObject, text } from './schema/index.ts';
