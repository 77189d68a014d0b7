/** The one stack every handler wears. Contracts have a door of their own, `@jieti/lambda/contract`. */
export { answerHistory } from './answer-history.ts';
export { type Answer, apiHandler, on } from './api-handler.ts';
export { attachment } from './attachment.ts';
export { busHandler, subscribe } from './bus-handler.ts';
export { city, cityFile, learnWorkCalendars } from './city.ts';
export type { BusMessage, Effects } from './effect-types.ts';
export { effects, useEffects } from './effects.ts';
export { env } from './env.ts';
export { executeAndRetry, executeCommand, executePart, type PlannedWrites } from './execute-command.ts';
export { inputErrorsOf, invalidInput, notFoundAt } from './input-errors.ts';
export { logger } from './logger.ts';
export { type Metric, recordMetric } from './metrics.ts';
export { paperWrites } from './papers.ts';
export type { Principal } from './principal.ts';
export { allowed, type InputError, notFound, Problem, problem, problemBody, refused } from './problem.ts';
export { type ProblemCode, problemCatalogue } from './problem-catalogue.ts';
export { checkMatch, mayBeLeftOut, type Request } from './request.ts';
export { type Change, publisher, streamHandler } from './stream-handler.ts';
