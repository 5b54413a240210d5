/**
 * `npm run soak [-- name … --option=value …]`: runs `tests/soak/<name>.ts`, all of them by default, each in a process of
 * its own. The options go to every one; `tests/soak/README.md` says which there are.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { root, run } from './process.mjs';

const folder = join(root, 'tests', 'soak');
const known = readdirSync(folder).flatMap((file) => /^([\w-]+)\.soak\.ts$/.exec(file)?.[1] ?? []);
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const options = Object.fromEntries(
  words
    .filter((word) => word.startsWith('--'))
    .map((word) => word.slice(2).split('='))
    .map(([name, value = 'yes']) => [name, value]),
);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such soak: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}
if (!(await install())) process.exit(1);

for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n── ${name}`);
  const url = pathToFileURL(join(folder, `${name}.soak.ts`)).href;
  const code = `const { run } = await import(${JSON.stringify(url)}); await run(${JSON.stringify(options)});`;
  const args = ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', code];
  if ((await run(process.execPath, args)) !== 0) process.exitCode = 1;
}
