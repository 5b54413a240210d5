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
  {
    name: '05 total first and last',
    rows: [
      ['乡镇', '活产'],
      ['合计', 3],
      ['甲镇', 1],
      ['乙镇', 2],
      ['合计', 3],
    ],
    tables: ['captions 1-1 · data 2-5 · labels A* · values B-B · totals 2,5 · entities-in-rows'],
  },
  {
    name: "05 the area's total under its own name",
    rows: [
      ['单位', '活产'],
      ['某某县', 3],
      ['甲镇', 1],
      ['乙镇', 2],
    ],
    tables: ['captions 1-1 · data 2-4 · labels A* · values B-B · totals 2 · entities-in-rows'],
  },
  {
    name: '05 headings merged across, between the rows',
    rows: [
      ['汇总表'],
      ['乡镇', '活产', '死亡'],
      ['甲片区'],
      ['甲镇', 1, 0],
      ['乙镇', 2, 0],
      ['乙片区'],
      ['丙镇', 1, 0],
    ],
    options: { merges: ['A1:C1', 'A3:C3', 'A6:C6'] },
    tables: ['captions 2-2 · data 3-7 · labels A* · values B-C · entities-in-rows'],
  },
  {
    name: '06 villages set in below their townships',
    rows: [
      ['单位', '户数', '人口'],
      ['甲镇', 30, 100],
      ['  李村', 10, 40],
      ['  王村', 20, 60],
      ['乙镇', 30, 100],
    ],
    tables: ['captions 1-1 · data 2-5 · labels A* · values B-C · entities-in-rows'],
  },
  {
    name: '11 notes numbered, without 注',
    rows: [
      ['乡镇', '活产'],
      ['甲镇', 1],
      ['乙镇', 2],
      ['1.本表由妇幼保健院填报。'],
      ['2.报送时间为每月5日前。'],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-B · notes 4,5 · entities-in-rows'],
  },
  {
    name: '11 signatures in one merged cell',
    rows: [
      ['乡镇', '活产', '死亡'],
      ['甲镇', 1, 0],
      ['乙镇', 2, 0],
      ['单位负责人:      填表人:      填报日期:  年  月  日'],
    ],
    options: { merges: ['A4:C4'] },
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-C · signed 4 · entities-in-rows'],
  },
  {
    name: '11 a date below on the right',
    rows: [
      ['乡镇', '活产', '死亡'],
      ['甲镇', 1, 0],
      ['乙镇', 2, 0],
      [],
      [null, null, '2024年7月5日'],
      [null, null, '某县卫健局'],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-C · signed 5 · entities-in-rows'],
  },
  {
    name: '23 formulas that were never computed',
    rows: [
      ['乡镇', '活产', '住院', '率'],
      ['甲镇', 1, 1, '=C2/B2*100'],
      ['乙镇', 2, 2, '=C3/B3*100'],
      ['合计', '=SUM(B2:B3)', '=SUM(C2:C3)', '=C4/B4*100'],
    ],
    tables: ['captions 1-1 · data 2-4 · labels A* · values B-D · totals 4 · entities-in-rows'],
  },
  {
    name: '11 a word under the numbers',
    rows: [
      ['乡镇', '活产数', '死亡数'],
      ['甲镇', 9, 1],
      ['乙镇', 9, 2],
      [null, null, '已核对'],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-C · entities-in-rows'],
  },
];
