/** The only door of the rules. */

export type * from './city.ts';
export type * from './ladder/acts.ts';
export type * from './ladder/case.ts';
export * from './refusals.ts';
export type * from './vocabulary.ts';
