/** A year's scheme: groups of units, indicators, weights, thresholds (A10). */
export { checkScheme, checkSchemeItself } from './check-scheme.ts';
export {
  type Deduction,
  type Indicator,
  type IndicatorSource,
  improvementUnits,
  indicatorSources,
  rankEnds,
  references,
  roundCombinations,
  type ScoringMethodId,
  scoringMethods,
  slopeCountings,
} from './indicator.ts';
export { putScheme, type SchemePut, type YearScheme } from './put-scheme.ts';
export {
  factDefinitions,
  type IndicatorFact,
  indicatorFacts,
  letterFacts,
  type Reading,
} from './readings.ts';
export {
  type GroupQuota,
  placing,
  quotaTies,
  type RegisteredUnit,
  type Scheme,
  type SchemeGroup,
  type Thresholds,
} from './scheme.ts';
export { checkScore, largestFigure, type ScoreColumn, scoreColumns } from './score-columns.ts';
export { checkSchemeSource, schemeTemplate } from './template.ts';
