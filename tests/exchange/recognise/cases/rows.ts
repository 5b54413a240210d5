/** Rows: totals, gaps, ends (irregularities 5, 9–11). */
import type { Case } from './case';

export const rows: readonly Case[] = [
  {
    name: '05 total first, total column first',
    rows: [
      ['地区', '总计', '男', '女'],
      ['全县', 300, 160, 140],
      ['城关镇', 200, 110, 90],
      ['东乡', 100, 50, 50],
    ],
    tables: [
      'captions 1-1 · data 2-4 · labels A* · values B-D · totals 2 · totalColumns B · entities-in-rows',
    ],
  },
  {
    name: '05 total and subtotals in between',
    rows: [
      ['地区', '机构数', '床位'],
      ['总计', 10, 100],
      ['东区小计', 4, 40],
      ['甲镇', 2, 20],
      ['乙镇', 2, 20],
      ['西区小计', 6, 60],
      ['丙镇', 6, 60],
    ],
    tables: ['captions 1-1 · data 2-7 · labels A* · values B-C · totals 2,3,6 · entities-in-rows'],
  },
  {
    name: '05 the total merged over serial and name',
    rows: [
      ['序号', '乡镇', '活产数'],
      [1, '甲镇', 5],
      [2, '乙镇', 6],
      ['合计', null, 11],
    ],
    options: { merges: ['A4:B4'] },
    tables: ['captions 1-1 · data 2-4 · labels A,B* · values C-C · totals 4 · entities-in-rows'],
  },
  {
    name: '05 the total after a blank row',
    rows: [['乡镇', '活产数', '男', '女'], [], ['甲镇', 9, 1, 8], ['乙镇', 9, 2, 7], [], ['合计', 18, 3, 15]],
    tables: ['captions 1-1 · data 3-6 · labels A* · values B-D · totals 6 · entities-in-rows'],
  },
  {
    name: '05 an English total',
    rows: [
      ['Department', 'Q1', 'Q2', 'Total'],
      ['Sales', 1, 2, ['=SUM(B2:C2)', 3]],
      ['IT', 1, 2, ['=B3+C3', 3]],
      ['Total', 2, 4, 6],
    ],
    tables: [
      'captions 1-1 · data 2-4 · labels A* · values B-D · totals 4 · totalColumns D · entities-in-rows',
    ],
  },
  {
    name: '10 formulas drawn down below the data',
    rows: [
      ['乡镇', '活产数', '建档', '率'],
      ['甲镇', 9, 1, ['=C2/B2', 0.11]],
      ['乙镇', 9, 2, ['=C3/B3', 0.2]],
      [null, null, null, '=C4/B4'],
      [null, null, null, '=C5/B5'],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-D · entities-in-rows'],
  },
  {
    name: '11 remarks and signatures after a blank row',
    rows: [['乡镇', '活产数'], ['甲镇', 5], ['乙镇', 6], [], ['备注:以上数据来自妇幼系统'], ['审核人:张三']],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-B · notes 5 · signed 6 · entities-in-rows'],
  },
  {
    name: '11 a closing sentence merged below',
    rows: [
      ['乡镇', '活产数', '死亡数'],
      ['甲镇', 9, 1],
      ['乙镇', 9, 2],
      ['本表数据截至2024年12月31日,由县妇幼保健院提供'],
    ],
    options: { merges: ['A4:C4'] },
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-C · notes 4 · entities-in-rows'],
  },
  {
    name: '11 stray cells beside and below',
    rows: [
      ['乡镇', '活产数', '死亡数'],
      ['城关镇', 100, 1, null, null, '核对过'],
      ['东乡', 80, 0],
      [],
      [],
      [],
      ['', '', '', null, '张三'],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-C · entities-in-rows'],
  },
  {
    name: '11 a stray cell beside and above',
    rows: [
      [null, null, null, null, null, '保密'],
      ['2023年统计', null, null],
      ['乡镇', '人口', '出生'],
      ['甲镇', 100, 2],
      ['乙镇', 90, 1, null, null, '?'],
      ['合计', 190, 3],
      [],
      ['制表:李四', '审核:王五'],
    ],
    tables: ['captions 3-3 · data 4-6 · labels A* · values B-C · totals 6 · signed 8 · entities-in-rows'],
  },
  {
    name: '11 the signature line stands above',
    rows: [
      ['2024年统计表'],
      ['填报单位:甲镇', '填表人:张三', '填报日期:2024年7月5日'],
      ['项目', '本期', '上年同期', '增减%'],
      ['门诊', 1, 2, ['=(B4-C4)/C4*100', -50]],
      ['住院', 3, 4, ['=(B5-C5)/C5*100', -25]],
    ],
    tables: ['captions 3-3 · data 4-5 · labels A* · values B-D · indicators-in-rows'],
  },
];
