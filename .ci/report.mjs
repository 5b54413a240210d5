/** What the test runners write, read for counts and for the tests that went wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './process.mjs';

/**
 * @typedef {object} Wrong
 * @property {string} name  file and title
 * @property {string} message  what the runner says of its first attempt
 *
 * @typedef {object} Counts
 * @property {number} passed  those in `unsteady` included
 * @property {number} failed
 * @property {Wrong[]} [wrong]  failed, at every attempt
 * @property {Wrong[]} [unsteady]  failed at first, and passed at the second attempt
 */

/** @returns {Counts} */
export function vitestCounts(path) {
  return counts(path, ({ testResults, numPassedTests, numFailedTests }) => {
    // A file that does not even load has no test results of its own.
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    const tests = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map((test) => ({ ...test, file: name })),
    );
    const told = (list) =>
      list.map(({ file, fullName, failureMessages }) => wrong(file, fullName, failureMessages[0]));
    return {
      passed: numPassedTests,
      failed: numFailedTests + broken.length,
      wrong: [
        ...told(tests.filter(({ status }) => status === 'failed')),
        ...broken.map(({ name, message }) => wrong(name, 'does not load', message)),
      ],
      unsteady: told(tests.filter((test) => test.status === 'passed' && test.failureMessages.length > 0)),
    };
  });
}

/** @returns {Counts} */
export function playwrightCounts(path) {
  return counts(path, ({ config, stats, errors, suites }) => {
    const specs = suites.flatMap(specsOf);
    const told = (list) =>
      list.map(({ file, title, tests }) =>
        wrong(join(config.rootDir, file), title, tests[0].results.find(({ error }) => error)?.error.message),
      );
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      wrong: [
        ...told(specs.filter(({ ok }) => !ok)),
        ...errors.map(({ message }) => wrong(config.rootDir, 'outside every test', message)),
      ],
      unsteady: told(specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))),
    };
  });
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** The first lines of a message say what was expected; colours are for screens, the runner's own calls for nobody. */
function wrong(file, title, message = '') {
  // eslint-disable-next-line no-control-regex
  const lines = message.replaceAll(/\x1b\[[0-9;]*m/g, '').split('\n');
  const plain = lines.filter((line) => !line.includes('node_modules'));
  return { name: `${relative(root, file)} › ${title}`, message: plain.slice(0, 12).join('\n') };
}

function counts(path, read) {
  if (!path || !existsSync(path)) return { passed: 0, failed: 0 };
  return read(JSON.parse(readFileSync(path, 'utf8')));
}

/** A runner that ends badly has failed, whatever its report says. */
export function settle(code, counted) {
  return { ...counted, failed: code !== 0 && counted.failed === 0 ? 1 : counted.failed };
}
