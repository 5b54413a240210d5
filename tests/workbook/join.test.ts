import { describe, expect, it } from 'vitest';
import { buildWorkbook } from '#workbook/build/build';
import { joinSheets } from '#workbook/build/join';
import { formulaAt, styleAt, valueAt } from '#workbook/cells';
import { opened } from './expect';

async function book(name: string, value: number, format: string) {
  const bytes = await buildWorkbook({
    sheets: [
      {
        name,
        title: [`${name}报表`],
        header: [{ caption: '机构' }, { caption: '活产数' }, { caption: '率', format }],
        rows: [
          { kind: 'data', cells: ['青山镇', value, { value: value / 2, formula: 'B3/2' }] },
          { kind: 'data', cells: ['大坪乡', value, { value: value / 4, formula: `${name}!B3/4` }] },
        ],
      },
    ],
  });
  return opened(bytes);
}

describe('Sheets of several workbooks in one', () => {
  it('keep their figures, formulas and formats; what looks at another sheet is its value', async () => {
    const books = [await book('表1', 120, '0.0'), await book('表1', 88, '0.000')];
    const names = ['青山镇', '青山镇'];
    const joined = opened(
      await joinSheets(
        books.map((workbook, i) => ({ workbook, sheet: workbook.sheets[0]!, name: names[i] as string })),
      ),
    );
    expect(joined.sheets.map(({ name }) => name)).toEqual(['青山镇', '青山镇(2)']);
    const [first, second] = joined.sheets as [(typeof joined.sheets)[0], (typeof joined.sheets)[0]];
    expect([first, second].map((sheet) => valueAt(sheet, 3, 2))).toEqual([120, 88]);
    expect(formulaAt(second, 3, 3)).toBe('B3/2');
    expect([formulaAt(second, 4, 3), valueAt(second, 4, 3)]).toEqual([undefined, 22]);
    expect([first, second].map((sheet) => styleAt(joined, sheet, 3, 3).format)).toEqual(['0.0', '0.000']);
  });
});
