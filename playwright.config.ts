import { defineConfig } from '@playwright/test';

/** Drives the built app; `.ci/chromium.mjs` says which Chromium is used. */
export default defineConfig({
  testDir: 'tests/browser',
  workers: 1,
  timeout: 60_000,
  reporter: process.env.LEDGER_REPORT
    ? [['list'], ['json', { outputFile: process.env.LEDGER_REPORT }]]
    : 'list',
  use: {
    baseURL: 'http://127.0.0.1:4173',
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
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
