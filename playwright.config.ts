import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/** Drives the built app; `.ci/chromium.mjs` says which Chromium is used. */
export default defineConfig({
  testDir: 'tests/browser',
  // A page keeps a core busy; tests share nothing but the server.
  workers: Math.min(4, availableParallelism()),
  fullyParallel: true,
  // A busy machine is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // `.ci/test.mjs` names who needed it.
  retries: 1,
  reporter: process.env.LEDGER_REPORT
    ? [['list'], ['json', { outputFile: process.env.LEDGER_REPORT }]]
    : 'list',
  use: {
    baseURL: 'http://127.0.0.1:4173',
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    // Behind a test's back it would fetch the page a second time, and answer for every address with the page.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: {
    command: 'npx vite preview --host 127.0.0.1 --port 4173 --strictPort',
    url: 'http://127.0.0.1:4173',
    reuseExistingServer: false,
  },
});
