import { readdirSync, readFileSync } from 'node:fs';
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { figuresFor } from '../../src/cli/sample/figures';
import { halfYears } from '../../src/cli/sample/periods';
import { townships } from '../../src/cli/sample/townships';
import { sampleFiles } from '../../src/cli/sample/workbook';

const folder = new URL('../../public/sample/', import.meta.url);
const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, folder));
const files = sampleFiles();
const formName = '妇幼卫生工作报表';

/** The form's sheet as another reader sees it. */
function formOf(file: string): WorkSheet {
  const sheet = read(bytesOf(file)).Sheets[formName];
  if (!sheet) throw new Error(`${file} has no ${formName}`);
  return sheet;
}

const cellOf = (sheet: WorkSheet, name: string): CellObject | undefined =>
  sheet[name] as CellObject | undefined;

function formulasOf(sheet: WorkSheet): { name: string; cell: CellObject; formula: string }[] {
  return Object.entries(sheet).flatMap(([name, cell]: [string, CellObject]) =>
    !name.startsWith('!') && cell.f ? [{ name, cell, formula: cell.f }] : [],
  );
}

const shownError = (cell: CellObject): unknown => (cell.t === 'e' ? cell.w : cell.v);

describe('The sample county', () => {
  it('is what the script makes, byte for byte', () => {
    expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, bytes } of files) expect(Buffer.from(bytes).equals(bytesOf(name)), name).toBe(true);
  });

  it('has eighteen townships in five half-years', () => {
    expect(townships).toHaveLength(18);
    expect(files.map(({ name }) => name)).toEqual(
      ['2024H1', '2024H2', '2025H1', '2025H2', '2026H1'].map((code) => `mch-${code}.xlsx`),
    );
  });

  it.each(halfYears)('counted in $code nothing the foot of the form forbids', (period) => {
    for (const row of figuresFor(period)) {
      expect(row.hospitalBirths).toBeLessThanOrEqual(row.liveBirths);
      expect(row.systematicallyManaged).toBeLessThanOrEqual(row.bookedEarly);
      expect(row.bookedEarly).toBeLessThanOrEqual(row.mothers);
      expect(row.antenatalManaged).toBeLessThanOrEqual(row.mothers);
      expect(row.postnatalVisited).toBeLessThanOrEqual(row.mothers);
      expect(row.highRiskManaged).toBeLessThanOrEqual(row.highRisk);
      expect(row.highRisk).toBeLessThanOrEqual(row.mothers);
      expect(row.newbornsVisited).toBeLessThanOrEqual(row.liveBirths);
      expect(row.neonatalDeaths).toBeLessThanOrEqual(row.infantDeaths);
      expect(row.infantDeaths).toBeLessThanOrEqual(row.under5Deaths);
    }
  });
});

describe.each(files.map(({ name }) => name))('%s', (file) => {
  const sheet = formOf(file);
  const formulas = formulasOf(sheet);

  it('keeps beside every rate what its numerator and denominator give', () => {
    let rates = 0;
    for (const { name, cell, formula } of formulas) {
      const match = /^ROUND\(([A-Z]+\d+)\/([A-Z]+\d+)\*(\d+),2\)$/.exec(formula);
      if (!match) continue;
      rates += 1;
      const [above, below] = [match[1], match[2]].map((operand) => cellOf(sheet, operand ?? '')?.v ?? 0);
      if (typeof above === 'string' || typeof below === 'string') {
        expect(shownError(cell), name).toBe('#VALUE!');
      } else if (below === 0) {
        expect(shownError(cell), name).toBe('#DIV/0!');
      } else {
        const exact = (Number(above) / Number(below)) * Number(match[3]);
        expect(Math.abs(Number(cell.v) - exact), name).toBeLessThan(0.005 + 1e-9);
        expect(Number(cell.v).toFixed(2), name).toBe(String(cell.w));
      }
    }
    expect(rates).toBe(8 * 19);
  });

  it('keeps in the total row the sums of the townships', () => {
    const sums = formulas.flatMap(({ name, cell, formula }) => {
      const range = /^SUM\((.+)\)$/.exec(formula)?.[1];
      return range ? [{ name, cell, range: utils.decode_range(range) }] : [];
    });
    expect(sums).toHaveLength(14);
    for (const { name, cell, range } of sums) {
      expect(range.e.r - range.s.r + 1, name).toBe(18);
      let sum = 0;
      for (let r = range.s.r; r <= range.e.r; r++) {
        const value = cellOf(sheet, utils.encode_cell({ r, c: range.s.c }))?.v;
        if (typeof value === 'number') sum += value;
      }
      expect(cell.v, name).toBe(sum);
    }
  });

  it('says its period in the head and in the signature line', () => {
    const [, year, half] = /(\d{4})H([12])/.exec(file) ?? [];
    expect(cellOf(sheet, 'I5')?.v).toBe(`${year}年${half === '1' ? '上' : '下'}半年`);
    expect(cellOf(sheet, 'R30')?.v).toBe(
      half === '1' ? `报出日期:${year}年7月6日` : `报出日期:${Number(year) + 1}年1月6日`,
    );
  });

  it('holds what careless tools lose', () => {
    const parts = unzipSync(bytesOf(file));
    for (const path of [
      'xl/charts/chart1.xml',
      'xl/media/image1.png',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/calcChain.xml',
      'xl/theme/theme1.xml',
      'customXml/item1.xml',
      'docProps/custom.xml',
    ]) {
      expect(parts[path], path).toBeDefined();
    }
    const form = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    for (const element of [
      'pane',
      'sheetProtection',
      'conditionalFormatting',
      'dataValidations',
      'pageSetup',
      'headerFooter',
    ]) {
      expect(form, element).toContain(`<${element} `.replace('<headerFooter ', '<headerFooter>'));
    }
    expect(form).not.toMatch(/sheetProtection[^>]+(password|hashValue)/);
    expect(form).toMatch(/<f t="shared" ref="E12:E29" si="0">/);
    const book = strFromU8(parts['xl/workbook.xml'] as Uint8Array);
    expect(book).toContain('_xlnm.Print_Titles');
    expect(book).toMatch(/<sheet name="字典"[^>]+state="hidden"/);
  });
});

describe('The last half-year came in unchecked', () => {
  const sheet = formOf('mch-2026H1.xlsx');
  const rowOf = (unit: string): number => 12 + townships.findIndex(({ name }) => name === unit);

  it('has a text where a number belongs', () => {
    expect(cellOf(sheet, `M${rowOf('大坪乡卫生院')}`)).toMatchObject({ t: 's', v: '约12人' });
  });

  it('has a township that filled in nothing', () => {
    const row = rowOf('竹林乡卫生院');
    for (const column of 'BCDFGIKLMOQSUV') expect(cellOf(sheet, column + row)?.v, column).toBeUndefined();
  });

  it('has a cell barred as not carried out', () => {
    expect(cellOf(sheet, `K${rowOf('沙湾乡卫生院')}`)?.v).toBe('—');
  });

  it('has a rate without a denominator', () => {
    expect(cellOf(sheet, `N${rowOf('月亮湾乡卫生院')}`)?.w).toBe('#DIV/0!');
  });

  it.each(['mch-2024H1.xlsx', 'mch-2025H2.xlsx'])('while %s is clean', (file) => {
    for (const { name, cell } of formulasOf(formOf(file))) expect(cell.t, name).toBe('n');
  });
});
