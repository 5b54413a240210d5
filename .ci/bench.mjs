/**
 * `npm run bench [-- name [part …] …]`: runs `tests/bench/<name>.ts`, all of them by default, each in a process of its
 * own. A bench that lists its `parts` runs those named after it: `npm run bench -- grid pasting scrolling`.
 */
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
/** Each bench with the parts asked for. */
const asked = [];
const unknown = [];
for (const word of process.argv.slice(2)) {
  if (known.includes(word)) asked.push({ name: word, parts: [] });
  else (asked[asked.length - 1]?.parts ?? unknown).push(word);
}
if (unknown.length > 0 || known.length === 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}
if (!(await installAll())) process.exit(1);

for (const { name, parts } of asked.length > 0 ? asked : known.map((one) => ({ name: one, parts: [] }))) {
  console.log(`\n── ${[name, ...parts].join(' ')}`);
  const url = pathToFileURL(join(folder, `${name}.ts`)).href;
  const code = `
    const { run, parts = [] } = await import(${JSON.stringify(url)});
    const asked = ${JSON.stringify(parts)};
    const unknown = asked.filter((part) => !parts.includes(part));
    if (unknown.length > 0) {
      console.error('No such part: ' + unknown.join(', ') + '. There are: ' + parts.join(', '));
      process.exit(2);
    }
    await run(asked.length > 0 ? asked : parts);`;
  const args = ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', code];
  if ((await run(process.execPath, args)) !== 0) process.exitCode = 1;
}
