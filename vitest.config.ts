import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], more: Record<string, unknown> = {}) => ({
  test: { name, include, environment: 'node', ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('rules', ['packages/rules/**/*.test.ts', 'test/regulation/**/*.test.ts']),
      project('packages', ['packages/{lambda,local}/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('services', ['services/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('repository', ['test/repository/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('infra', ['test/infra/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 180_000 }),
      project('machines', ['test/machines/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 180_000 }),
      project('journeys', ['test/journeys/**/*.test.ts'], {
        testTimeout: 300_000,
        hookTimeout: 300_000,
        fileParallelism: false,
      }),
    ],
  },
});
