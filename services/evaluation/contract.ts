/** The door of evaluation: what other services and the template may know of it. */
export * from './src/contract/events.ts';
export * from './src/contract/routes.ts';
export { schemeSchema } from './src/contract/scheme.ts';
