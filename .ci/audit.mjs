/**
 * `npm run audit`: what is known against the packages, how exactly they are named, and what they are licensed under.
 * Advisories are asked of the registry; where it cannot be reached or keeps none, that is said and nothing is claimed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';

/** Each with a lock of its own. */
const folders = ['', 'tests/bench', 'tests/old-chromium'];
const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
let faults = 0;

console.log('── Exact versions');
for (const folder of folders) {
  const { dependencies, devDependencies, overrides } = read(folder, 'package.json');
  const named = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
  const loose = named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  for (const [name, version] of loose) console.log(`${name} ${version}: not one exact version`);
  console.log(`${join(folder, 'package.json')}: ${named.length} named, ${loose.length} loosely`);
  faults += loose.length;
}

console.log('\n── Licences of all that is installed');
const counts = new Map();
for (const [path, { license, dev }] of Object.entries(read('package-lock.json').packages)) {
  if (path === '') continue;
  const said = license ?? licenceIn(path) ?? 'not stated';
  const line = counts.get(said) ?? { shipped: 0, dev: 0 };
  line[dev ? 'dev' : 'shipped'] += 1;
  counts.set(said, line);
}
for (const [name, { shipped, dev }] of [...counts].sort((a, b) => b[1].dev - a[1].dev)) {
  console.log(`${name}: ${shipped} for the page and what it depends on, ${dev} to build and test`);
}
console.log('What is really in the page, each with its licence: the build writes it into «关于与开源许可».');

function licenceIn(path) {
  const file = join(root, path, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined;
}

console.log('\n── Advisories');
for (const folder of folders) faults += advisories(folder);
process.exitCode = faults === 0 ? 0 : 1;

/** How many packages something is known against; none where nobody could be asked. */
function advisories(folder) {
  const where = join(folder, 'package-lock.json');
  const shell = process.platform === 'win32';
  const args = ['audit', '--json', '--audit=true', '--package-lock-only'];
  const { stdout, error } = spawnSync('npm', args, { cwd: join(root, folder), encoding: 'utf8', shell });
  const { report, reason } = error ? { reason: error.message } : parse(stdout);
  if (!report) {
    console.log(`${where}: not asked (${reason}). This says nothing about the packages.`);
    return 0;
  }
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, via, range } of found) {
    const titles = via.flatMap((one) => (typeof one === 'string' ? [] : [`${one.title} ${one.url}`]));
    console.log(`${name} ${range}: ${severity}${titles.map((title) => `\n    ${title}`).join('')}`);
  }
  console.log(
    `${where}: ${report.metadata.dependencies.total} packages asked about, ${found.length} with advisories`,
  );
  return found.length;
}

function parse(text) {
  try {
    const report = JSON.parse(text);
    if (report.vulnerabilities && report.metadata) return { report };
    return { reason: report.message ?? report.error?.summary ?? 'the registry gave no report' };
  } catch {
    return { reason: 'the registry gave no report' };
  }
}
