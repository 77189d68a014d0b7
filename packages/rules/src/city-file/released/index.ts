/** A city's file held against the one that was last released. */
export { type ReleasedFile, releasedFaults } from './released-faults.ts';
