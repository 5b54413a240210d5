/** Counts of passed and failed tests, from the reports the test runners write. */
import { existsSync, readFileSync } from 'node:fs';

export function vitestCounts(path) {
  return counts(path, (report) => {
    // A file that does not even load has no test results of its own.
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  });
}

export function playwrightCounts(path) {
  return counts(path, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
}

function counts(path, read) {
  if (!path || !existsSync(path)) return { passed: 0, failed: 0 };
  return read(JSON.parse(readFileSync(path, 'utf8')));
}

/** A runner that ends badly has failed, whatever its report says. */
export function settle(code, { passed, failed }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
