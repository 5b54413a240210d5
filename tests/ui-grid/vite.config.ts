import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { lowerAgGridCss } from '../../.ci/lower-ag-grid-css.ts';

/** The grid alone on a page, built like the product, with an invented model behind it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [svelte({ configFile: '../../svelte.config.js' }), lowerAgGridCss(88)],
  build: {
    target: 'chrome88',
    outDir: '../../node_modules/.cache/ui-grid',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
  },
});
