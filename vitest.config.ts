import { defineConfig } from 'vitest/config';

const PURE = ['test/{domain,language}/**/*.test.ts', 'test/bot/render/**/*.test.{ts,tsx}'];
const WITH_DATA = ['test/{usecases,journeys,db}/**/*.test.ts'];
const globalSetup = ['test/support/global-setup.ts'];
const setupFiles = ['test/support/seed.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the cores of a small machine: a third of the time a file waits for a browser, a started server or a database.
    maxWorkers: 3,
    testTimeout: 30_000,
    // A guard runs a whole tool in its hook, on a machine that may be busy.
    hookTimeout: 120_000,
    // What a test waits for may take longer than one second there.
    expect: { poll: { timeout: 15_000 } },
    // What is skipped on this machine (no PostgreSQL, no Chromium) is counted beside its file, so that nobody takes it for passed.
    reporters: [['default', { summary: false }]],
    hideSkippedTests: false,
    projects: [
      // What is pure cannot disturb its neighbours, so one process reads one file after the other and loads every module once.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false, setupFiles } },
      // Each of these works on databases of its own; together they load the embedded one, and compile it, once for each core.
      { extends: true, test: { name: 'data', include: WITH_DATA, isolate: false, globalSetup, setupFiles } },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.{ts,tsx}'], exclude: [...PURE, ...WITH_DATA], globalSetup },
      },
    ],
  },
});
