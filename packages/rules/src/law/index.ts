/** A city's law: its ladder's rungs, and the check of its file. */
export { checkCity, warnCity } from './check-city/index.ts';
export { nextStageOf, rungOf } from './rungs.ts';
