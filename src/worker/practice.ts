/**
 * A form read for practice, while nobody waits: a browser makes code quick only after it has run some times, and the first
 * file of a clerk need not be what it is tried on. Nothing comes of it.
 */
import { recogniseSheet } from '#exchange/recognise/recognise';
import { cellKind, type Cells, type Sheet, type Workbook } from '#workbook/sheet';
import type { Job } from './job';

const rounds = 8;

export const practice: Job<null, number> = () => {
  let tables = 0;
  for (let round = 0; round < rounds; round++) {
    const workbook = invented(150 + round);
    for (const sheet of workbook.sheets) tables += recogniseSheet(workbook, sheet).length;
  }
  return Promise.resolve(tables);
};

type Made = string | number | null;

/** A title, a head, two levels of captions, a code row, townships with counts and a rate by formula, a total, notes, signatures. */
function invented(townships: number): Workbook {
  const lines: Made[][] = [
    ['2025年上半年妇幼卫生工作报表', null, null, null, null, '表号:卫统41表'],
    ['填报单位:县卫健局', null, null, '2025年上半年', null, '计量单位:人'],
    ['序号', '机构', '产妇情况', null, '新生儿', null],
    [null, null, '产妇数', '其中:高危', '活产数', '住院分娩率(%)'],
    ['甲', '乙', 1, 2, 3, 4],
    ['合计', null, 900, 90, 901, 99.5],
    ...Array.from({ length: townships }, (_, i): Made[] => [
      i + 1,
      `第${i + 1}镇卫生院`,
      100 + i,
      10 + (i % 7),
      101 + ((i * 3) % 11),
      99,
    ]),
    ['说明:1.统计范围为辖区内全部机构。'],
    ['单位负责人:', null, '填表人:', null, '报出日期:2025年7月5日'],
  ];
  const sheet = sheetOf(lines, 6, 7, townships);
  return { kind: 'xlsx', sheets: [sheet], names: [], styles: [{ format: 'General' }], date1904: false };
}

/** The last column of the townships is computed from the two before it. */
function sheetOf(lines: readonly Made[][], width: number, first: number, townships: number): Sheet {
  const places = lines.flatMap((line, r) =>
    line.flatMap((value, c) => (value === null ? [] : [{ r, c, value }])),
  );
  const texts: string[] = [];
  const formulas: string[] = [];
  const cells: Cells = {
    count: places.length,
    row: Uint32Array.from(places, ({ r }) => r + 1),
    column: Uint16Array.from(places, ({ c }) => c + 1),
    kind: Uint8Array.from(places, ({ value }) =>
      typeof value === 'number' ? cellKind.number : cellKind.text,
    ),
    number: Float64Array.from(places, ({ value }) =>
      typeof value === 'number' ? value : texts.push(value) - 1,
    ),
    style: new Uint32Array(places.length),
    formula: Int32Array.from(places, ({ r, c }) => {
      const isRate = c === width - 1 && r + 1 >= first && r + 1 < first + townships;
      return isRate ? formulas.push(`ROUND(E${r + 1}/C${r + 1}*100,2)`) - 1 : -1;
    }),
    texts,
    formulas,
  };
  const extent = { top: 1, left: 1, bottom: lines.length, right: width };
  const merges = [{ top: 1, left: 1, bottom: 1, right: 5 }];
  return { name: '表1', state: 'visible', extent, cells, merges, columns: [], rows: [], protected: false };
}
