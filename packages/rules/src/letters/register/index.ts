/** The register of units and posts: what it holds, and the law of everything that changes it (A3–A6). */

export { affiliationNames, kindNames, roleNames } from '../../unit-names.ts';
export {
  type Branch,
  type ChangingContext,
  changeUnit,
  type DatedUnit,
  type UnitChange,
  type UnitChanged,
} from './change-unit.ts';
export { type Changes, changesBetween } from './changes.ts';
export { isToCome } from './check-dates.ts';
export { deepestIn, placeBelow } from './check-place.ts';
export { type CorrectPost, correctPost, type PostCorrected } from './correct-post.ts';
export { correctUnit, type UnitCorrected } from './correct-unit.ts';
export { endInWords } from './end-in-words.ts';
export { enterUnit, placeOfNewUnit, type UnitEntered } from './enter-unit.ts';
export {
  type EarlierPosition,
  earlierAfter,
  type Position,
  parentsSince,
  positionOn,
  type WithPositions,
} from './positions.ts';
export { type Post, type PostTenure, postOf, tenureOn } from './post.ts';
export { type PostRecorded, type RecordPost, recordPost } from './record-post.ts';
export {
  type ImportCounts,
  type Register,
  type RegisterImported,
  type RegisterRestructured,
  registerImported,
  registerRestructured,
} from './register.ts';
export {
  datedOf,
  endOf,
  type PlacedUnit,
  type Unit,
  type UnitStatus,
  unitOf,
  unitStatuses,
} from './unit.ts';
