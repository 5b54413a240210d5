/**
 * What is shipped, with its licences, written into the page that shows them: read off the modules that really are in the
 * chunks of the page, its workers and its service worker. A package without a permissive licence ends the build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import {
  modulesOf,
  packageOf,
  packagesWithin,
  shippedPackage,
  shippedWithin,
  toolOf,
  type Shipped,
} from './packages.ts';

/** The name that stands in the code for the list. */
const slot = '__LEDGER_LICENCES__';

export interface Licences {
  /** Ours. */
  readonly own: string;
  readonly shipped: readonly Shipped[];
}

export interface LicencePlugins {
  /** For workers, which are built apart. */
  note(): Plugin;
  /** For the page. */
  write(): Plugin;
}

export function licencePlugins(root: string): LicencePlugins {
  const modules = new Set<string>();
  const noteAll = (bundle: Readonly<Record<string, { type: string; moduleIds?: readonly string[] }>>) => {
    for (const part of Object.values(bundle)) for (const id of part.moduleIds ?? []) modules.add(id);
  };
  return {
    note: () => ({ name: 'note-licences', apply: 'build', generateBundle: (_, bundle) => noteAll(bundle) }),
    write: () => ({
      name: 'write-licences',
      config: (_, { command }) =>
        command === 'build' ? {} : { define: { [slot]: JSON.stringify({ own: '', shipped: [] }) } },
      generateBundle: {
        order: 'pre',
        handler(_, bundle) {
          noteAll(bundle);
          const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
          const list: Licences = { own, shipped: shippedIn(modules, join(root, 'node_modules')) };
          for (const part of Object.values(bundle)) {
            if (part.type === 'chunk') part.code = part.code.replace(slot, () => JSON.stringify(list));
          }
        },
      },
    }),
  };
}

/** By name; what came inside another package follows all that did not. */
export function shippedIn(ids: Iterable<string>, nodeModules: string): Shipped[] {
  const shipped = new Map<string, Shipped>();
  const inner = new Map<string, Shipped>();
  for (const id of ids) {
    const tool = toolOf(id);
    const found = tool ? { name: tool, folder: join(nodeModules, tool) } : packageOf(id);
    if (!found) continue;
    if (!shipped.has(found.folder)) shipped.set(found.folder, shippedPackage(found.folder));
    if (tool) continue;
    const modules = modulesOf(found);
    for (const name of packagesWithin(id, modules)) {
      const key = `${found.name} ${name}`;
      if (name !== found.name && !inner.has(key)) {
        inner.set(key, shippedWithin(name, found.name, modules));
      }
    }
  }
  const byName = (a: Shipped, b: Shipped) => (a.name < b.name ? -1 : 1);
  return [...[...shipped.values()].sort(byName), ...[...inner.values()].sort(byName)];
}
