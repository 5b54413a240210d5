/** Columns: labels, units of measure, remarks, totals, periods (irregularities 6, 9, 13). */
import type { Case } from './case';

export const columns: readonly Case[] = [
  {
    name: '06 serial, district merged down, name',
    rows: [
      ['2024年度全县卫生机构床位情况'],
      ['序号', '片区', '单位', '床位数', '在岗职工', '备注'],
      [1, '东片', '城关镇卫生院', 50, 60, '新建'],
      [2, null, '东乡卫生院', 20, 25, null],
      [3, '西片', '西乡卫生院', 30, 28, null],
      ['合计', null, null, 100, 113, null],
    ],
    options: { merges: ['A1:F1', 'B3:B4', 'A6:C6'] },
    tables: ['captions 2-2 · data 3-6 · labels A,B,C* · values D-E · other F · totals 6 · entities-in-rows'],
  },
  {
    name: '06 two label columns below one merged caption',
    rows: [
      ['2023年卫生人员'],
      ['指标', null, '编制数', '实有数'],
      ['卫生技术人员', '执业医师', 10, 9],
      [null, '注册护士', 20, 19],
      ['管理人员', null, 3, 3],
    ],
    options: { merges: ['A2:B2', 'A3:A4', 'A5:B5'] },
    tables: ['captions 2-2 · data 3-5 · labels A,B* · values C-D · indicators-in-rows'],
  },
  {
    name: '06 the unit of measure last',
    rows: [
      ['指标名称', '2024年', '2025年', '计量单位'],
      ['门诊人次', 10, 20, '人次'],
      ['床位', 5, 6, '张'],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A*,D · values B-C · periods-in-columns'],
  },
  {
    name: '06 rank, then name',
    rows: [
      ['排名', '乡镇', '得分'],
      [1, '甲镇', 95],
      [2, '乙镇', 90],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A,B* · values C-C · entities-in-rows'],
  },
  {
    name: '06 code, name, unit of measure, years, remark',
    rows: [
      ['指标代码', '指标名称', '计量单位', '2023年', '2024年', '备注'],
      ['A01', '常住人口', '人', 100, 200, null],
      ['A02', '出生率', '‰', 5.5, 6.1, null],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A,B*,C · values D-E · other F · periods-in-columns'],
  },
  {
    name: '06 sections numbered in the serial column',
    rows: [
      ['序号', '指标', '单位', '数值'],
      ['一', '医疗服务', null, null],
      [1, '门诊人次', '万人次', 12.5],
      [2, '住院人次', '万人次', 1.5],
      ['二', '卫生资源', null, null],
      [1, '床位', '张', 500],
    ],
    tables: ['captions 1-1 · data 2-6 · labels A,B*,C · values D-D · indicators-in-rows'],
  },
  {
    name: '09 a hidden helper column',
    rows: [
      ['乡镇', '辅助', '活产数'],
      ['甲镇', 9, 1],
      ['乙镇', 9, 2],
    ],
    options: { hiddenColumns: [2] },
    tables: ['captions 1-1 · data 2-3 · labels A* · values C-C · entities-in-rows'],
  },
  {
    name: '13 a remark beside the captions',
    rows: [
      ['乡镇', '活产数', '死亡数', null, '说明:红色为必填'],
      ['甲镇', 9, 1],
      ['乙镇', 9, 2],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-C · entities-in-rows'],
  },
  {
    name: 'years as numbers across',
    rows: [
      ['地区', 2019, 2020, 2021],
      ['甲县', 1, 2, 3],
      ['乙县', 3, 4, 5],
      ['合计', 4, 6, 8],
    ],
    tables: ['captions 1-1 · data 2-4 · labels A* · values B-D · totals 4 · periods-in-columns'],
  },
  {
    name: 'months and their total across',
    rows: [
      ['2024年门诊量'],
      ['科室', '1月', '2月', '3月', '合计'],
      ['内科', 1, 2, 3, '=SUM(B3:D3)'],
      ['外科', 1, 2, 3, '=SUM(B4:D4)'],
    ],
    tables: ['captions 2-2 · data 3-4 · labels A* · values B-E · totalColumns E · periods-in-columns'],
  },
  {
    name: 'months as dates written 2024-01',
    rows: [
      ['项目', '2024-01', '2024-02', '2024-03'],
      ['门诊', 1, 2, 3],
      ['住院', 1, 2, 3],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-D · periods-in-columns'],
  },
  {
    name: 'years down',
    rows: [
      ['年份', '甲县', '乙县'],
      [2020, 1, 2],
      [2021, 2, 3],
      [2022, 3, 4],
    ],
    tables: ['captions 1-1 · data 2-4 · labels A* · values B-C · other'],
  },
  {
    name: 'months down with a total',
    rows: [
      ['月份', '门诊人次', '住院人次'],
      ['1月', 100, 10],
      ['2月', 120, 12],
      ['3月', 130, 11],
      ['合计', 350, 33],
    ],
    tables: ['captions 1-1 · data 2-5 · labels A* · values B-C · totals 5 · other'],
  },
  {
    name: 'a register with dates and amounts',
    rows: [
      ['项目清单'],
      ['序号', '项目名称', '建设单位', '开工日期', '总投资(万元)', '完成投资(万元)', '备注'],
      [1, '门诊楼', '县医院', '2024年3月', 5000, 3000, null],
      [2, '急救站', '城关镇卫生院', '2024年5月', 200, 100, '滞后'],
      ['合计', null, null, null, 5200, 3100, null],
    ],
    tables: ['captions 2-2 · data 3-5 · labels A,B*,C · values D-F · other G · totals 5 · list'],
  },
  {
    name: 'a register without amounts',
    rows: [
      ['姓名', '性别', '单位', '职务'],
      ['张三', '男', '县医院', '医师'],
      ['李四', '女', '县医院', '护士'],
      ['王五', '男', '中医院', '医师'],
    ],
    tables: ['captions 1-1 · data 2-4 · labels A* · values B-D · list'],
  },
  {
    name: 'a register still blank',
    rows: [['登记表'], ['序号', '姓名', '性别', '住址', '联系电话'], [1], [2], [3]],
    tables: ['captions 2-2 · data 3-5 · labels A,B* · values C-E · list'],
  },
  {
    name: 'a dictionary of codes',
    rows: [
      ['代码', '名称'],
      ['01', '城关镇'],
      ['02', '东乡'],
      ['03', '西乡'],
    ],
    tables: ['captions 1-1 · data 2-4 · labels A* · values B-B · list'],
  },
  {
    name: 'work items in sentences',
    rows: [
      ['序号', '工作任务', '责任单位', '完成时限', '进展情况'],
      [1, '推进县域医共体建设,落实分级诊疗制度;完善运行机制。', '县卫健局', '2025年6月底', '已完成。'],
      [2, '加强基层医疗能力建设,提升服务水平;开展培训。', '县卫健局', '2025年12月底', '正在推进。'],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A,B* · values C-E · list'],
  },
  {
    name: 'a blank form with hospitals across',
    rows: [
      ['指标名称', '计量单位', '县医院', '中医院', '妇幼院'],
      ['编制床位', '张'],
      ['在岗职工', '人'],
      ['出院人数', '人次'],
    ],
    tables: ['captions 1-1 · data 2-4 · labels A*,B · values C-E · indicators-in-rows'],
  },
  {
    name: 'a text column before the score',
    rows: [
      ['乡镇', '开展情况', '得分'],
      ['甲镇', '已开展', 95],
      ['乙镇', '未开展', 80],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-C · entities-in-rows'],
  },
  {
    name: '06 township merged down, village',
    rows: [
      ['乡镇', '村', '户数'],
      ['甲镇', '李村', 1],
      [null, '王村', 2],
      ['乙镇', '赵村', 3],
    ],
    options: { merges: ['A2:A3'] },
    tables: ['captions 1-1 · data 2-4 · labels A,B* · values C-C · entities-in-rows'],
  },
  {
    name: '06 codes of areas as numbers',
    rows: [
      ['行政区划代码', '地区', '人口'],
      [341281001, '甲镇', 10],
      [341281002, '乙镇', 20],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A,B* · values C-C · entities-in-rows'],
  },
  {
    name: '09 an empty column inside',
    rows: [
      ['乡镇', '活产', '死亡', null, '合计'],
      ['甲镇', 1, 0, null, 1],
      ['乙镇', 2, 0, null, 2],
    ],
    tables: ['captions 1-1 · data 2-3 · labels A* · values B-E · totalColumns E · entities-in-rows'],
  },
];
