/** The one stack every handler wears. */
export { type Answer, apiHandler, on } from './api-handler.ts';
export { busHandler, type EventContract, eventContract, messageOf, subscribe } from './bus-handler.ts';
export { city } from './city.ts';
export { type Commit, lostRace, once, type Write } from './command.ts';
export { fromCursor, pageOf, pageQuery, toCursor } from './cursor.ts';
export type { BusMessage, Effects } from './effect-types.ts';
export { effects, useEffects } from './effects.ts';
export { env } from './env.ts';
export { faultsOf, invalidInput } from './faults.ts';
export { file, fileOr, jsonBodyOf } from './file.ts';
export { logger } from './logger.ts';
export { officeSchema, type Principal } from './principal.ts';
export { freeText, holdsPersonalNumber } from './privacy.ts';
export { type Fault, notFound, Problem, problem, problemBody, refused } from './problem.ts';
export { checkMatch, mayBeLeftOut, type Request } from './request.ts';
export { gatewayPath, type Method, type Route, route, routeKey } from './route.ts';
export { type Change, publisher, streamHandler } from './stream-handler.ts';
export { documents, type Key } from './table.ts';
