/** Every number: dated value, unit, article. Amended values keep both versions and are chosen by date. */

export { amberWindowAt, amberWindowId } from './amber-window.ts';
export {
  type NumberParameter,
  type ParameterId,
  parameterCatalogue,
  parameterIds,
  type TermParameter,
  type TextParameter,
} from './catalogue.ts';
export type { DatedParameter, WithParameters } from './dated-parameter.ts';
export { type ParameterUnit, parameterUnits } from './definition.ts';
export { numberAt, parameterAt, stated, termAt, textAt } from './lookup.ts';
export { since } from './since.ts';
