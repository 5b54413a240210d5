/** Invented tables: a township form with three header levels, and a long one. Figures follow from row and column. */
import type {
  CellState,
  GridCell,
  GridModel,
  GridPlace,
  GridRow,
  HeaderNode,
} from '../../src/ui/grid/model.ts';

const townships = [
  '青山镇', '白水镇', '长岭镇', '石桥镇', '双河镇', '柳林镇', '东湖街道', '西岭乡', '南坪镇', '北塘镇', '红旗街道',
  '大柏地瑶族壮族苗族联合自治乡中心卫生院（原第二人民医院）', '金鸡镇', '银杏镇', '龙泉镇', '凤凰镇', '云台乡', '县妇幼保健院',
]; // prettier-ignore

const column = (id: string, caption: string, code: number, more: Partial<HeaderNode> = {}): HeaderNode => ({
  id,
  caption,
  code: String(code),
  ...more,
});

const figures = (prefix: string, captions: readonly string[], from: number, unit: string): HeaderNode[] =>
  captions.map((caption, i) =>
    column(`${prefix}${i}`, caption, from + i, {
      unit,
      ...(caption.endsWith('率') && { unit: '%', computed: true }),
    }),
  );

export const formColumns: HeaderNode[] = [
  {
    id: 'pregnant',
    caption: '孕产妇保健和健康情况',
    children: [
      {
        id: 'births',
        caption: '活产数',
        children: figures('b', ['合计', '男', '女', '性别不明'], 1, '人'),
      },
      {
        id: 'care',
        caption: '产妇系统管理',
        children: figures(
          'c',
          [
            '产妇数',
            '产妇建卡人数',
            '产前检查人数',
            '产前检查五次及以上人数',
            '产妇系统管理人数',
            '产妇系统管理率',
          ],
          5,
          '人',
        ),
      },
      column('hiv', '孕产妇艾滋病病毒检测人数', 11, { unit: '人' }),
      column('hivrate', '孕产妇艾滋病病毒检测率', 12, { unit: '%', computed: true }),
    ],
  },
  {
    id: 'newborn',
    caption: '新生儿访视',
    children: figures('n', ['低出生体重儿数', '围产儿死亡数', '新生儿访视人数', '新生儿访视率'], 13, '人'),
  },
  {
    id: 'child',
    caption: '七岁以下儿童保健',
    children: [
      {
        id: 'under7',
        caption: '健康管理',
        children: figures('u', ['七岁以下儿童数', '健康管理人数', '健康管理率'], 17, '人'),
      },
      {
        id: 'under3',
        caption: '三岁以下系统管理',
        children: figures('t', ['三岁以下儿童数', '系统管理人数', '系统管理率'], 20, '人'),
      },
    ],
  },
  column('cost', '保健经费支出', 23, { unit: '万元' }),
  column('note', '备注', 24, { words: true }),
];

export const formRows: GridRow[] = [
  { id: 'total', caption: '合计', depth: 0, kind: 'total', pinned: true, code: '00' },
  { id: 'h1', caption: '乡镇（街道）', depth: 0, kind: 'heading' },
  ...townships.map((caption, i): GridRow => ({
    id: `u${i}`,
    caption,
    depth: 1,
    kind: 'data',
    code: String(i + 1).padStart(2, '0'),
  })),
];

function figure(row: string, columnId: string): number {
  let sum = 7;
  for (const sign of row + columnId) sum = (sum * 31 + (sign.codePointAt(0) as number)) % 100_003;
  return sum % 2000;
}

/** A model one can type into: what is committed is kept as text, and the column's total follows. */
export class Invented implements GridModel {
  readonly typed = new Map<string, string>();
  rowHead: GridModel['rowHead'] = { caption: '机　构', code: '甲', codeCaption: '行次', codeCode: '乙' };
  widths?: ReadonlyMap<string, number>;
  emptyText = '还没有机构，先在“机构”里添加。';
  readonly #beside = new Map<string, string>();
  readonly #computed = new Set<string>();
  readonly #rows: ReadonlyMap<string, GridRow>;

  constructor(
    readonly key: string,
    readonly columns: readonly HeaderNode[],
    readonly rows: readonly GridRow[],
  ) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    const walk = (nodes: readonly HeaderNode[]) => {
      for (const node of nodes) {
        if (node.computed) this.#computed.add(node.id);
        walk(node.children ?? []);
      }
    };
    walk(columns);
  }

  set({ row, column: columnId }: GridPlace, text: string): void {
    this.typed.set(`${row} ${columnId}`, text);
  }

  setBeside({ row, column: columnId }: GridPlace, beside: string): void {
    this.#beside.set(`${row} ${columnId}`, beside);
  }

  cell(row: string, columnId: string): GridCell {
    const of = this.#rows.get(row) as GridRow;
    if (of.kind === 'heading') return { text: '', editText: '', state: 'heading', locked: '此行是小标题' };
    const text = this.#text(row, columnId);
    // Money is shown with two decimals and grouped; the editor starts with all its digits.
    const isMoney = columnId === 'cost' && of.kind === 'data' && /^\d+\.\d{3,}$/.test(text);
    const money = isMoney
      ? Number(text).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
      : text;
    const state = this.#state(of, columnId, text);
    const locked =
      state === 'computed' ? '此格由公式计算' : state === 'total' ? '此格由各机构汇总' : undefined;
    return {
      text: state === 'status' ? '未开展' : money,
      editText: text,
      state,
      ...(locked && { locked }),
      ...(row === 'u2' && columnId.startsWith('c') && { beside: this.#besideAt(row, columnId) }),
      ...(row === 'total' && columnId === 'c1' && { mark: 'partial' as const, tip: '缺 2 家' }),
      ...(row === 'u4' && columnId === 'c3' && { mark: 'differs' as const, tip: '与算出的不一致' }),
      ...(row === 'u4' && columnId === 'c5' && { mark: 'reported' as const, tip: '填报的率，没有分子分母' }),
    };
  }

  #besideAt(row: string, columnId: string): string {
    return this.#beside.get(`${row} ${columnId}`) ?? String(figure(row, columnId) + 3);
  }

  #text(row: string, columnId: string): string {
    const typed = this.typed.get(`${row} ${columnId}`);
    if (typed !== undefined) return typed;
    if (columnId === 'note') return row === 'u1' ? '含流动人口' : '';
    if (row === 'u3' && columnId === 'c2') return '12人';
    if ((row === 'u5' || row === 'u8') && columnId.startsWith('n')) return '';
    if (this.#computed.has(columnId)) return (80 + (figure(row, columnId) % 2000) / 100).toFixed(2);
    if (row === 'total') return String(18_000 + figure(row, columnId)).replace(/(?=\d{3}$)/, ',');
    if (columnId === 'cost') return `${1000 + figure(row, columnId)}.957142`;
    return String(figure(row, columnId));
  }

  #state(row: GridRow, columnId: string, text: string): CellState {
    if (row.kind === 'total') return 'total';
    if (this.#computed.has(columnId)) return 'computed';
    if (columnId === 'note') return 'input';
    if (text === '') return row.id === 'u8' ? 'status' : 'missing';
    return /^[\d,.]+$/.test(text) ? 'input' : 'unread';
  }
}

export function form(): Invented {
  return new Invented('form', formColumns, formRows);
}

/** Ten thousand villages and thirty plain columns. */
export function long(): Invented {
  const columns = figures(
    'x',
    Array.from({ length: 30 }, (_, i) => `指标${i + 1}${i % 5 === 4 ? '率' : ''}`),
    1,
    '人',
  );
  const rows = Array.from({ length: 10_000 }, (_, i): GridRow => ({
    id: `v${i}`,
    caption: `第${i + 1}村`,
    depth: i % 3,
    kind: 'data',
  }));
  return new Invented('long', columns, rows);
}

/** Names of every length, as bureaus and their forms have them. */
const names = [
  '青山镇', '白水镇中心卫生院', '大柏地瑶族壮族苗族联合自治乡中心卫生院（原第二人民医院）', '0～6岁儿童眼保健和视力检查覆盖率（%）',
  '其中：适龄女性HPV疫苗（九价、四价、二价）接种不少于1剂次的人数', '长岭镇', '基本公共卫生服务COVID-19后续随访人次数', '石桥镇', '双河',
  '65岁及以上老年人城乡社区规范健康管理服务率', '县妇幼保健院', '“两癌”检查：宫颈癌、乳腺癌', '村卫生室', 'Qingshan Township Health Centre, Outpatient',
]; // prettier-ignore

/** Captions of one line and of several under a narrow head; the pinned total's is long too. */
export function mixed(): Invented {
  const columns = figures(
    'x',
    Array.from({ length: 8 }, (_, i) => `指标${i + 1}`),
    1,
    '人',
  );
  const rows = Array.from({ length: 240 }, (_, i): GridRow => ({
    id: `m${i}`,
    caption: names[(i * 5 + (i >> 3)) % names.length] as string,
    depth: i % 3,
    kind: i % 40 === 20 ? 'heading' : 'data',
  }));
  const total: GridRow = {
    id: 'total',
    caption: '全县各级各类医疗卫生机构和村卫生室合计',
    depth: 0,
    kind: 'total',
    pinned: true,
  };
  const model = new Invented('mixed', columns, [total, ...rows]);
  model.rowHead = { caption: '机　构' };
  model.widths = new Map([['@head', 96]]);
  return model;
}

/** A county's villages by all indicators: what the grid must draw quickly. */
export function wide(): Invented {
  const captions = Array.from({ length: 100 }, (_, i) => `孕产妇保健指标${i + 1}${i % 5 === 4 ? '率' : ''}`);
  return new Invented('wide', figures('x', captions, 1, '人'), long().rows.slice(0, 300));
}

export function empty(): Invented {
  return new Invented('empty', formColumns, []);
}
