import { type Problem, problem } from '@jieti/lambda';

/** Problems only the server of the embedded default has. */

export const methodNotAllowed = (): Problem => problem('method-not-allowed');
export const starting = (): Problem => problem('starting');
export const badRequest = (): Problem => problem('bad-request');
export const foreignHost = (): Problem => problem('foreign-host');
