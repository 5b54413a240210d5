/** Several tables on a sheet (irregularity 7). */
import type { Case } from './case';

export const several: readonly Case[] = [
  {
    name: '07 stacked, each with its title',
    rows: [
      ['表一 门诊情况'],
      ['乡镇', '门诊人次', '急诊人次'],
      ['城关镇', 1200, 30],
      ['东乡', 800, 20],
      ['合计', 2000, 50],
      [],
      ['表二 住院情况'],
      ['乡镇', '入院人数', '出院人数', '病死率(%)'],
      ['城关镇', 100, 98, 0.5],
      ['东乡', 80, 79, 0.4],
    ],
    tables: [
      'captions 2-2 · data 3-5 · labels A* · values B-C · totals 5 · entities-in-rows',
      'captions 8-8 · data 9-10 · labels A* · values B-D · entities-in-rows',
    ],
  },
  {
    name: '07 stacked without a gap',
    rows: [
      ['乡镇', '活产数', '死亡数'],
      ['甲镇', 9, 1],
      ['乙镇', 9, 2],
      ['科室', '门诊量', '住院量'],
      ['内科', 100, 20],
      ['外科', 90, 30],
    ],
    tables: [
      'captions 1-1 · data 2-3 · labels A* · values B-C · entities-in-rows',
      'captions 4-4 · data 5-6 · labels A* · values B-C · entities-in-rows',
    ],
  },
  {
    name: '07 broken over pages with repeated captions',
    rows: [
      ['2024年村卫生室统计'],
      ['序号', '村名', '人口'],
      [1, '李村', 500],
      [2, '王村', 600],
      ['2024年村卫生室统计(续)'],
      ['序号', '村名', '人口'],
      [3, '赵村', 700],
      [4, '孙村', 800],
      ['合计', null, 2600],
    ],
    tables: [
      'captions 2-2 · data 3-4 · labels A,B* · values C-C · entities-in-rows',
      'captions 6-6 · data 7-9 · labels A,B* · values C-C · totals 9 · entities-in-rows',
    ],
  },
  {
    name: '07 beside each other, each with its title',
    rows: [
      ['门诊', null, null, null, '住院'],
      ['乡镇', '人次', '费用', null, '乡镇', '人次', '费用'],
      ['城关镇', 1200, 30, null, '城关镇', 12, 30],
      ['东乡', 800, 20, null, '东乡', 8, 20],
    ],
    tables: [
      'captions 2-2 · data 3-4 · labels A* · values B-C · entities-in-rows',
      'captions 2-2 · data 3-4 · labels E* · values F-G · entities-in-rows',
    ],
  },
  {
    name: '07 two beside each other, a third below',
    rows: [
      ['2024年医疗服务情况'],
      ['单位:人次'],
      ['科室', '门诊', '急诊', null, '科室', '入院', '出院'],
      ['内科', 1, 2, null, '内科', 5, 6],
      ['外科', 3, 4, null, '外科', 7, 8],
      ['合计', 4, 6, null, '合计', 12, 14],
      [],
      ['单位:元'],
      ['科室', '收入', '支出', '结余'],
      ['内科', 100, 90, 10],
      ['外科', 200, 150, 50],
    ],
    options: { merges: ['A1:G1'] },
    tables: [
      'captions 3-3 · data 4-6 · labels A* · values B-C · totals 6 · entities-in-rows',
      'captions 3-3 · data 4-6 · labels E* · values F-G · totals 6 · entities-in-rows',
      'captions 9-9 · data 10-11 · labels A* · values B-D · entities-in-rows',
    ],
  },
  {
    name: '07 three stacked behind one and two blank rows',
    rows: [
      ['一、人口'],
      ['乡镇', '人口', '出生'],
      ['甲镇', 100, 2],
      ['乙镇', 90, 1],
      [],
      [],
      ['二、机构'],
      ['乡镇', '机构', '床位'],
      ['甲镇', 1, 20],
      ['乙镇', 2, 10],
      [],
      ['三、人员'],
      ['乡镇', '医师', '护士'],
      ['甲镇', 1, 20],
      ['乙镇', 2, 10],
      ['注:本表不含村卫生室'],
    ],
    tables: [
      'captions 2-2 · data 3-4 · labels A* · values B-C · entities-in-rows',
      'captions 8-8 · data 9-10 · labels A* · values B-C · entities-in-rows',
      'captions 13-13 · data 14-15 · labels A* · values B-C · notes 16 · entities-in-rows',
    ],
  },
  {
    name: '07 two halves of one kind without a gap',
    rows: [
      ['门诊科室', '人次', '住院科室', '床日'],
      ['内科', 1, '内一', 10],
      ['外科', 2, '外一', 20],
      ['儿科', 3, '外二', 30],
    ],
    tables: [
      'captions 1-1 · data 2-4 · labels A* · values B-B · entities-in-rows',
      'captions 1-1 · data 2-4 · labels C* · values D-D · entities-in-rows',
    ],
  },
  {
    name: '07 beside each other, of different length',
    rows: [
      ['表1', null, null, null, '表2'],
      ['乡镇', '人数', '名次', null, '村', '人数'],
      ['甲镇', 1, 1, null, '李村', 5],
      ['乙镇', 2, 2, null, '王村', 6],
      [null, null, null, null, '赵村', 7],
    ],
    tables: [
      'captions 2-2 · data 3-4 · labels A* · values B-C · entities-in-rows',
      'captions 2-2 · data 3-5 · labels E* · values F-F · entities-in-rows',
    ],
  },
  {
    name: '07 one that begins beside the data of another',
    rows: [
      ['乡镇', '人数', '名次'],
      ['甲镇', 1, 1],
      ['乙镇', 2, 2, null, '村', '人数', '户数'],
      ['丙镇', 3, 3, null, '李村', 5, 2],
      ['丁镇', 4, 4, null, '王村', 6, 3],
    ],
    tables: [
      'captions 1-1 · data 2-5 · labels A* · values B-C · entities-in-rows',
      'captions 3-3 · data 4-5 · labels E* · values F-G · entities-in-rows',
    ],
  },
  {
    name: '07 three lists beside each other, serials running on',
    rows: [
      ['序号', '姓名', '序号', '姓名', '序号', '姓名'],
      [1, '张一', 2, '张二', 3, '张三'],
      [4, '李一', 5, '李二', 6, '李三'],
    ],
    tables: [
      'captions 1-1 · data 2-3 · labels A* · values B-B · list',
      'captions 1-1 · data 2-3 · labels C* · values D-D · list',
      'captions 1-1 · data 2-3 · labels E* · values F-F · list',
    ],
  },
  {
    name: '07 stacked, of different width, each with its note',
    rows: [
      ['表1'],
      ['单位', '甲', '乙', '丙', '丁'],
      ['县医院', 1, 2, 3, 4],
      ['注:数据来自年报'],
      [],
      ['表2'],
      ['单位', '收入(万元)'],
      ['县医院', 100],
      ['中医院', 50],
      ['注:同上'],
    ],
    tables: [
      'captions 2-2 · data 3-3 · labels A* · values B-E · notes 4 · entities-in-rows',
      'captions 7-7 · data 8-9 · labels A* · values B-B · notes 10 · entities-in-rows',
    ],
  },
];
