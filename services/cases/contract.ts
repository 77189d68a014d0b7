/** The door of cases: its routes and events, the only part of it that another service or the template may import. */
export * from './src/contract/events.ts';
export { routes } from './src/contract/routes.ts';
