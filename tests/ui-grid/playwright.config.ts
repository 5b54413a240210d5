import { defineConfig } from '@playwright/test';
import root from '../../playwright.config.ts';

/** The grid's own suite: `npx playwright test -c tests/ui-grid`. */
export default defineConfig({
  ...root,
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 30_000,
  use: { ...root.use, baseURL: 'http://127.0.0.1:4179' },
  webServer: {
    command:
      'npx vite build -c vite.config.ts && npx vite preview -c vite.config.ts --host 127.0.0.1 --port 4179 --strictPort',
    url: 'http://127.0.0.1:4179',
    reuseExistingServer: false,
  },
});
