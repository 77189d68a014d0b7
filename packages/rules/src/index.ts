/** The only door of the rules. */

export * from './calendar/index.ts';
export type * from './city.ts';
export * from './commendation/index.ts';
export * from './conference/index.ts';
export * from './eligibility/index.ts';
export * from './grading/index.ts';
export * from './ladder/index.ts';
export * from './letters/index.ts';
export * from './parameters/index.ts';
export * from './refusals.ts';
export * from './regulation/index.ts';
export * from './unit-ended.ts';
export type * from './vocabulary.ts';
