/** Names and texts that look like formulas, through every way out into a workbook: read back they are the texts they were. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { getPeriod, type Period } from '#domain/period/period';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { aroundOf } from '#exchange/fill/words';
import { outlineOf } from '#exchange/outline/outline';
import { buildWorkbook } from '#workbook/build/build';
import { cellName } from '#workbook/address';
import { formulaAt, valueAt } from '#workbook/cells';
import type { Workbook } from '#workbook/sheet';
import { fillForm } from '#worker/fill-form';
import { ledgerOf, planFiles, read } from './sample-county';

const units = ['=HYPERLINK("http://x.example","点")', '+青山镇', '-白石镇', '@柳河镇'];
const indicators = ['=1+1人数', '@产妇数'];
const unread = '=cmd|x';
const reporter = '@海棠县';

const form = {
  name: '=表1',
  title: ['=妇幼保健情况表'],
  head: { left: `填报单位:${reporter}`, middle: '2025年上半年', right: '计量单位:人' },
  header: [{ caption: '机构' }, ...indicators.map((caption) => ({ caption }))],
  rows: [
    ...units.map((unit, i) => ({ kind: 'data' as const, cells: [unit, 100 + i, i === 1 ? unread : 90 + i] })),
    { kind: 'total' as const, cells: ['合计', 406, 275] },
  ],
  notes: ['说明:另见附表'],
  signatures: ['@填表人:'],
};

/** Every cell of a workbook that holds something. */
function cellsOf({ sheets }: Workbook): { at: string; value: unknown; formula: string | undefined }[] {
  return sheets.flatMap((sheet) =>
    Array.from({ length: 40 * 10 }, (_, i) => [1 + Math.floor(i / 10), 1 + (i % 10)] as const).flatMap(
      ([row, column]) => {
        const value = valueAt(sheet, row, column);
        return value === null
          ? []
          : [{ at: cellName(row, column), value, formula: formulaAt(sheet, row, column) }];
      },
    ),
  );
}

async function texts(bytes: Uint8Array): Promise<unknown[]> {
  const cells = cellsOf(await read(bytes, 'out.xlsx')).filter(({ value }) => typeof value === 'string');
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  return cells.map(({ value }) => value);
}

describe('a text that looks like a formula', () => {
  let original: Uint8Array;
  let catalog: ReturnType<typeof ledgerOf>['catalog'];
  let figures: Figures;
  let period: Period;
  beforeAll(async () => {
    original = await buildWorkbook({ sheets: [form] });
    const { change } = await planFiles([{ name: '=表.xlsx', bytes: original }]);
    const ledger = ledgerOf(change);
    catalog = ledger.catalog;
    const [table] = catalog.tables.values();
    const [template] = catalog.templates.values();
    period = getPeriod(template!.period);
    figures = new Figures(catalog, table!, period, ledger.facts);
  });

  it('comes in as a text', () => {
    expect([...catalog.units.values()].map(({ name }) => name)).toEqual(expect.arrayContaining(units));
    expect([...catalog.indicators.values()].map(({ name }) => name)).toEqual(indicators);
  });

  it('goes out in the superior’s own form as a text', async () => {
    const [template] = catalog.templates.values();
    const cells = fillingOf(template!, period, formFigures(figures, { unitName: reporter, clerk: '=1+1' }));
    const filled = await fillForm(
      {
        bytes: original,
        fileName: '=表.xlsx',
        cells,
        around: aroundOf(template!, period, reporter),
        now: 46_000,
      },
      () => undefined,
    );
    if (!filled.ok) throw new Error(filled.problem.code);
    const told = await texts(filled.value.bytes);
    const whole = [...units, ...indicators, unread, ...form.title, `填报单位:${reporter}`];
    expect(told).toEqual(expect.arrayContaining(whole));
  });

  it('goes out in a workbook made from nothing as a text, beside formulas that are ours', async () => {
    const [table] = catalog.tables.values();
    const spec = outlineOf(catalog, table!, period, figures, {
      reporter: `填报单位:${reporter}`,
      period: '2025年上半年',
      countingUnit: '=计量单位',
      statusText: () => '—',
      standingText: (one) => one,
    });
    const bytes = await buildWorkbook(spec);
    expect(await texts(bytes)).toEqual(
      expect.arrayContaining([...units, ...indicators, unread, '=计量单位']),
    );
    const formulas = cellsOf(await read(bytes, 'built.xlsx')).flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => !/^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/.test(formula))).toEqual([]);
  });
});
