import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breachesOfPaths, breachesOfTable, cyclesOf, impuritiesOf } from './architecture/rules';
import { filesBelow, importsOf, projectRoot, readSource, type Source } from './architecture/source';
import { bannedNames, zones } from './architecture/table';

const sources = filesBelow('src', ['.ts', '.svelte']).map(readSource);
const folders = readdirSync(`${projectRoot}src`, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const file = (path: string, text: string): Source => ({ path, text });

describe('The house', () => {
  it('lets every folder import only what the table allows it', () => {
    expect(breachesOfTable(sources)).toEqual([]);
  });

  it('imports by alias between folders, by relative path inside one', () => {
    expect(breachesOfPaths(sources)).toEqual([]);
  });

  it('has no files that import each other in a circle', () => {
    expect(cyclesOf(sources)).toEqual([]);
  });

  it('keeps clock, chance and page out of everything below app', () => {
    expect(impuritiesOf(sources)).toEqual([]);
  });

  it('explains each first-level folder in a README of at most 40 lines', () => {
    const faults = folders.flatMap((folder) => {
      const path = `src/${folder}/README.md`;
      if (!existsSync(projectRoot + path)) return [`${path} is missing`];
      const lines = readSource(path).text.trimEnd().split('\n').length;
      return lines > 40 ? [`${path} has ${lines} lines`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('has no folder or file that is named after nothing', () => {
    const faults = filesBelow('src', ['']).filter((path) =>
      path.split('/').some((name) => bannedNames.includes(name.replace(/\..*$/, ''))),
    );
    expect(faults, 'name it after what it is about').toEqual([]);
  });

  it('has no file of more than 350 lines', () => {
    // The catalogues are lists that grow with the interface.
    const lists = ['src/text/zh-CN.ts', 'src/text/en.ts'];
    const faults = filesBelow('src', ['.ts', '.svelte', '.css'])
      .filter((path) => !lists.includes(path))
      .map((path) => ({ path, lines: readSource(path).text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 350);
    expect(faults, 'split it by job').toEqual([]);
  });

  it('has a line in the table for every folder', () => {
    const known = Object.keys(zones).map((zone) => zone.split('/')[0]);
    expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
  });
});

describe('The reader of imports', () => {
  it('sees static, dynamic, type and file imports, also in Svelte files', () => {
    const text = `<script lang="ts">
      import { a } from '#app/a';
      import type { B } from './b';
      export { c } from './c';
      let d: import('#domain/d').D;
      const e = await import('#ui/kit/E.svelte');
      const f = new Worker(new URL('../worker/f.ts', import.meta.url));
    </script>
    <p>import x from 'text'</p>`;
    expect(importsOf(file('src/ui/pages/X.svelte', text)).map(({ specifier }) => specifier)).toEqual([
      '#app/a',
      './b',
      './c',
      '#domain/d',
      '#ui/kit/E.svelte',
      '../worker/f.ts',
    ]);
  });
});

describe('The rules', () => {
  it.each([
    [
      'src/ui/kit/Button.svelte',
      `<script>import { open } from '#store/ledger';</script>`,
      'ui/kit may not import store',
    ],
    ['src/ui/grid/view.ts', `import { undo } from '#app/history.svelte';`, 'ui/grid may not import app'],
    [
      'src/formula/names.ts',
      `import type { Indicator } from '#domain/indicator/indicator';`,
      'formula may not import domain',
    ],
    ['src/domain/fact/fact.ts', `export { db } from '../../store/database';`, 'domain may not import store'],
    ['src/app/files.ts', `const load = () => import('exceljs');`, 'only workbook may'],
    ['src/value/value.ts', `import { readFile } from 'node:fs/promises';`, 'only cli may'],
    ['src/ui/pages/Chart.svelte', `<script>import leftPad from 'left-pad';</script>`, 'no folder may'],
  ])('do not let %s break the table', (path, text, why) => {
    expect(breachesOfTable([file(path, text)])).toEqual([expect.stringContaining(why)]);
    expect(breachesOfTable([file(path, text)])[0]).toContain(`${path} imports`);
  });

  it('let app take types from the grid, but nothing that runs', () => {
    const asType = file('src/app/model.ts', `import type { GridModel } from '#ui/grid/model';`);
    const asValue = file('src/app/model.ts', `import { createGrid } from '#ui/grid/grid';`);
    expect(breachesOfTable([asType])).toEqual([]);
    expect(breachesOfTable([asValue])).toEqual([
      expect.stringContaining('app may import only types of ui/grid'),
    ]);
  });

  it('let a folder import what lies below it', () => {
    const text = `import { findUnit } from '#domain/orgunit/orgunit'; import { ROUND } from './functions/round';`;
    expect(breachesOfTable([file('src/compute/column.ts', text)])).toEqual([]);
    expect(breachesOfPaths([file('src/compute/column.ts', text)])).toEqual([]);
  });

  it('name the alias for a path that climbs out of its folder', () => {
    const climbing = file('src/compute/column.ts', `import { x } from '../domain/fact/fact';`);
    expect(breachesOfPaths([climbing])).toEqual([expect.stringContaining('Instead: #domain/fact/fact.')]);
  });

  it('find a circle through three files', () => {
    const circle = [
      file('src/value/a.ts', `import './b';`),
      file('src/value/b.ts', `import type { C } from './c';`),
      file('src/value/c.ts', `import './a';`),
    ];
    expect(cyclesOf(circle)).toEqual(['src/value/a.ts → src/value/b.ts → src/value/c.ts → src/value/a.ts']);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'document.title',
    'window',
    '{ at: performance.now() }',
  ])('find %s below app', (use) => {
    expect(impuritiesOf([file('src/domain/x.ts', `const x = ${use};`)])).toHaveLength(1);
    expect(impuritiesOf([file('src/app/x.ts', `const x = ${use};`)])).toEqual([]);
  });

  it.each(['new Date(0)', 'form.window', '{ document: 1 }', '((window: number) => window)(1)'])(
    'let %s pass',
    (use) => {
      expect(impuritiesOf([file('src/domain/x.ts', `const x = ${use};`)])).toEqual([]);
    },
  );
});
