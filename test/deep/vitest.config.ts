import { defineConfig } from 'vitest/config';
import { deep, projects } from '../projects.ts';

/**
 * `npm run test:deep`: the exhaustive runs, files named `*.deep.test.ts`: every route × anything, every role × every object,
 * a kill at every transaction, five years of the clock, long properties. One file at a time: what it kills and counts has limits of time.
 */
export default defineConfig({ test: { projects: projects({ only: deep, maxWorkers: 1 }) } });
