/** The product as it is built for its users, and the bare grid beside it, on one server. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const outDir = join(root, 'node_modules', '.cache', 'bench-grid');

export interface Site {
  readonly app: string;
  readonly bare: string;
  /** Runs in every page: `gauge.ts`, built. */
  readonly gauge: string;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const quiet = { logLevel: 'error', root } as const;
  await build({
    ...quiet,
    configFile: join(root, 'vite.config.ts'),
    build: { outDir: join(outDir, 'app'), emptyOutDir: true },
  });
  await build({
    ...quiet,
    root: join(here, 'bare'),
    base: './',
    configFile: false,
    build: { outDir: join(outDir, 'bare'), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  const server = await preview({
    ...quiet,
    configFile: false,
    appType: 'mpa',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const base = server.resolvedUrls?.local[0] ?? '';
  return {
    app: `${base}app/`,
    bare: `${base}bare/`,
    gauge: await built(join(here, 'gauge.ts')),
    close: () => server.close(),
  };
}

/** A script for pages, from a file of the bench. */
export async function built(entry: string, name = 'bench'): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error('the gauge was not built');
  return first.output[0].code;
}
