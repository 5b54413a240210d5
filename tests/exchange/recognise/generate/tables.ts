/** Made-up tables of each kind, with what is to be found. `seen` collects the features they got. */
import type { Made } from '../sheet';
import { Block } from './block';
import type { Chance } from './chance';
import { depthOf, leaf, widthOf, writeCaptions, writeCodes, type Caption } from './header';
import * as words from './vocabulary';

type Seen = Set<string>;
interface Row {
  readonly labels: readonly Made[];
  readonly kind: 'data' | 'total' | 'heading';
}
interface Plan {
  readonly labels: readonly string[];
  readonly values: readonly Caption[];
  readonly remark: string | null;
  readonly rows: readonly Row[];
  readonly merges?: readonly { from: number; to: number; column: number }[];
  readonly fill: (row: Row, column: number) => Made;
}

/** Puts a plan on paper. Expected by the conventions of the labels. */
function drawn({ labels, values, remark, rows, merges, fill }: Plan, chance: Chance, seen: Seen): Block {
  const block = new Block();
  const depth = Math.max(1, depthOf(values));
  const width = values.reduce((sum, one) => sum + widthOf(one), 0);
  const merged = depth === 1 || chance.maybe(0.7);
  if (depth > 1) seen.add(merged ? `levels ${depth}` : 'unmerged levels');
  const captions = [...labels, ...(remark === null ? [] : [])].map(leaf);
  writeCaptions(block, captions, { row: 1, column: 1, depth, merged });
  writeCaptions(block, values, { row: 1, column: labels.length + 1, depth, merged });
  if (remark !== null) {
    seen.add('remark column');
    writeCaptions(block, [leaf(remark)], { row: 1, column: labels.length + width + 1, depth, merged });
  }
  let codeRow: number | null = null;
  if (chance.maybe(0.2)) {
    seen.add('code row');
    codeRow = depth + 1;
    writeCodes(block, codeRow, labels.length, width, chance);
  }
  const top = (codeRow ?? depth) + 1;
  rows.forEach((row, r) => {
    row.labels.forEach((label, c) => block.put(top + r, c + 1, label));
    if (row.kind === 'heading') return;
    for (let v = 0; v < width; v++) block.put(top + r, labels.length + 1 + v, fill(row, v));
  });
  for (const { from, to, column } of merges ?? []) block.merge(top + from, column, top + to, column);
  block.reach(top + rows.length - 1, labels.length + width);
  block.tables.push({
    headerTop: 1,
    headerBottom: depth,
    codeRow,
    dataTop: top,
    dataBottom: top + rows.length - 1,
    labelColumns: labels.map((_, c) => c + 1),
    firstValueColumn: labels.length + 1,
    lastValueColumn: labels.length + width,
    totalRows: rows.flatMap((row, r) => (row.kind === 'total' ? [top + r] : [])),
  });
  return block;
}

function filler(chance: Chance, seen: Seen): Plan['fill'] {
  const kind = chance.pick([
    'whole',
    'whole',
    'whole',
    'decimal',
    'holes',
    'zeros',
    'blank',
    'percent',
    'text',
  ] as const);
  if (kind !== 'whole' && kind !== 'decimal') seen.add(`values ${kind}`);
  return () => {
    switch (kind) {
      case 'whole':
        return chance.int(0, 3000);
      case 'decimal':
        return chance.int(0, 99999) / 100;
      case 'holes':
        return chance.maybe(0.4) ? chance.pick(['—', '-', null, '/', null]) : chance.int(0, 500);
      case 'zeros':
        return 0;
      case 'blank':
        return null;
      case 'percent':
        return chance.maybe(0.5) ? `${chance.int(50, 100)}.${chance.int(10, 99)}%` : chance.int(1, 900);
      case 'text':
        return String(chance.int(0, 900));
    }
  };
}

function captionsOf(chance: Chance, seen: Seen): readonly Caption[] {
  const levels = chance.pick([1, 1, 1, 2, 2, 2, 3, 4]);
  const count = chance.int(levels === 1 ? 2 : 2, levels === 1 ? 10 : 4);
  const names = chance.some(words.indicators, 40);
  let next = 0;
  const fresh = () => names[next++ % names.length] as string;
  const node = (level: number): Caption => {
    if (level === 1 || chance.maybe(0.25)) return leaf(fresh());
    const children = chance.int(2, 3);
    const alike = chance.maybe(0.5) && level === 2;
    const shared = alike ? chance.some(words.leaves, children) : [];
    return {
      text: chance.pick(words.parents),
      below: Array.from({ length: children }, (_, i) =>
        alike ? leaf(shared[i] as string) : node(level - 1),
      ),
    };
  };
  const made = Array.from({ length: count }, () => node(levels));
  const total = chance.maybe(0.15) ? chance.pick(['first', 'last']) : '';
  if (total) seen.add(`total column ${total}`);
  const spaced = chance.maybe(0.2)
    ? made.map((one) => ({
        ...one,
        text: one.text.replace(/^(..)(..)$/, '$1\n$2').replace(/^(.)(.)$/, '$1  $2'),
      }))
    : made;
  return total === 'first'
    ? [leaf('合计'), ...spaced]
    : total === 'last'
      ? [...spaced, leaf('合计')]
      : spaced;
}

/** Units down, indicators across. */
export function unitsTable(chance: Chance, seen: Seen, shared?: readonly Caption[]): Block {
  const kind = chance.pick([
    'name',
    'name',
    'name',
    'serial',
    'serial',
    'code',
    'group',
    'serialGroup',
    'villages',
  ] as const);
  if (kind !== 'name') seen.add(`labels ${kind}`);
  const caption = chance.pick(words.entityCaptions);
  const labels = {
    name: [caption],
    serial: ['序号', caption],
    code: [chance.pick(['机构代码', '代码', '行政区划代码']), caption],
    group: [chance.pick(['片区', '类别', '县区']), caption],
    serialGroup: ['序号', '片区', caption],
    villages: ['乡镇', '村名'],
  }[kind];
  const values = shared ?? captionsOf(chance, seen);
  const names = chance.some(kind === 'villages' ? words.villages : words.entities, chance.int(3, 12));
  const rows: Row[] = names.map((name, i) => ({
    kind: 'data',
    labels: {
      name: [name],
      serial: [i + 1, name],
      code: [`3412${String(10000000 + i * 37)}`, name],
      group: [null, name],
      serialGroup: [i + 1, null, name],
      villages: [null, name],
    }[kind],
  }));
  const merges: { from: number; to: number; column: number }[] = [];
  const total = chance.pick(['none', 'none', 'first', 'first', 'last', 'last', 'last', 'both'] as const);
  const lead = total === 'first' || total === 'both' ? 1 : 0;
  const column = kind === 'serialGroup' ? 2 : 1;
  if (kind === 'group' || kind === 'serialGroup' || kind === 'villages') {
    const pool = chance.some(kind === 'villages' ? words.entities : words.groups, 6);
    const merge = chance.maybe(0.8);
    for (let from = 0, g = 0; from < names.length; g++) {
      const to = Math.min(names.length - 1, from + chance.int(1, 3));
      const changed = rows[from] as Row;
      const own = [...changed.labels];
      own[column - 1] = pool[g % pool.length] as string;
      rows[from] = { ...changed, labels: own };
      if (merge) merges.push({ from: from + lead, to: to + lead, column });
      from = to + 1;
    }
  }
  const word = chance.pick(words.totalWords);
  const totalAt = chance.maybe(0.5) || labels.length === 1 ? 0 : labels.length - 1;
  const row: Row = { kind: 'total', labels: labels.map((_, i) => (i === totalAt ? word : null)) };
  if (total !== 'none') seen.add(`total ${total}`);
  if (lead) rows.unshift(row);
  if (total === 'last' || total === 'both') rows.push(row);
  const remark = chance.maybe(0.15) ? chance.pick(words.remarkCaptions) : null;
  return drawn({ labels, values, remark, rows, merges, fill: filler(chance, seen) }, chance, seen);
}

/** Indicators down; measures, hospitals or periods across. */
export function indicatorsTable(chance: Chance, seen: Seen): Block {
  const kind = chance.pick(['name', 'unit', 'unit', 'serial', 'codeUnit', 'lineNumber'] as const);
  const name = chance.pick(['指标名称', '指标', '项目', '项  目', '指标\n名称', '内容']);
  const labels = {
    name: [name],
    unit: [name, chance.pick(['单位', '计量单位'])],
    serial: ['序号', name, '单位'],
    codeUnit: ['指标代码', name, '计量单位'],
    lineNumber: [name, '行次'],
  }[kind];
  const across = chance.pick([
    'measures',
    'years',
    'yearNumbers',
    'months',
    'hospitals',
    'single',
    'two',
  ] as const);
  seen.add(`indicators by ${across}`);
  const year = chance.int(2019, 2023);
  const values: readonly Caption[] = {
    measures: chance.some(words.measures, chance.int(2, 5)).map(leaf),
    years: [0, 1, 2].map((i) => leaf(`${year + i}年`)),
    yearNumbers: [0, 1, 2, 3].map((i) => leaf(String(year + i))),
    months: Array.from({ length: 12 }, (_, i) => leaf(`${i + 1}月`)),
    hospitals: chance.some(words.entities, chance.int(3, 6)).map(leaf),
    single: [leaf(chance.pick(['数值', '数量', '本期', '实际']))],
    two: ['2024年', '2023年'].map((text) => ({ text, below: [leaf('人数'), leaf('占比(%)')] })),
  }[across];
  const sections = chance.maybe(0.3);
  if (sections) seen.add('sections');
  const among = chance.maybe(0.4);
  if (among) seen.add('其中 rows');
  const rows: Row[] = [];
  const names = chance.some(words.rowIndicators, chance.int(4, 18));
  const labelled = (text: string, i: number): readonly Made[] =>
    ({
      name: [text],
      unit: [text, chance.pick(words.countingUnits)],
      serial: [i + 1, text, chance.pick(words.countingUnits)],
      codeUnit: [`A${i + 1}`, text, chance.pick(words.countingUnits)],
      lineNumber: [text, i + 1],
    })[kind];
  const headed = (text: string): readonly Made[] =>
    kind === 'serial' || kind === 'codeUnit' ? [null, text, null] : [text];
  names.forEach((text, i) => {
    if (sections && i % 5 === 0)
      rows.push({
        kind: 'heading',
        labels: headed(`${'一二三四五六'[Math.floor(i / 5)] ?? '七'}、${chance.pick(words.parents)}`),
      });
    const inset = among && i % 3 === 1 ? chance.pick(['其中：', '  其中:', '    #']) : '';
    rows.push({ kind: 'data', labels: labelled(inset + text, i) });
  });
  const numbers = across === 'yearNumbers';
  const block = drawn(
    { labels, values, remark: chance.maybe(0.1) ? '备注' : null, rows, fill: filler(chance, seen) },
    chance,
    seen,
  );
  if (!numbers) return block;
  const typed = new Block();
  block.cells.forEach(({ row, column, value }) =>
    typed.put(row, column, row === 1 && /^20\d\d$/.test(String(value)) ? Number(value) : value),
  );
  block.merges.forEach((m) => typed.merge(m.top, m.left, m.bottom, m.right));
  typed.reach(block.height, block.width);
  typed.tables.push(...block.tables);
  return typed;
}

/** A register: people, devices, documents. */
export function registerTable(chance: Chance, seen: Seen): Block {
  seen.add('register');
  const people = chance.maybe(0.6);
  const person = () => chance.pick(words.surnames) + chance.pick(words.givenNames);
  const makers: Readonly<Record<string, () => Made>> = people
    ? {
        性别: () => chance.pick(['男', '女']),
        年龄: () => chance.int(1, 95),
        身份证号: () => `3412${chance.int(10000000, 99999999)}${chance.int(100000, 999999)}`,
        家庭住址: () => `${chance.pick(words.entities)}${chance.pick(words.villages)}`,
        联系电话: () => `13${chance.int(100000000, 999999999)}`,
        建档日期: () => `2024-0${chance.int(1, 9)}-1${chance.int(0, 9)}`,
        是否签约: () => chance.pick(['是', '否']),
        随访次数: () => chance.int(0, 6),
        诊断: () => chance.pick(['高血压', '糖尿病', '冠心病']),
      }
    : {
        购置日期: () => `2021-0${chance.int(1, 9)}-0${chance.int(1, 9)}`,
        数量: () => chance.int(1, 20),
        单价: () => chance.int(100, 99999),
        状态: () => chance.pick(['在用', '停用', '待报废']),
        是否进口: () => chance.pick(['是', '否']),
      };
  const name = people ? chance.pick(['姓名', '患者姓名']) : chance.pick(['设备名称', '名称']);
  const serial = chance.maybe(0.7);
  const model = !people && chance.maybe(0.5);
  const keys = chance.some(Object.keys(makers), chance.int(3, 6));
  const labels = [...(serial ? ['序号'] : []), name, ...(model ? ['规格型号'] : [])];
  const things = ['彩超', 'DR', '呼吸机', '监护仪', '心电图机', '救护车'];
  const rows: Row[] = Array.from({ length: chance.int(3, 15) }, (_, i) => {
    const own = people ? person() : chance.pick(things);
    const models = model ? [chance.pick(['DC-40', 'MX3', 'YT-100A'])] : [];
    return { kind: 'data', labels: [...(serial ? [i + 1] : []), own, ...models] };
  });
  const remark = chance.maybe(0.3) ? '备注' : null;
  const fill = (_: Row, column: number) => (makers[keys[column] as string] as () => Made)();
  return drawn({ labels, values: keys.map(leaf), remark, rows, fill }, chance, seen);
}
