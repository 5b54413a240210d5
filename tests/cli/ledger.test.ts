import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { cells, linesOf } from '../../src/cli/cells';
import { compare } from '../../src/cli/compare';
import { fill } from '../../src/cli/fill';
import { inspect } from '../../src/cli/inspect';
import { opened, sheetNamed, valueIn } from '../workbook/expect';
import { rows, sheetOf } from '../workbook/fixture';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

const template = join(folder, 'template.xlsx');
const bytes = sheetOf(
  rows(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>活产数</t></is></c><c r="B1" s="1"><v>0.5</v></c><c r="C1"><f>B1*2</f><v>1</v></c><c r="D1" s="1"/></row>',
  ) + '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
  { styles: '<cellXfs><xf/><xf numFmtId="10"/></cellXfs>' },
);
writeFileSync(template, bytes);

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('inspect', () => {
  it('counts what a sheet holds', async () => {
    expect(await inspect.run([template])).toMatchObject({
      kind: 'xlsx',
      sheets: [
        {
          name: '表1',
          state: 'visible',
          dimension: 'A1:C1',
          cells: 3,
          numbers: 2,
          texts: 1,
          formulas: 1,
          merges: 1,
        },
      ],
    });
  });
});

describe('cells', () => {
  it('gives stored value, text as shown, formula and format of each cell that holds something', () => {
    const workbook = opened(bytes);
    const lines = [...linesOf(workbook, sheetNamed(workbook))].join('').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        sheet: '表1',
        cell: 'A1',
        type: 'text',
        value: '活产数',
        text: '活产数',
        formula: null,
        format: 'General',
      },
      {
        sheet: '表1',
        cell: 'B1',
        type: 'number',
        value: 0.5,
        text: '50.00%',
        formula: null,
        format: '0.00%',
      },
      { sheet: '表1', cell: 'C1', type: 'number', value: 1, text: '1', formula: 'B1*2', format: 'General' },
    ]);
  });
  it('of a sheet that is not there is a Problem', async () => {
    await expect(cells.run([template, '--sheet', '没有'])).rejects.toMatchObject({
      problem: { code: 'cli.unknownSheet' },
    });
  });
});

describe('fill', () => {
  it('writes the values and proves that nothing else changed', async () => {
    const out = join(folder, 'out.xlsx');
    const values = file('values.json', [
      { sheet: '表1', cell: 'B1', value: 0.75 },
      { sheet: '表1', cell: '$F$9', value: '=文字' },
      { sheet: '表1', cell: 'C1', value: 1.5 },
    ]);
    expect(await fill.run([template, values, out])).toEqual({
      written: 3,
      unchanged: 0,
      refreshed: 1,
      signed: false,
      partsIdentical: 5,
      partsDiffering: ['xl/worksheets/sheet1.xml'],
      partsMissing: [],
      partsAdded: [],
      cellsIdentical: 2,
      cellsDiffering: [],
    });
    expect(valueIn(new Uint8Array(readFileSync(out)), 'F9')).toBe('=文字');
    expect(await compare.run([template, out])).toMatchObject({
      cellsDiffering: [
        { sheet: '表1', cell: 'B1' },
        { sheet: '表1', cell: 'C1' },
        { sheet: '表1', cell: 'F9' },
      ],
    });
  });
  it.each([
    ['no list', { sheet: '表1' }],
    ['no cell', [{ sheet: '表1', value: 1 }]],
    ['no address', [{ sheet: '表1', cell: '1A', value: 1 }]],
    ['no plain value', [{ sheet: '表1', cell: 'A1', value: [1] }]],
    ['no value at all', [{ sheet: '表1', cell: 'A1' }]],
  ])('refuses values that are %s', async (_, values) => {
    const run = fill.run([template, file('bad.json', values), join(folder, 'none.xlsx')]);
    await expect(run).rejects.toMatchObject({ problem: { code: 'cli.badValues' } });
  });
});

describe('the command', () => {
  const ledger = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args]).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  it('prints JSON', async () => {
    const { code, stdout, stderr } = await ledger('inspect', template);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'xlsx' });
  });
  it('says what is wrong on standard error and ends with 2', async () => {
    const { code, stdout, stderr } = await ledger('inspect', join(folder, 'none.xlsx'));
    expect([code, stdout]).toEqual([2, '']);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'cli.cannotRead' });
  });
});
