import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores: PGlite instances in more than two processes at once only slow one another down.
    maxWorkers: 2,
  },
});
