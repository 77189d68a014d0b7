import { defineConfig } from 'vitest/config';

/** `npm run test:aws`: apart from `npm test`, for it needs Python and takes ports and processes of its own. */
export default defineConfig({
  test: {
    name: 'aws',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    environment: 'node',
    globalSetup: ['global-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 30_000,
    // One emulator on one clock: a file at a time.
    fileParallelism: false,
  },
});
