import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'demonstration/**/*.test.ts'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    setupFiles: ['tests/support/fail-on-surprise.ts'],
    globalSetup: ['tests/support/databases.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
