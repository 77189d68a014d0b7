import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], more: Record<string, unknown> = {}) => ({
  test: { name, include, environment: 'node', ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('rules', ['packages/rules/**/*.test.ts', 'test/regulation/**/*.test.ts']),
      project('packages', ['packages/{lambda,ledger,local,sheets,store}/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('services', ['services/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('repository', ['test/repository/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('histories', ['test/histories/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      // One process: a city is synthesized once for all the files that look at its template.
      project('infra', ['test/infra/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 180_000,
        isolate: false,
        fileParallelism: false,
      }),
      project('machines', ['test/machines/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 180_000,
        isolate: false,
        fileParallelism: false,
      }),
      project('journeys', ['test/journeys/**/*.test.ts'], {
        globalSetup: ['test/support/journey-setup.ts'],
        testTimeout: 300_000,
        hookTimeout: 300_000,
        fileParallelism: false,
      }),
    ],
  },
});
