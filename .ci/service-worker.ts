import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Names in `sw.js` every file of the build, and a hash that changes with any of them. */
export function listFiles(publicFolder: string): Plugin {
  return {
    name: 'list-files-for-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') return;
        const hash = createHash('sha256');
        const files: string[] = [];
        for (const [name, part] of Object.entries(bundle)) {
          if (part === worker) continue;
          files.push(name);
          hash.update(name).update(part.type === 'chunk' ? part.code : part.source);
        }
        for (const name of filesBelow(publicFolder)) {
          files.push(name);
          hash.update(name).update(readFileSync(join(publicFolder, name)));
        }
        worker.code = worker.code
          .replace('__LEDGER_FILES__', JSON.stringify([...new Set(files)].sort()))
          .replace('__LEDGER_HASH__', JSON.stringify(hash.digest('hex').slice(0, 16)));
      },
    },
  };
}

function filesBelow(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const name = path === '' ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}
