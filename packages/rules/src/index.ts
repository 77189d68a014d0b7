/** The only door of the rules. */

export * from './bodies/index.ts';
export * from './calendar/index.ts';
export type * from './city.ts';
export { filingPurposes, paperOccasions, stageEndings, stageForms } from './city.ts';
export * from './competence/index.ts';
export * from './conference/index.ts';
export * from './decision/index.ts';
export * from './eligibility/index.ts';
export * from './evaluation/index.ts';
export * from './interpretations/index.ts';
export * from './ladder/index.ts';
export * from './law/index.ts';
export * from './letters/index.ts';
export * from './liability/index.ts';
export * from './parameters/index.ts';
export * from './provisions/index.ts';
export * from './regulation/index.ts';
export { sameContent } from './same-content.ts';
export * from './told/index.ts';
export * from './unit-ended.ts';
export * from './vocabulary.ts';
export * from './work-calendar/index.ts';
