import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { lowerAgGridCss } from './.ci/lower-ag-grid-css.ts';
import { fieldsTarget, keepOldSyntax } from './.ci/native-fields.ts';
import { licencePlugins } from './.ci/licences/plugin.ts';
import { listFiles } from './.ci/service-worker.ts';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const licences = licencePlugins(import.meta.dirname);

/** The oldest Chromium whose syntax the build must keep to. */
const oldest = 88;

export default defineConfig({
  base: './',
  define: { __LEDGER_BUILD__: JSON.stringify(version) },
  plugins: [svelte(), lowerAgGridCss(oldest), keepOldSyntax(), licences.write(), listFiles('public')],
  build: {
    target: fieldsTarget,
    cssTarget: `chrome${oldest}`,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { index: 'index.html', sw: 'src/offline/sw.ts' },
      // A service worker rules over its own folder: it stands beside the page, under a name that stays.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  worker: { format: 'es', plugins: () => [keepOldSyntax(), licences.note()] },
  test: {
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/bench/**', 'tests/old-chromium/**', '**/node_modules/**'],
  },
});
