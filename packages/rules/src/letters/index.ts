/** Responsibility letters: who signs with whom, how far a letter has come, coverage, deadlines (A7). */

export * from './coverage/index.ts';
export * from './deadline/index.ts';
export * from './duties/index.ts';
export * from './inspections/index.ts';
export * from './issuing/index.ts';
export * from './letter/index.ts';
export * from './papers.ts';
export * from './register/index.ts';
export * from './register-import/index.ts';
export * from './reports/index.ts';
export * from './targets/index.ts';
export * from './template/index.ts';
