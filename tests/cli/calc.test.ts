import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { calc } from '../../src/cli/calc';
import { rows, sheetOf } from '../workbook/fixture';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'formulas.xlsx');
writeFileSync(
  path,
  sheetOf(
    rows(
      '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c><c r="C1"><f>A1*2</f><v>5</v></c>' +
        '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>NOSUCH(1)</f><v>7</v></c><c r="F1"><f>TODAY()</f></c></row>',
    ),
  ),
);

/** What the command writes, line by line. */
async function linesOf(...args: string[]): Promise<unknown[]> {
  let written = '';
  const output = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  try {
    await calc.run([path, ...args]);
  } finally {
    output.mockRestore();
  }
  return written
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('calc', () => {
  it('sets what the file has stored beside what comes out, cell by cell', async () => {
    expect(await linesOf('--now', '45000.5')).toEqual([
      { sheet: '表1', cell: 'B1', formula: 'A1*2', cached: 4, computed: 4, agrees: true },
      { sheet: '表1', cell: 'C1', formula: 'A1*2', cached: 5, computed: 4, agrees: false },
      { sheet: '表1', cell: 'D1', formula: '1/0', cached: '#DIV/0!', computed: '#DIV/0!', agrees: true },
      {
        sheet: '表1',
        cell: 'E1',
        formula: 'NOSUCH(1)',
        cached: 7,
        computed: null,
        agrees: false,
        about: 'NOSUCH',
      },
      { sheet: '表1', cell: 'F1', formula: 'TODAY()', cached: null, computed: 45_000, agrees: null },
    ]);
  });

  it('leaves out what agrees where only differences are asked for', async () => {
    expect(await linesOf('--differing')).toMatchObject([{ cell: 'C1' }, { cell: 'E1' }]);
  });
});
