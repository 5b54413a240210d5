/** `npm run bench` and `npm run soak`: each `.ts` directly in a folder of tests exports `run(options)`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { root, run } from './process.mjs';

/** Peers we measure ourselves against are not part of the product: they have their own lock. */
async function installAll(folder) {
  if (!(await install())) return false;
  return existsSync(join(folder, 'package-lock.json')) ? install(folder) : true;
}

/** Other files beside them (made data, the stopwatch) sit in folders. */
function namesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? []);
}

/** Words are names of scripts, `--name=value` is handed to each. All scripts by default, each in a process of its own. */
export async function runScripts(kind, words) {
  const folder = join(root, 'tests', kind);
  const known = namesIn(folder);
  const asked = words.filter((word) => !word.startsWith('--'));
  const pairs = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('='));
  const options = Object.fromEntries(pairs.map(([name, value]) => [name, value ?? 'yes']));
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0 || known.length === 0) {
    console.error(`No such ${kind}: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
    process.exit(2);
  }
  if (!(await installAll(folder))) process.exit(1);

  for (const name of asked.length > 0 ? asked : known) {
    console.log(`\n── ${name}`);
    const url = pathToFileURL(join(folder, `${name}.ts`)).href;
    const code = `const { run } = await import(${JSON.stringify(url)}); await run(${JSON.stringify(options)});`;
    const args = ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', code];
    if ((await run(process.execPath, args)) !== 0) process.exitCode = 1;
  }
}
