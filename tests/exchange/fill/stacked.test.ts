/** A form with units merged down over their indicators, handed back. */
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { cellName } from '#workbook/address';
import { compareWorkbooks } from '#workbook/compare';
import { fillForm } from '#worker/fill-form';
import { book, rows } from '../../workbook/fixture';
import { ledgerOf, planFiles } from '../sample-county';

const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (cell: string, value: number): string => `<c r="${cell}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;

const units = ['青山镇卫生院', '大坪乡卫生院', '白水镇卫生院'];
const indicators = ['高血压管理人数', '糖尿病管理人数'];

function form(first?: string): Uint8Array {
  const content = rows(
    [
      row(1, text('A1', '2026年上半年重点指标完成情况')),
      row(2, text('A2', '填报单位：海棠县卫健局')),
      row(
        3,
        text('A3', '单位'),
        text('B3', '指标名称'),
        text('C3', '计量单位'),
        text('D3', '目标值'),
        text('E3', '完成值'),
        text('F3', '完成率(%)'),
      ),
      ...units.flatMap((unit, i) =>
        indicators.map((indicator, k) => {
          const at = 4 + i * 2 + k;
          return row(
            at,
            ...(k === 0 ? [text(`A${at}`, unit)] : []),
            text(`B${at}`, indicator),
            text(`C${at}`, '人'),
            number(`D${at}`, 200),
            at === 4 && first !== undefined ? text('E4', first) : number(`E${at}`, 100 + at),
            `<c r="F${at}"><f>ROUND(E${at}/D${at}*100,2)</f><v>${(100 + at) / 2}</v></c>`,
          );
        }),
      ),
      row(10, text('A10', '填表人：'), text('B10', '王芳')),
    ].join(''),
  );
  const merges = units.map((_, i) => `<mergeCell ref="A${4 + i * 2}:A${5 + i * 2}"/>`).join('');
  return book({ sheets: { 表1: `${content}<mergeCells count="3">${merges}</mergeCells>` } });
}

async function handedBack(change: (value: number) => number): Promise<readonly string[]> {
  const bytes = form();
  const plan = await planFiles([{ name: '重点指标.xlsx', bytes }]);
  expect([...plan.problems.values()]).toEqual([]);
  expect(plan.plans[0]).toMatchObject({ differences: [], unread: [] });
  const { catalog, facts } = ledgerOf(plan.change);
  expect(facts).toHaveLength(6);
  const [template] = catalog.templates.values();
  const table = template && catalog.tables.get(template.table);
  if (!template || !table) throw new Error('no template');
  const period = getPeriod('2026H1' as PeriodCode);
  const changed = facts.map((fact) => ({ ...fact, value: change(fact.value ?? 0) }));
  const said = { unitName: '海棠县卫健局' };
  const cells = fillingOf(template, period, formFigures(new Figures(catalog, table, period, changed), said));
  const filled = await fillForm({ bytes, fileName: 'f.xlsx', cells, now: 46_000 }, () => undefined);
  if (!filled.ok) throw new Error(filled.problem.code);
  const compared = compareWorkbooks(bytes, filled.value.bytes);
  if (!compared.ok) throw new Error(compared.problem.code);
  return compared.value.cellsDiffering.map(({ cell }) => cell);
}

describe('完成率 beside a figure that could not be read', () => {
  it('is held against nothing: nobody says it is 0 (laws 2, 3)', async () => {
    const plan = await planFiles([{ name: '重点指标.xlsx', bytes: form('约104人') }]);
    expect(plan.plans[0]?.unread.map(({ cell }) => cell)).toEqual(['E4']);
    expect(plan.plans[0]?.differences).toEqual([]);
  });
});

describe('Units merged down over their indicators', () => {
  it('come back as they were sent where nothing was changed', async () => {
    expect(await handedBack((value) => value)).toEqual([]);
  });

  it('come back with other figures, and what the form computes from them, and nothing else', async () => {
    const cells = await handedBack((value) => value + 1);
    const own = [4, 5, 6, 7, 8, 9].flatMap((at) => [cellName(at, 5), cellName(at, 6)]);
    expect([...cells].sort()).toEqual(own.sort());
  });
});
