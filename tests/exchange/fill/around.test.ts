/** What a form says outside its figures: dates kept as numbers, page headers, names of sheets, decimals typed by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Template } from '#domain/template/template';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { aroundOf, pageTextOf, type Around } from '#exchange/fill/words';
import { cellName } from '#workbook/address';
import { compareWorkbooks } from '#workbook/compare';
import { openPackage, readPart } from '#workbook/opc/package';
import { retitleWorkbook } from '#workbook/retitle/retitle';
import { fillForm, type FilledForm } from '#worker/fill-form';
import { book, rows } from '../../workbook/fixture';
import { ledgerOf, planFiles } from '../sample-county';

const text = (cell: string, value: string, style = 0): string =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (cell: string, value: number, style = 0): string =>
  `<c r="${cell}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;

/** Styles: 1 0.00, 2 yyyy-mm-dd, 3 0.00%. */
const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="4"><xf/><xf numFmtId="2"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>`;

const units = ['青山镇', '大坪乡', '白水镇'];
/** Live births, hospital births, and their rate as somebody typed it. */
function form(
  rateStyle: number,
  rates: readonly (number | null)[],
  sheet = '2025年上半年',
  date1904 = false,
): Uint8Array {
  const content = rows(
    [
      row(1, text('A1', '住院分娩情况表')),
      row(2, text('A2', '填报单位：海棠县卫健局')),
      row(
        3,
        text('A3', '机构'),
        text('B3', '活产数'),
        text('C3', '住院分娩活产数'),
        text('D3', '住院分娩率'),
      ),
      ...units.map((unit, i) =>
        row(
          4 + i,
          text(`A${4 + i}`, unit),
          number(`B${4 + i}`, 96 + i),
          number(`C${4 + i}`, 95 + i),
          rates[i] === null || rates[i] === undefined ? '' : number(`D${4 + i}`, rates[i], rateStyle),
        ),
      ),
      row(
        8,
        text('A8', '填表人：'),
        text('B8', '王芳'),
        text('C8', '报出日期：'),
        number('D8', date1904 ? 45_843 - 1462 : 45_843, 2),
      ),
    ].join(''),
  );
  const page =
    '<headerFooter differentFirst="1"><oddHeader>&amp;L海棠县卫健局&amp;C&amp;"宋体,常规"&amp;12 2025年上半年&amp;R上年同期：2024年上半年</oddHeader><oddFooter>&amp;L打印日期：2025年7月5日&amp;R第 &amp;P 页</oddFooter><firstHeader>&amp;C2025年上半年</firstHeader></headerFooter>';
  return book({
    sheets: {
      [sheet]: content + page,
      汇总: rows(row(1, `<c r="A1"><f>SUM('${sheet}'!B4:B6)</f><v>291</v></c>`)),
    },
    styles,
    before: date1904 ? '<workbookPr date1904="1"/>' : '',
  });
}

interface Desk {
  catalog: Catalog;
  facts: Fact[];
  template: Template;
}
async function take(bytes: Uint8Array): Promise<Desk> {
  const plan = await planFiles([{ name: '住院分娩2025上.xlsx', bytes }]);
  expect([...plan.problems.values()]).toEqual([]);
  const { catalog, facts } = ledgerOf(plan.change);
  return { catalog, facts, template: [...catalog.templates.values()][0] as Template };
}

async function fill(bytes: Uint8Array, desk: Desk, code: string, unit = '海棠县卫健局'): Promise<FilledForm> {
  const { catalog, template, facts } = desk;
  const table = catalog.tables.get(template.table)!;
  const period = getPeriod(code as PeriodCode);
  const moved = facts.map((fact) => ({
    ...fact,
    key: keyOfFact(fact).replace('2025H1', code) as never,
    period: code as PeriodCode,
  }));
  const said = { unitName: unit, day: { year: 2026, month: 1, day: 4 } };
  const cells = fillingOf(template, period, formFigures(new Figures(catalog, table, period, moved), said));
  const input = { bytes, fileName: 'f.xlsx', cells, around: aroundOf(template, period, unit), now: 46_000 };
  const filled = await fillForm(input, () => undefined);
  if (!filled.ok) throw new Error(JSON.stringify(filled.problem));
  expect(filled.value.beyond).toEqual([]);
  return filled.value;
}

async function cellsOf(bytes: Uint8Array, ...names: string[]): Promise<unknown[]> {
  const { openWorkbook } = await import('#workbook/open');
  const opened = await openWorkbook(bytes, { fileName: 'f.xlsx' });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { valueAt } = await import('#workbook/cells');
  const { parseCellName } = await import('#workbook/address');
  return names.map((name) => {
    const place = parseCellName(name)!;
    return valueAt(opened.value.sheets[0]!, place.row, place.column);
  });
}

describe('A date that the form keeps as a number', () => {
  const bytes = form(1, [98.96, 98.97, 98.98]);
  let desk: Desk;
  beforeAll(async () => {
    desk = await take(bytes);
  });

  it('stays when the form is handed back for its own period: not a byte differs', async () => {
    const { bytes: filled } = await fill(bytes, desk, '2025H1');
    expect(compareWorkbooks(bytes, filled)).toMatchObject({
      ok: true,
      value: { cellsDiffering: [], partsDiffering: [] },
    });
  });

  it('is the day of export for another period, as a number still', async () => {
    const { bytes: filled } = await fill(bytes, desk, '2025H2');
    expect(await cellsOf(filled, 'D8')).toEqual([46_026]);
  });

  it('counts from 1904 where the workbook does', async () => {
    const old = form(1, [98.96, 98.97, 98.98], '2025年上半年', true);
    const { bytes: filled } = await fill(old, await take(old), '2025H2');
    expect(await cellsOf(filled, 'D8')).toEqual([46_026 - 1462]);
  });
});

describe('Around the figures', () => {
  it('sheet and page header say the other period, and formulas still find the sheet', async () => {
    const bytes = form(1, [98.96, 98.97, 98.98]);
    const filled = await fill(bytes, await take(bytes), '2025H2');
    expect([...filled.renamed]).toEqual([['2025年上半年', '2025年下半年']]);
    const { openWorkbook } = await import('#workbook/open');
    const opened = await openWorkbook(filled.bytes, { fileName: 'f.xlsx' });
    if (!opened.ok) throw new Error(opened.problem.code);
    const [sheet, sum] = opened.value.sheets;
    expect(sheet?.name).toBe('2025年下半年');
    expect(sheet?.page?.header).toBe('&L海棠县卫健局&C&"宋体,常规"&12 2025年下半年&R上年同期：2024年下半年');
    expect(sheet?.page?.footer).toBe('&L打印日期：2025年7月5日&R第 &P 页');
    expect(sum?.cells.formulas[0]).toBe("SUM('2025年下半年'!B4:B6)");
  });

  it('and nothing else: named back, every part but those of written cells is the original, byte for byte', async () => {
    const bytes = form(1, [98.96, 98.97, 98.98]);
    const desk = await take(bytes);
    const filled = await fill(bytes, desk, '2025H2');
    const names = new Map([...filled.renamed].map(([from, to]) => [to, from]));
    const back = retitleWorkbook(filled.bytes, {
      sheets: names,
      page: (_, text) => text.replaceAll('年下半年', '年上半年'),
    });
    if (!back.ok) throw new Error(back.problem.code);
    const compared = compareWorkbooks(bytes, back.value.bytes);
    if (!compared.ok) throw new Error(compared.problem.code);
    expect(compared.value.partsDiffering).toEqual(['xl/worksheets/sheet1.xml']);
    const bound = desk.template.bindings.map(({ row, column }) => cellName(row, column));
    const differing = compared.value.cellsDiffering.map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(differing).toEqual(['2025年上半年!D8']);
    expect(bound).toContain('D8');
    // Beside that cell not a byte of the sheet is another.
    const sheetOf = (file: Uint8Array): string => {
      const pack = openPackage(file);
      return new TextDecoder().decode(readPart(pack, pack.byName.get('xl/worksheets/sheet1.xml')!));
    };
    expect(sheetOf(back.value.bytes).replace('<v>46026</v>', '<v>45843</v>')).toBe(sheetOf(bytes));
  });

  it('a bare month is the next one: 1月 → 2月', async () => {
    const around: Around = {
      from: '2025M01' as PeriodCode,
      to: '2025M02' as PeriodCode,
      units: [],
      unit: '',
      sheets: ['1月', '说明', '2020年普查'],
    };
    const { sheetNamesOf } = await import('#exchange/fill/words');
    expect([...sheetNamesOf(around)]).toEqual([['1月', '2月']]);
  });

  it('the unit of the page header is the one it is handed out for, where the header names it whole', () => {
    const around: Around = {
      from: '2025H1' as PeriodCode,
      to: '2025H1' as PeriodCode,
      units: ['青山镇'],
      unit: '大坪乡',
      sheets: [],
    };
    expect(pageTextOf('&L填报单位：青山镇&R青山镇卫生院', around)).toBe('&L填报单位：大坪乡&R青山镇卫生院');
  });
});

describe('A rate the form was given by hand and the ledger computes', () => {
  it.each<[string, number, (number | null)[], number[]]>([
    ['has the two decimals it had', 1, [98.96, 98.97, 98.98], [98.96, 98.97, 98.98]],
    [
      'keeps all its digits where the form kept more than it shows',
      1,
      [95 / 0.96, 96 / 0.97, 97 / 0.98],
      [98.95833333333334, 98.96907216494846, 98.9795918367347],
    ],
    ['has one decimal where the form typed one and set no format', 0, [99, 99, 99.0], [98.96, 98.97, 98.98]],
    ['has four of a fraction under 0.00%', 3, [0.9896, 0.9897, 0.9898], [0.9896, 0.9897, 0.9898]],
  ])('%s', async (_, style, typed, expected) => {
    const bytes = form(style, typed);
    const desk = await take(bytes);
    const rate = [...desk.catalog.indicators.values()].find(({ name }) => name === '住院分娩率')!;
    const [births, hospital] = ['活产数', '住院分娩活产数'].map((name) =>
      [...desk.catalog.indicators.values()].find((one) => one.name === name)!,
    );
    // The clerk says how it is computed; the next file of the form comes to a ledger that computes it.
    const computed = {
      ...rate,
      kind: 'computed' as const,
      formula: `[#${hospital!.id}]/[#${births!.id}]*100`,
    };
    const catalog = { ...desk.catalog, indicators: new Map(desk.catalog.indicators).set(rate.id, computed) };
    const again = await planFiles([{ name: '住院分娩2025上.xlsx', bytes }], catalog);
    const template = again.change.templates?.[0]?.to as Template;
    const filled = await fill(
      bytes,
      { catalog, template, facts: desk.facts.filter(({ indicator }) => indicator !== rate.id) },
      '2025H2',
    );
    expect(await cellsOf(filled.bytes, 'D4', 'D5', 'D6')).toEqual(expected);
  });
});
