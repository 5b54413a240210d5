import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosen } from '../.ci/licences/expression';
import { packageOf, packagesWithin, toolOf } from '../.ci/licences/packages';
import { shippedIn } from '../.ci/licences/plugin';
import { projectRoot } from './architecture/source';

const modules = join(projectRoot, 'node_modules');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}
const manifest = (path: string): Manifest =>
  JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as Manifest;

describe('The packages of the project', () => {
  it.each(['package.json', 'tests/bench/package.json', 'tests/old-chromium/package.json'])(
    'are named in %s each by one exact version',
    (path) => {
      expect(existsSync(join(projectRoot, path))).toBe(true);
      const { dependencies, devDependencies, overrides } = manifest(path);
      const named = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    },
  );
});

describe('A licence', () => {
  it.each([
    ['MIT', 'MIT'],
    ['(MIT OR GPL-3.0-or-later)', 'MIT'],
    ['GPL-2.0-only OR (LGPL-3.0 OR ISC)', 'ISC'],
    ['(MIT AND Zlib)', 'MIT AND Zlib'],
  ])('%s is used as %s', (expression, licence) => {
    expect(chosen(expression)).toBe(licence);
  });

  it.each(['', 'GPL-3.0-or-later', 'MIT AND GPL-2.0-only', 'SEE LICENSE IN x', '(MIT', 'MIT)', 'MIT ISC'])(
    '“%s” lets nothing be shipped',
    (expression) => {
      expect(chosen(expression)).toBeUndefined();
    },
  );
});

describe('What is shipped', () => {
  it('is known by the innermost package of each module', () => {
    expect(packageOf('/a/node_modules/exceljs/node_modules/@x/y/lib/z.js?used')).toEqual({
      name: '@x/y',
      folder: '/a/node_modules/exceljs/node_modules/@x/y',
    });
    expect(packageOf('/a/src/main.ts')).toBeUndefined();
    expect(toolOf('\0vite/preload-helper.js')).toBe('vite');
    expect(toolOf('\0other/thing.js')).toBeUndefined();
  });

  it('has the packages inside a file that was bundled before, and those bundled before that', () => {
    const inside = packagesWithin(join(modules, 'exceljs/dist/exceljs.min.js'), modules);
    for (const name of ['jszip', 'pako', 'saxes', 'dayjs', '@fast-csv/parse', 'readable-stream']) {
      expect(inside).toContain(name);
    }
  });

  it('names for each the licence it is used under and its text, of jszip not the GPL', () => {
    const ids = ['exceljs/dist/exceljs.min.js', 'dexie/dist/modern/dexie.mjs'].map((id) => join(modules, id));
    const shipped = shippedIn(ids, modules);
    expect(shipped.filter(({ text }) => !/copyright|licen[cs]e/i.test(text))).toEqual([]);
    expect(shipped.slice(0, 2).map(({ name, within }) => [name, within])).toEqual([
      ['dexie', undefined],
      ['exceljs', undefined],
    ]);
    expect(shipped.find(({ name }) => name === 'jszip')).toMatchObject({ within: 'exceljs', licence: 'MIT' });
    // Apache-2.0 asks that the notice goes along.
    expect(shipped[0]?.text).toContain('Copyright (c) 2014-2017 David Fahlander');
  });
});
