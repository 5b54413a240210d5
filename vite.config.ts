import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { lowerAgGridCss } from './.ci/lower-ag-grid-css.ts';
import { fieldsTarget, keepOldSyntax } from './.ci/native-fields.ts';
import { licencePlugins } from './.ci/licences/plugin.ts';
import { listFiles } from './.ci/service-worker.ts';
import { onePage } from './.ci/one-page.ts';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const licences = licencePlugins(import.meta.dirname);

/** The oldest Chromium whose syntax the build must keep to. */
const oldest = 88;

/** The build for a web server: any, in any folder. */
const hosted = {
  plugins: [listFiles('public')],
  build: {
    rollupOptions: {
      input: { index: 'index.html', sw: 'src/offline/sw.ts' },
      // A service worker rules over its own folder: it stands beside the page, under a name that stays.
      output: {
        entryFileNames: ({ name }: { name: string }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  worker: {},
};

/** The build that is opened by a double click: one page with everything in it. */
const whole = { rollupOptions: { output: { codeSplitting: false } } };
const folder = {
  publicDir: false as const,
  plugins: [onePage('public')],
  build: { outDir: 'dist-folder', ...whole },
  worker: whole,
};

const coreTests = ['value', 'formula', 'domain', 'compute', 'analysis', 'cipher', 'workbook', 'exchange'].map(
  (layer) => `tests/${layer}/**/*.test.ts`,
);

export default defineConfig(({ mode }) => {
  const edition = mode === 'folder' ? folder : hosted;
  return {
    base: './',
    ...(mode === 'folder' ? { publicDir: folder.publicDir } : {}),
    define: {
      __LEDGER_BUILD__: JSON.stringify(version),
      __LEDGER_EDITION__: JSON.stringify(mode === 'folder' ? 'folder' : 'hosted'),
    },
    plugins: [svelte(), lowerAgGridCss(oldest), keepOldSyntax(), licences.write(), edition.plugins],
    build: {
      target: fieldsTarget,
      cssTarget: `chrome${oldest}`,
      chunkSizeWarningLimit: 4000,
      ...edition.build,
    },
    worker: { format: 'es' as const, plugins: () => [keepOldSyntax(), licences.note()], ...edition.worker },
    test: {
      // A busy machine is slow, not wrong.
      testTimeout: 30_000,
      // Of two cores it would leave one idle.
      maxWorkers: availableParallelism(),
      environment: 'node',
      exclude: ['tests/browser/**', 'tests/bench/**', 'tests/old-chromium/**', '**/node_modules/**'],
      projects: [
        // Nothing in these layers outlives a call: their modules are read once for all files.
        { extends: true as const, test: { name: 'core', include: coreTests, isolate: false } },
        {
          extends: true as const,
          // Timers, workers and databases: a busy machine may be late once. `.ci/test.mjs` names who needed it.
          test: { name: 'rest', include: ['tests/**/*.test.ts'], exclude: coreTests, retry: 1 },
        },
      ],
    },
  };
});
