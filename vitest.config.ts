import { defineConfig } from 'vitest/config';
import { deep, projects } from './test/projects.ts';

/** `npm test`: everything but the exhaustive runs (`npm run test:deep`) and the emulator of AWS (`npm run test:aws`). */
export default defineConfig({ test: { projects: projects({ exclude: [deep] }) } });
