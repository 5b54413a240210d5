/**
 * `npm test`: everything that can be shown about a checkout. Steps that keep one core busy stand in lanes beside others,
 * the rest take all cores one after the other. A step that fails does not stop the next. What went wrong is said
 * once more at the end, for a log of which only the end is kept. The last line is `N passed, N failed`; types, lint,
 * each build and the old browser count as one test each.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { npm, root, tool } from './process.mjs';
import { playwrightCounts, settle, vitestCounts } from './report.mjs';

const reports = mkdtempSync(join(tmpdir(), 'ledger-test-'));
const total = { passed: 0, failed: 0 };
const atTheEnd = [];

async function step(name, act) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  return told(name, started, await act());
}

/** What it prints comes in one piece when it is over. */
async function stepBeside(name, act) {
  const started = performance.now();
  const heard = [];
  const counts = await act((text) => heard.push(text));
  console.log(`\n── ${name}\n${heard.join('')}`);
  return told(name, started, counts);
}

function told(name, started, { passed, failed, wrong = [], unsteady = [] }) {
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0 && wrong.length === 0) atTheEnd.push(`failed: ${name}`);
  for (const one of wrong) atTheEnd.push(`failed: ${name}: ${one.name}\n${one.message}`);
  for (const one of unsteady)
    atTheEnd.push(`passed at the second attempt: ${name}: ${one.name}\n${one.message}`);
  return failed === 0;
}

/** One after the other within a lane; gives which of them went well. */
async function lane(...names) {
  const good = [];
  for (const name of names) good.push(await stepBeside(name, script(name)));
  return good;
}

const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 });
const script = (name) => async (hear) => one((await npm(['run', '--silent', name], { hear })) === 0);

async function unit() {
  const report = join(reports, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await tool('vitest/vitest.mjs', args);
  return settle(code, vitestCounts(report));
}

function playwright(name, args = []) {
  return async () => {
    const report = join(reports, `${name}.json`);
    const env = { LEDGER_REPORT: report, CHROMIUM_PATH: chromium };
    const code = await tool('@playwright/test/cli.js', ['test', ...args], { env });
    return settle(code, playwrightCounts(report));
  };
}

/** The packed Chromium 109 is large and comes apart from the rest: without a network only CI insists on it. */
async function oldChromium() {
  const folder = join(root, 'tests', 'old-chromium');
  if (await install(folder, { scripts: false })) return one((await npm(['test'], { cwd: folder })) === 0);
  console.log('Chromium 109 could not be installed (offline?): the old browser was not tried.');
  return { passed: 0, failed: process.env.CI === 'true' ? 1 : 0 };
}

function notRun(reason) {
  return async () => {
    console.log(reason);
    return { passed: 0, failed: 1 };
  };
}

let chromium;
const installed = await step('install', async () => ({ passed: 0, failed: (await install()) ? 0 : 1 }));
if (installed) {
  chromium = await ensureChromium();
  // The longest of all: it goes on beside the unit tests, and is over before the first browser.
  const linted = lane('lint');
  const [, built, whole] = await lane('types', 'build', 'build:folder');
  await step('unit', unit);
  await linted;
  const missing =
    !built || !whole
      ? 'Not run: there is no build.'
      : !chromium
        ? 'Not run: there is no Chromium.'
        : undefined;
  await step('browser', missing ? notRun(missing) : playwright('browser'));
  if (existsSync(join(root, 'tests', 'ui-grid'))) {
    await step(
      'grid',
      chromium ? playwright('grid', ['-c', 'tests/ui-grid']) : notRun('Not run: there is no Chromium.'),
    );
  }
  if (existsSync(join(root, 'tests', 'old-chromium'))) {
    await step('old browser', built && whole ? oldChromium : notRun('Not run: there is no build.'));
  }
}
rmSync(reports, { recursive: true, force: true });
for (const line of atTheEnd) console.log(`\n${line}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
