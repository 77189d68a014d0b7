/**
 * The embedded default: a whole city in this process. Handlers, their environment and their effects are process-global,
 * so there is one city a process.
 */
export type { CityOptions } from './city/options.ts';
export { type RunningCity, startCity } from './city/start-city.ts';
export type { HistoryWorld, SampleHistory } from './history/sample-history.ts';
export type { TokenClaims } from './http/local-api.ts';
export { adaptForLocal, type LocalMachine, type WaitInput } from './machines/adapt.ts';
export type { ExecutionView } from './machines/machines.ts';
export type { Meter } from './meter/meter.ts';
