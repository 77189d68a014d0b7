/** Moved to world/; this door stays until the last test uses the other. */
export { runFunction, runOccasion, runTask, tellReaders, tellService } from './world/functions.ts';
