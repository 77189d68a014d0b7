import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { deep, projects } from './test/projects.ts';

/**
 * `npm test`: everything but the exhaustive runs (`npm run test:deep`) and the emulator of AWS (`npm run test:aws`).
 * By three workers on the two cores for which its time is promised: a journey waits for its city, and the city for its engine and the
 * disk, so that two leave a third of the machine idle.
 */
export default defineConfig({
  test: {
    projects: projects({ exclude: [deep], maxWorkers: 3 }),
    sequence: { sequencer: LongestFirst },
  },
});
