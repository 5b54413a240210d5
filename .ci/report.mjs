/** What the test runners write, read for counts and for the tests that went wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './process.mjs';

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
  const lines = stripVTControlCharacters(message).split('\n');
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
