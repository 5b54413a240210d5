/** The product as it is built for its users, served on this machine, and a Chromium to visit it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { findChromium } from '../../.ci/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Site {
  readonly app: string;
  close(): Promise<void>;
}

/** `asBuilt`: what lies in `dist/` already. */
export async function openSite(asBuilt: boolean): Promise<Site> {
  const quiet = { logLevel: 'error', root } as const;
  const outDir = join(root, asBuilt ? 'dist' : 'node_modules/.cache/soak');
  if (!asBuilt) await build({ ...quiet, build: { outDir, emptyOutDir: true } });
  const server = await preview({
    ...quiet,
    configFile: false,
    appType: 'mpa',
    build: { outDir },
    // Isolated, so that the browser tells what memory a page takes.
    preview: {
      host: '127.0.0.1',
      port: 0,
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
  });
  return { app: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

/** A script for pages, from a file beside the tests; what it exports is found under this name. */
export async function built(entry: string, name: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error(`${entry} was not built`);
  return `${first.output[0].code};globalThis.${name} = ${name};`;
}

export const browserOptions = {
  executablePath: findChromium() ?? '',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--enable-blink-features=ForceEagerMeasureMemory',
  ],
};

export const pageOptions = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN' };
