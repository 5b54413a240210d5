/** Sheets without a table. */
import type { Case } from './case';

export const none: readonly Case[] = [
  {
    name: 'a cover',
    rows: [['某县卫生健康局'], ['2024年度统计年报'], ['编制单位:某县'], ['二〇二五年一月']],
    tables: [],
  },
  {
    name: 'only 填表说明',
    rows: [
      ['填表说明'],
      ['1.统计范围为辖区内所有医疗卫生机构。'],
      ['2.报送时间为次年1月10日前。'],
      ['3.审核关系:01≥02+03。'],
    ],
    tables: [],
  },
  {
    name: 'labels with their values',
    rows: [
      ['单位名称:', '甲镇卫生院'],
      ['负责人:', '张三'],
      ['床位数:', '50'],
    ],
    tables: [],
  },
  {
    name: 'captions without a row',
    rows: [['乡镇', '活产数', '死亡数']],
    tables: [],
  },
  {
    name: 'a form of labels with room for texts',
    rows: [
      ['基本情况调查表'],
      ['单位名称', null, '负责人', null],
      ['地址', null, '电话', null],
      ['床位数', null, '职工数', null],
    ],
    options: { merges: ['A1:D1'] },
    tables: [],
  },
  {
    name: 'a form of labels, filled in',
    rows: [
      ['登记表'],
      ['单位名称', '甲镇卫生院', '负责人', '张三'],
      ['地址', '甲镇大街', '电话', '0558-123456'],
      ['床位数', 50, '职工数', 20],
    ],
    options: { merges: ['A1:D1'] },
    tables: [],
  },
];
