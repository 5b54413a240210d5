/** Installs what a folder's lock file names, unless that is what is there already. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, npm, root } from './process.mjs';

/** Returns whether the packages are in place. */
export async function install(folder = root, { scripts = true } = {}) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  // Inside node_modules, so that deleting or replacing the folder forgets it.
  const stamp = join(folder, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  const args = [
    'ci',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
    ...(scripts ? [] : ['--ignore-scripts']),
  ];
  if ((await npm(args, { cwd: folder })) !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}

if (isMain(import.meta.url) && !(await install())) process.exit(1);
