/**
 * Errors put into the sample county on purpose, for practice: what was typed, and which 审核关系 or sniffer finds it. A test
 * holds that each is found, and that no 强制 rule is violated anywhere else.
 */
import type { Month } from '../period/months';
import type { Entry } from './book';

export interface Planted {
  readonly form: string;
  readonly unit: string;
  readonly month: Month;
  /** What was typed, from the line as it was and that of the month before. */
  typed(
    line: Readonly<Record<string, Entry>>,
    before: Readonly<Record<string, Entry>>,
  ): Record<string, Entry>;
  /** Name of the rule, or id of the sniffer. */
  readonly found: string;
  /** What a clerk said to it already: six characters or more. */
  readonly explained?: string;
}

const number = (entry: Entry | undefined): number => (typeof entry === 'number' ? entry : 0);

export const planted: readonly Planted[] = [
  {
    form: 'T01',
    unit: '石门镇卫生院',
    month: { year: 2026, month: 5 },
    typed: (line) => ({ 住院分娩活产数: number(line['活产数']) + 3 }),
    found: '住院分娩活产数≤活产数',
  },
  {
    form: 'T01',
    unit: '云峰乡卫生院',
    month: { year: 2026, month: 4 },
    typed: (line) => ({ 新生儿死亡数: number(line['婴儿死亡数']) + 1 }),
    found: '新生儿死亡数≤婴儿死亡数',
  },
  {
    form: 'T01',
    unit: '清溪镇卫生院',
    month: { year: 2026, month: 6 },
    typed: (_, before) => ({ ...before }),
    found: 'sniffer:as-last-period',
  },
  {
    form: 'T07',
    unit: '白石镇卫生院',
    month: { year: 2026, month: 6 },
    typed: (line) => ({ 电子健康档案建档人数: number(line['健康档案建档人数']) + 212 }),
    found: '电子健康档案建档人数≤健康档案建档人数',
  },
  {
    form: 'T07',
    unit: '双桥镇卫生院',
    month: { year: 2026, month: 3 },
    typed: (line) => ({ 高血压患者规范管理人数: number(line['高血压患者管理人数']) + 40 }),
    found: '高血压患者规范管理人数≤高血压患者管理人数',
  },
  {
    form: 'T10',
    unit: '东岭乡卫生院',
    month: { year: 2026, month: 5 },
    typed: (line) => ({ 实种人数: number(line['应种人数']) + 12 }),
    found: '实种人数≤应种人数',
  },
  {
    // 元 instead of 万元.
    form: 'T16',
    unit: '柳河镇中心卫生院',
    month: { year: 2026, month: 4 },
    typed: (line) => ({ 药品收入: Math.round(number(line['药品收入']) * 10_000) }),
    found: '药品收入≤医疗收入',
  },
  {
    form: 'T16',
    unit: '望江镇卫生院',
    month: { year: 2026, month: 6 },
    typed: (line) => ({ 手术台次: number(line['手术台次']), 住院人次: number(line['住院人次']) * 10 }),
    found: 'sniffer:jump',
  },
  {
    form: 'T16',
    unit: '县中医医院',
    month: { year: 2026, month: 6 },
    typed: (line) => ({ 门急诊人次: number(line['门急诊人次']) * 3 }),
    found: 'sniffer:jump',
    explained: '六月承接全县高考体检，人次增加属实',
  },
  {
    form: 'T07',
    unit: '龙泉镇中心卫生院',
    month: { year: 2026, month: 5 },
    typed: (line) => ({ 高血压患者管理人数: number(line['辖区估算高血压患者数']) + 15 }),
    found: '高血压患者管理人数≤辖区估算高血压患者数',
    explained: '有外镇患者在本院管理，已与台账核对',
  },
];

/** Lines, or cells of one, that nobody has filled in yet. */
export const gaps: readonly {
  readonly form: string;
  readonly unit: string;
  readonly month: Month;
  readonly names: 'all' | readonly string[];
}[] = [
  { form: 'T01', unit: '竹林乡卫生院', month: { year: 2026, month: 6 }, names: 'all' },
  { form: 'T01', unit: '沙湾乡卫生院', month: { year: 2026, month: 6 }, names: ['产后访视人数'] },
  { form: 'T07', unit: '云峰乡卫生院', month: { year: 2026, month: 6 }, names: ['健康讲座场次'] },
  {
    form: 'T10',
    unit: '大坪乡卫生院',
    month: { year: 2026, month: 6 },
    names: ['麻疹疫苗应种人数', '麻疹疫苗及时接种人数'],
  },
  { form: 'T16', unit: '月亮湾乡卫生院', month: { year: 2026, month: 6 }, names: 'all' },
];

/** Figures the county reported itself, by how much they are off what its units add up to. */
export const reported: readonly {
  readonly form: string;
  readonly month: Month;
  readonly name: string;
  readonly off: number;
}[] = [
  { form: 'T01', month: { year: 2026, month: 5 }, name: '活产数', off: 2 },
  { form: 'T01', month: { year: 2026, month: 4 }, name: '活产数', off: 0 },
  { form: 'T07', month: { year: 2026, month: 6 }, name: '常住人口数', off: -120 },
  { form: 'T16', month: { year: 2026, month: 5 }, name: '门急诊人次', off: 0 },
];
