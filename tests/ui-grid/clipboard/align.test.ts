import { expect, test } from 'vitest';
import { alignBlock, alignedCells } from '../../../src/ui/grid/clipboard/align.ts';
import { nameOf } from '../../../src/ui/grid/clipboard/name.ts';
import { order, told } from './form.ts';

const block = (text: string) => text.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
const corner = { row: 1, column: 0 };

function aligned(text: string, from = corner): string | undefined {
  const alignment = alignBlock(order, block(text), from);
  return alignment && told(alignedCells(order, alignment, block(text)));
}

test('rows go to the units of their name, whatever their order', () => {
  expect(aligned('东湖街道|3|4\n青山镇|1|2')).toBe('c.bs=3 c.bm=4 a.bs=1 a.bm=2');
});

test('columns go to the captions of their name; what has none goes nowhere and is named', () => {
  const text = '机构|死亡率|住院分娩率|活产数\n青山镇|1.5|99|20\n红旗镇|2|98|30';
  const alignment = alignBlock(order, block('机构|死亡率|备注|男\n青山镇|1.5|99|20\n红旗镇|2|98|30'), corner);
  expect(alignment).toEqual({
    columns: [5, -1, 1],
    rows: [1, -1],
    unmatched: ['备注', '红旗镇'],
    unnamed: [],
    headerRows: 1,
    headerColumns: 1,
  });
  expect(aligned('机构|死亡率|备注|男\n青山镇|1.5|99|20\n红旗镇|2|98|30')).toBe('a.rate=1.5 a.bm=20');
  // 活产数 is a caption over three columns, not one of them.
  expect(aligned(text)).toBe('a.rate=1.5');
});

test('a caption that stands twice is told apart by the one above it', () => {
  const text = '机构|死亡数||活产数\n|合计|男|合计\n白水镇|1|2|3';
  expect(aligned(text)).toBe('b.ds=1 b.dm=2 b.bs=3');
});

test('a group of another name beside a caption of ours is no title: its row belongs to the heads', () => {
  expect(aligned('机构|死亡率|妇幼情况|\n||男|女\n青山镇|9|1|2')).toBe('a.rate=9 a.bm=1 a.bf=2');
});

test('spaces, full width letters, numbering and units in brackets are no difference', () => {
  const text = '机　构|男 （人）|其中：女\n1.青 山 镇|5|6\n二、白水镇|7|8';
  expect(aligned(text)).toBe('a.bm=5 a.bf=6 b.bm=7 b.bf=8');
});

test('a title above and a code row below the heads are passed over', () => {
  const text =
    '表一||||\n填报单位：县妇幼|||2025年|\n机构|代码|活产数||\n||合计|男|女\n甲|乙|1|2|3\n合计|00|30|16|14\n青山镇|01|1|2|3';
  const alignment = alignBlock(order, block(text), corner);
  expect(alignment).toMatchObject({ headerRows: 5, headerColumns: 2, unmatched: [] });
  expect(aligned(text)).toBe('sum.bs=30 sum.bm=16 sum.bf=14 a.bs=1 a.bm=2 a.bf=3');
});

test('figures that happen to count up are no code row, figures that happen to be the code no code column', () => {
  expect(aligned('合计|男|女\n2|3|4')).toBe('a.bs=2 a.bm=3 a.bf=4');
  expect(aligned('青山镇|1|7\n白水镇|2|8')).toBe('a.bs=1 a.bm=7 b.bs=2 b.bm=8');
});

test('heads without names keep the rows from the corner on, over no heading', () => {
  expect(aligned('女|男\n1|2\n3|4\n5|6', { row: 1, column: 3 })).toBe(
    'a.bf=1 a.bm=2 b.bf=3 b.bm=4 c.bf=5 c.bm=6',
  );
});

test('names that appear twice are taken in order, and only as often as we have them', () => {
  const alignment = alignBlock(order, block('青山镇|1\n青山镇|2\n白水镇|3'), corner);
  expect(alignment?.rows).toEqual([1, -1, 2]);
  expect(alignment?.unmatched).toEqual(['青山镇']);
});

test('a block of figures, or of words that are no names, is not aligned', () => {
  expect(alignBlock(order, block('1|2\n3|4'), corner)).toBeUndefined();
  expect(alignBlock(order, block('合格|优秀\n合格|良好'), corner)).toBeUndefined();
  expect(alignBlock(order, block(''), corner)).toBeUndefined();
  expect(alignBlock(order, [], corner)).toBeUndefined();
});

test.each([
  ['　其中：男（人）', '男'],
  ['（1）青山镇', '青山镇'],
  ['一、青山镇', '青山镇'],
  ['第一卫生院', '第一卫生院'],
  ['ＨＩＶ检测率(%)', 'hiv检测率'],
  ['（人）', '(人)'],
  ['其他', '其他'],
])('%s is compared as %s', (text, name) => {
  expect(nameOf(text)).toBe(name);
});

test('a column without a caption and a row without a name are told by their place and their first figures', () => {
  const text = '机构|死亡率||男||\n青山镇|1.5|99|20||\n|3|4|5||\n白水镇|2||30||\n||||7|';
  const alignment = alignBlock(order, block(text), corner);
  expect(alignment?.unmatched).toEqual([]);
  expect(alignment?.unnamed).toEqual([
    { of: 'column', at: 3, first: ['99', '4'] },
    { of: 'column', at: 5, first: ['7'] },
    { of: 'row', at: 3, first: ['3', '4'] },
    { of: 'row', at: 5, first: ['7'] },
  ]);
});

test('where nothing has a name on one side, it goes by its place and is not told as nameless', () => {
  expect(alignBlock(order, block('青山镇|1|2\n白水镇|3|4'), corner)?.unnamed).toEqual([]);
  expect(alignBlock(order, block('死亡率|男\n1|2'), corner)?.unnamed).toEqual([]);
});
