/** Made-up sheets: tables with what stands above, below and beside them, alone, stacked or side by side. */
import { columnName } from '#workbook/address';
import type { Made, SheetOptions } from '../sheet';
import { Block, type Expected } from './block';
import { chanceOf, type Chance } from './chance';
import { indicatorsTable, registerTable, unitsTable } from './tables';
import * as words from './vocabulary';

export interface MadeSheet {
  readonly seed: number;
  readonly features: ReadonlySet<string>;
  readonly rows: readonly (readonly Made[])[];
  readonly options: SheetOptions;
  readonly tables: readonly Expected[];
}

type Seen = Set<string>;

export function sheetOfSeed(seed: number): MadeSheet {
  const chance = chanceOf(seed);
  const seen: Seen = new Set();
  const page = chance.maybe(0.06) ? tableless(chance, seen) : layout(chance, seen);
  const moved = new Block();
  const [down, right] = chance.maybe(0.12) ? [chance.int(0, 3), chance.int(0, 2)] : [0, 0];
  if (down || right) seen.add('moved');
  moved.place(page, 1 + down, 1 + right);
  const rows: Made[][] = Array.from({ length: moved.height }, () => []);
  for (const { row, column, value } of moved.cells) {
    const line = rows[row - 1] as Made[];
    while (line.length < column) line.push(null);
    line[column - 1] = value;
  }
  const merges = moved.merges.map((m) => `${columnName(m.left)}${m.top}:${columnName(m.right)}${m.bottom}`);
  return { seed, features: seen, rows, options: { merges }, tables: moved.tables };
}

function anyTable(chance: Chance, seen: Seen): Block {
  const kind = chance.pick(['units', 'units', 'units', 'indicators', 'indicators', 'register'] as const);
  seen.add(kind);
  if (kind === 'units') return unitsTable(chance, seen);
  return kind === 'indicators' ? indicatorsTable(chance, seen) : registerTable(chance, seen);
}

function layout(chance: Chance, seen: Seen): Block {
  const kind = chance.pick([
    ...Array.from({ length: 12 }, () => 'single' as const),
    'stacked',
    'stacked',
    'beside',
    'beside',
    'repeated',
    'continued',
    'folded',
  ] as const);
  seen.add(kind);
  const page = new Block();
  if (kind === 'single') {
    const table = anyTable(chance, seen);
    let row = above(page, chance, seen, table.width);
    page.place(table, row, 1);
    strays(page, chance, seen, table, row);
    row += table.height;
    below(page, chance, seen, row, table.width);
    return page;
  }
  if (kind === 'stacked') {
    let row = 1;
    const tables = chance.int(2, 3);
    const titled = chance.maybe(0.75);
    if (!titled) seen.add('stacked without titles');
    for (let i = 0; i < tables; i++) {
      const table = anyTable(chance, seen);
      if (titled) {
        page.put(row, 1, `表${'一二三'[i] as string} ${chance.pick(words.titles)}`);
        if (chance.maybe(0.6)) page.merge(row, 1, row, Math.max(2, table.width));
        row++;
      }
      page.place(table, row, 1);
      row += table.height;
      if (chance.maybe(0.25)) {
        seen.add('notes between');
        page.put(row, 1, chance.pick(words.notes));
        row++;
      }
      row += chance.int(1, 3);
    }
    return page;
  }
  if (kind === 'beside') {
    const [left, right] = [anyTable(chance, seen), anyTable(chance, seen)];
    const row = chance.maybe(0.5) ? above(page, chance, seen, left.width + right.width + 1) : 1;
    const gap = chance.int(1, 2);
    page.place(left, row, 1);
    page.place(right, row, left.width + gap + 1);
    return page;
  }
  if (kind === 'repeated') return repeated(page, chance, seen);
  const first = unitsTable(chance, seen);
  let row = above(page, chance, seen, first.width);
  page.place(first, row, 1);
  row += first.height + chance.int(0, 2);
  page.put(row, 1, chance.pick(['续表', '（续表）', '续表一', '续上表']));
  if (chance.maybe(0.5)) page.merge(row, 1, row, first.width);
  row++;
  if (kind === 'folded') page.place(unitsTable(chance, seen), row, 1);
  else page.place(again(first, chance), row, 1);
  return page;
}

/** The same captions over other rows. */
function again(first: Block, chance: Chance): Block {
  const copy = new Block();
  const [table] = first.tables as [Expected];
  for (const cell of first.cells) {
    const label = table.labelColumns.includes(cell.column);
    const changed = cell.row >= table.dataTop && typeof cell.value === 'number' && !label;
    copy.put(cell.row, cell.column, changed ? chance.int(0, 900) : cell.value);
  }
  for (const m of first.merges) copy.merge(m.top, m.left, m.bottom, m.right);
  copy.reach(first.height, first.width);
  copy.tables.push(table);
  return copy;
}

/** `姓名 | 人数 | 姓名 | 人数`: the same captions two or three times in one line, no column between. */
function repeated(page: Block, chance: Chance, seen: Seen): Block {
  const times = chance.int(2, 3);
  const serial = chance.maybe(0.5);
  const captions = [
    ...(serial ? ['序号'] : []),
    chance.pick(['村名', '姓名', '单位', '乡镇']),
    ...chance.some(words.leaves, chance.int(1, 2)),
  ];
  const height = chance.int(3, 9);
  const row = above(page, chance, seen, captions.length * times);
  for (let t = 0; t < times; t++) {
    const left = t * captions.length;
    captions.forEach((caption, c) => page.put(row, left + c + 1, caption));
    for (let r = 1; r <= height; r++) {
      if (serial) page.put(row + r, left + 1, t * height + r);
      page.put(row + r, left + (serial ? 2 : 1), chance.pick(words.villages) + String(r));
      for (let c = serial ? 2 : 1; c < captions.length; c++)
        page.put(row + r, left + c + 1, chance.int(0, 500));
    }
    page.tables.push({
      headerTop: row,
      headerBottom: row,
      codeRow: null,
      dataTop: row + 1,
      dataBottom: row + height,
      labelColumns: serial ? [left + 1, left + 2] : [left + 1],
      firstValueColumn: left + (serial ? 3 : 2),
      lastValueColumn: left + captions.length,
      totalRows: [],
    });
  }
  return page;
}

/** Title, marks, 填报单位, period, counting unit; returns the row after them. */
function above(page: Block, chance: Chance, seen: Seen, width: number): number {
  let row = 1;
  if (chance.maybe(0.12)) {
    seen.add('no title');
    return row;
  }
  const wide = Math.max(2, width);
  const title = `${chance.maybe(0.5) ? chance.pick(words.periods) : ''}${chance.pick(['某县', '海棠县', ''])}${chance.pick(words.titles)}`;
  if (chance.maybe(0.15)) {
    seen.add('附件');
    page.put(row++, 1, chance.pick(['附件1', '附件2：', '附表3']));
  }
  page.put(row, 1, title);
  if (chance.maybe(0.75)) page.merge(row, 1, row, wide);
  row++;
  if (chance.maybe(0.2)) {
    seen.add('subtitle');
    page.put(row, 1, chance.pick(words.periods));
    if (chance.maybe(0.6)) page.merge(row, 1, row, wide);
    row++;
  }
  if (chance.maybe(0.2) && wide > 3) {
    seen.add('marks');
    const at = wide - 1;
    for (const text of [
      '表    号：卫统41表',
      '制定机关：国家卫生健康委',
      '批准机关：国家统计局',
      '批准文号：国统制〔2024〕18号',
      '有效期至：2027年1月',
    ].slice(0, chance.int(2, 5))) {
      if (chance.maybe(0.5)) {
        page.put(row, at, text);
        page.merge(row, at, row, wide);
      } else {
        const [label, value] = text.split('：') as [string, string];
        page.put(row, at, `${label}：`);
        page.put(row, wide, value);
      }
      row++;
    }
  }
  if (chance.maybe(0.4)) {
    seen.add('reporter line');
    page.put(
      row,
      1,
      chance.pick([
        '填报单位（盖章）：',
        '填报单位：某县卫生健康局',
        '单位：城关镇卫生院',
        '报送单位:县妇幼保健院',
      ]),
    );
    if (wide > 2 && chance.maybe(0.7))
      page.put(
        row,
        wide,
        chance.pick(['单位：人', '计量单位：人、%', '单位:万元', '填报日期：2025年7月5日', '2025年7月5日']),
      );
    row++;
  }
  if (chance.maybe(0.1)) {
    seen.add('blank before captions');
    row++;
  }
  if (chance.maybe(0.08)) {
    seen.add('notes above');
    page.put(row, 1, chance.pick(words.notes));
    if (chance.maybe(0.6)) page.merge(row, 1, row, wide);
    row++;
  }
  return row;
}

function below(page: Block, chance: Chance, seen: Seen, from: number, width: number): void {
  let row = from + (chance.maybe(0.3) ? 1 : 0);
  if (chance.maybe(0.4)) {
    seen.add('notes');
    for (let i = chance.int(1, 3); i > 0; i--) {
      page.put(
        row,
        1,
        i === 1
          ? chance.pick(words.notes)
          : `${i}.${chance.pick(['不含村卫生室。', '系统管理率按活产数计算。', '各乡镇于每月5日前报送。'])}`,
      );
      if (chance.maybe(0.5)) page.merge(row, 1, row, Math.max(2, width));
      row++;
    }
  }
  if (chance.maybe(0.35)) {
    seen.add('signatures');
    const texts = chance.pick([
      ['单位负责人：', '统计负责人：', '填表人：', '填报日期：'],
      ['审核人：张三', '填表人：李四', '报出日期：2025年7月5日'],
      ['单位负责人：          填表人：         联系电话：        报出日期：20  年  月  日'],
      ['填表人', '王芳', '审核人', '陈敏'],
    ]);
    texts.forEach((text, i) => page.put(row, 1 + Math.round((i * Math.max(width - 1, 4)) / 4), text));
    row++;
  }
}

function strays(page: Block, chance: Chance, seen: Seen, table: Block, row: number): void {
  const [found] = table.tables as [Expected];
  if (chance.maybe(0.1)) {
    seen.add('stray beside');
    const at = row + chance.int(0, found.dataBottom - 1);
    page.put(at, table.width + chance.int(2, 4), chance.pick(['核对过', '?', 12, '待核实', '已改']));
  }
  if (chance.maybe(0.06)) {
    seen.add('stray below');
    page.put(
      row + table.height + chance.int(3, 6),
      chance.int(1, table.width),
      chance.pick(['张三', '已核对', 'x']),
    );
  }
}

function tableless(chance: Chance, seen: Seen): Block {
  const page = new Block();
  const kind = chance.pick(['cover', 'instructions', 'labels', 'words'] as const);
  seen.add(`none ${kind}`);
  const lines = {
    cover: ['海棠县卫生健康局', '2024年度统计年报', '', '编制单位：海棠县', '二〇二五年一月'],
    instructions: [
      '填报说明',
      '一、统计范围：辖区内医疗卫生机构。',
      '二、报送时间：次月5日前。',
      '三、审核关系：01≥02+03。',
      '四、联系人：张三 0558-1234567',
    ],
    labels: ['单位名称：', '负责人：', '联系电话：', '地址：'],
    words: ['本表不用填'],
  }[kind];
  lines.forEach((text, i) => page.put(1 + i, 1, text));
  if (kind === 'labels')
    ['甲镇卫生院', '张三', '0558-1234567', '大街1号'].forEach((text, i) => page.put(i + 1, 2, text));
  return page;
}
