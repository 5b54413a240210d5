/** The table of what a spreadsheet does names tests that exist: a renamed or dropped test is noticed here. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

function cited(): { file: string; name: string }[] {
  return read('./spreadsheet.md')
    .split('\n')
    .flatMap((line) => {
      const [, file, name] = /([\w/-]+\.(?:spec|test)\.ts) › (.+?)\s*\|$/.exec(line) ?? [];
      return file !== undefined && name !== undefined ? [{ file, name }] : [];
    });
}

test('every row of the table has a test that exists', () => {
  const all = cited();
  expect(all.length).toBeGreaterThan(80);
  const missing = all.filter(({ file, name }) => {
    const source = read(file.startsWith('browser/') ? `../${file}` : `./${file}`);
    return !source.includes(`test('${name}'`) && !source.includes(`test(\`${name}\``);
  });
  expect(missing).toEqual([]);
});

test('no row is without a test', () => {
  const bare = read('./spreadsheet.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (asked|-)/.test(line) && !line.includes(' › '));
  expect(bare).toEqual([]);
});
