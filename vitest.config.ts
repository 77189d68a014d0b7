import { defineConfig } from 'vitest/config';
import { deep, projects } from './test/projects.ts';

/**
 * `npm test`: everything but the exhaustive runs (`npm run test:deep`) and the emulator of AWS (`npm run test:aws`).
 * By two workers, as many as the cores of the machines for which its time is promised.
 */
export default defineConfig({ test: { projects: projects({ exclude: [deep], maxWorkers: 2 }) } });
