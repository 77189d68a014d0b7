/** The door of letters: what other services and the template may know of it. */
export { dutyKindSchema } from './src/contract/duties.ts';
export * from './src/contract/events.ts';
export * from './src/contract/records.ts';
export { routes } from './src/contract/routes.ts';
