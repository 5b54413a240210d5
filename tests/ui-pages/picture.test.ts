/** A sheet drawn beside its import: long text is written over empty cells, as Excel does it, and over nothing else. */
import { expect, test } from 'vitest';
import { pictureOf } from '#ui/pages/import/picture';
import { sheetsIn } from '../exchange/recognise/notation';
import { workbookOf } from '../exchange/recognise/sheet';

function spansOf(rows: string): [string, number][][] {
  const [written] = sheetsIn(`--- sheet\n${rows}`);
  if (!written) throw new Error('no sheet');
  const workbook = workbookOf([written.rows, { ...written.options, name: 'Sheet1' }]);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return pictureOf(workbook, sheet).rows.map(({ cells }) =>
    cells.map(({ text, columnSpan }): [string, number] => [text, columnSpan]),
  );
}

test('a title in one cell runs over the empty ones as far as it needs, and stops at what is written', () => {
  const [title, reporter, heads] = spansOf(`
| 2026年6月各成员单位重点工作 |  |  |  |
| 填报单位：海棠县卫生健康局 |  | 6月 |  |
| 单位名称很长很长很长 | 签约人数 |  | 体检人数 |
`);
  expect(title).toEqual([
    ['2026年6月各成员单位重点工作', 3],
    ['', 1],
  ]);
  expect(reporter).toEqual([
    ['填报单位：海棠县卫生健康局', 2],
    ['6月', 1],
    ['', 1],
  ]);
  expect(heads?.map(([, span]) => span)).toEqual([1, 1, 1, 1]);
});

test('every column of a row is drawn once, whatever runs over whatever', () => {
  const rows = spansOf(`
| 甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸 |  |  |  | 尾 |
| 表头 | < | 甲乙丙丁戊己庚辛壬癸 |  |  |
| 12345678901234567890 |  |  |  |  |
`);
  for (const row of rows) expect(row.reduce((sum, [, span]) => sum + span, 0)).toBe(5);
});
