/** Returned forms as townships send them: one unit's sheet with indicators down, or a township's villages by indicators. */
import { cellKind, type Cells, type Sheet, type Workbook } from '../../../src/workbook/sheet';

export interface ReturnedForm {
  readonly workbook: Workbook;
  readonly fileName: string;
}

type Made = string | number | null;

const first = '东西南北青白红黄石龙虎凤金银玉';
const second = '山河湖桥塘坪岭湾坝庙泉溪洼林';

function townships(count: number): string[] {
  const names: string[] = [];
  for (const a of first) for (const b of second) for (const c of ['', '口']) names.push(`${a}${b}${c}镇`);
  return names.slice(0, count);
}

export function formsOf(shape: 'one unit' | 'villages', count: number, year: number): ReturnedForm[] {
  return townships(count).map((name, i) => ({
    workbook: workbookOf(shape === 'one unit' ? oneUnit(name, i, year) : villages(name, i, year)),
    fileName: `${name}${year}年上半年报表.xlsx`,
  }));
}

function oneUnit(name: string, i: number, year: number): Made[][] {
  const rows = Array.from({ length: 60 }, (_, r): Made[] => [
    `${r % 5 === 0 ? '其中：' : ''}第${r + 1}项服务人数`,
    String(r + 1).padStart(2, '0'),
    '人',
    (i * 37 + r * 11 + year) % 900,
  ]);
  return [
    [`${year}年上半年基本公共卫生服务报表`],
    [`填报单位：${name}卫生院`, null, null, '表号：卫统7表'],
    ['指标名称', '代码', '计量单位', '本期'],
    ...rows,
  ];
}

function villages(name: string, i: number, year: number): Made[][] {
  const heads = Array.from({ length: 15 }, (_, c) => `第${c + 1}类对象数`);
  const rows = Array.from({ length: 20 }, (_, r): Made[] => [
    `${name.slice(0, 2)}${r + 1}村卫生室`,
    ...heads.map((_head, c) => (i * 7 + r * 31 + c * 17 + year) % 400),
  ]);
  return [[`${year}年上半年村级台账`], [`填报单位：${name}卫生院`], ['村卫生室', ...heads], ...rows];
}

function workbookOf(rows: readonly (readonly Made[])[]): Workbook {
  const filled = rows.flatMap((row, r) =>
    row.flatMap((value, c) => (value === null ? [] : [{ row: r + 1, column: c + 1, value }])),
  );
  const texts: string[] = [];
  const cells: Cells = {
    count: filled.length,
    row: Uint32Array.from(filled, ({ row }) => row),
    column: Uint16Array.from(filled, ({ column }) => column),
    kind: Uint8Array.from(filled, ({ value }) =>
      typeof value === 'number' ? cellKind.number : cellKind.text,
    ),
    number: Float64Array.from(filled, ({ value }) =>
      typeof value === 'number' ? value : texts.push(value) - 1,
    ),
    style: new Uint32Array(filled.length),
    formula: new Int32Array(filled.length).fill(-1),
    texts,
    formulas: [],
  };
  const sheet: Sheet = {
    name: 'Sheet1',
    state: 'visible',
    extent: { top: 1, left: 1, bottom: rows.length, right: Math.max(...rows.map((row) => row.length)) },
    cells,
    merges: [],
    columns: [],
    rows: [],
    protected: false,
  };
  return { kind: 'xlsx', sheets: [sheet], names: [], styles: [{ format: 'General' }], date1904: false };
}
