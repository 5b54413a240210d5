/** `npm run bench [-- name …]`: runs `tests/bench/<name>.ts`, all of them by default, each in a process of its own. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { root, run } from './process.mjs';

const folder = join(root, 'tests', 'bench');

/** The peers we measure ourselves against are not part of the product: they have their own lock. */
async function installAll() {
  if (!(await install())) return false;
  return existsSync(join(folder, 'package-lock.json')) ? install(folder) : true;
}

/** A bench exports `run()`; other files beside it (made data, the stopwatch) do not and sit in folders. */
function benches() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? []);
}

const known = benches();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0 || known.length === 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}
if (!(await installAll())) process.exit(1);

for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n── ${name}`);
  const url = pathToFileURL(join(folder, `${name}.ts`)).href;
  const code = `const { run } = await import(${JSON.stringify(url)}); await run();`;
  const args = ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', code];
  if ((await run(process.execPath, args)) !== 0) process.exitCode = 1;
}
