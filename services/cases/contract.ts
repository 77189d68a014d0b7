/** The door of cases: what other services and the template may know of it. */
export * from './src/contract/events.ts';
export { routes } from './src/contract/routes.ts';
