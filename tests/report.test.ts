/** What `npm test` reads out of the runners' reports. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playwrightCounts, settle, vitestCounts } from '../.ci/report.mjs';
import { projectRoot } from './architecture/source';

const folder = mkdtempSync(join(tmpdir(), 'report-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(report: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const message =
  'Error: \u001b[31mexpected 1 to be 2\u001b[39m\n    at tests/a.ts:3\n    at node_modules/runner.js:1';
const plain = 'Error: expected 1 to be 2\n    at tests/a.ts:3';

describe('of the unit tests', () => {
  const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  const file = (name: string, status: string, assertionResults: object[], said = '') => ({
    name: join(projectRoot, 'tests', name),
    status,
    assertionResults,
    message: said,
  });

  it('those that failed, those that needed a second attempt and files that do not load are named', () => {
    const path = written({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        file('a.test.ts', 'failed', [
          test('goes well', 'passed'),
          test('fails', 'failed', message, message),
          test('is late', 'passed', message),
        ]),
        file('b.test.ts', 'failed', [], 'no such module'),
      ],
    });
    expect(vitestCounts(path)).toEqual({
      passed: 2,
      failed: 2,
      wrong: [
        { name: 'tests/a.test.ts › fails', message: plain },
        { name: 'tests/b.test.ts › does not load', message: 'no such module' },
      ],
      unsteady: [{ name: 'tests/a.test.ts › is late', message: plain }],
    });
  });
});

describe('of the browser tests', () => {
  const spec = (title: string, status: string, ...errors: (string | undefined)[]) => ({
    file: 'a.spec.ts',
    title,
    ok: status !== 'unexpected',
    tests: [{ status, results: errors.map((said) => (said ? { error: { message: said } } : {})) }],
  });

  it('those that failed, those that needed a second attempt and what failed outside are named, nested ones too', () => {
    const path = written({
      config: { rootDir: join(projectRoot, 'tests', 'browser') },
      stats: { expected: 1, flaky: 1, unexpected: 1 },
      errors: [{ message: 'the server does not start' }],
      suites: [
        {
          specs: [spec('goes well', 'expected', undefined)],
          suites: [
            {
              specs: [
                spec('fails', 'unexpected', message, message),
                spec('is late', 'flaky', message, undefined),
              ],
            },
          ],
        },
      ],
    });
    expect(playwrightCounts(path)).toEqual({
      passed: 2,
      failed: 2,
      wrong: [
        { name: 'tests/browser/a.spec.ts › fails', message: plain },
        { name: 'tests/browser › outside every test', message: 'the server does not start' },
      ],
      unsteady: [{ name: 'tests/browser/a.spec.ts › is late', message: plain }],
    });
  });
});

describe('a runner that ends badly', () => {
  it('has failed, whether it wrote a report or not', () => {
    expect(settle(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
    expect(settle(1, playwrightCounts(join(folder, 'none.json')))).toEqual({ passed: 0, failed: 1 });
    expect(settle(1, { passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
  });
});
