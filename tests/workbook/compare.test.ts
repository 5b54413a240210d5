import { describe, expect, it } from 'vitest';
import { compareWorkbooks } from '#workbook/compare';
import { codeOf, valueOfResult } from './expect';
import { rows, sheetOf } from './fixture';

const styles = '<cellXfs><xf/><xf numFmtId="10"/></cellXfs>';
const one = (cells: string) => sheetOf(rows(`<row r="1">${cells}</row>`), { styles });
const base = one('<c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c>');

describe('a comparison names what differs', () => {
  it.each([
    ['nothing', '<c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c>', []],
    ['the same number written otherwise', '<c r="A1"><v>1.0</v></c><c r="B1"><f>A1</f><v>1</v></c>', []],
    ['a value', '<c r="A1"><v>2</v></c><c r="B1"><f>A1</f><v>1</v></c>', ['A1']],
    ['a kind', '<c r="A1" t="str"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c>', ['A1']],
    ['a formula', '<c r="A1"><v>1</v></c><c r="B1"><f>A2</f><v>1</v></c>', ['B1']],
    ['a format', '<c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c>', ['A1']],
    ['a cell too few', '<c r="A1"><v>1</v></c>', ['B1']],
    ['a cell too many', '<c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1"/>', ['C1']],
  ])('%s', (_, cells, differing) => {
    const { cellsDiffering } = valueOfResult(compareWorkbooks(base, one(cells)));
    expect(cellsDiffering).toEqual(differing.map((cell) => ({ sheet: '表1', cell })));
  });

  it('leaves out the cells that were meant to change', () => {
    const { cellsDiffering, cellsIdentical } = valueOfResult(
      compareWorkbooks(base, one('<c r="A1"><v>2</v></c><c r="B1"><f>A1</f><v>1</v></c>'), [
        { sheet: '表1', cell: 'A1' },
      ]),
    );
    expect([cellsDiffering, cellsIdentical]).toEqual([[], 1]);
  });

  it('names parts that are in only one of the two', () => {
    const more = sheetOf(rows(''), { more: { 'xl/media/a.bin': 'x' } });
    const { partsDiffering, partsAdded, partsMissing } = valueOfResult(
      compareWorkbooks(sheetOf(rows('')), more),
    );
    expect([partsDiffering, partsAdded, partsMissing]).toEqual([['xl/media/a.bin'], ['xl/media/a.bin'], []]);
    expect(valueOfResult(compareWorkbooks(more, sheetOf(rows('')))).partsMissing).toEqual(['xl/media/a.bin']);
  });

  it('a sheet of the same bytes still differs when its texts or formats do', () => {
    const text = (content: string, format = 10) =>
      sheetOf(rows('<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><v>1</v></c></row>'), {
        strings: `<si><t>${content}</t></si>`,
        styles: `<cellXfs><xf/><xf numFmtId="${format}"/></cellXfs>`,
      });
    const differing = (b: Uint8Array) => valueOfResult(compareWorkbooks(text('甲'), b)).cellsDiffering;
    expect(differing(text('乙'))).toEqual([{ sheet: '表1', cell: 'A1' }]);
    expect(differing(text('甲', 9))).toEqual([{ sheet: '表1', cell: 'A1' }]);
    expect(valueOfResult(compareWorkbooks(text('甲'), text('甲')))).toMatchObject({
      cellsIdentical: 2,
      cellsDiffering: [],
    });
  });

  it('a file that is no workbook is said to be none', () => {
    expect(codeOf(compareWorkbooks(base, new TextEncoder().encode('a,b')))).toBe('file.notWorkbook');
  });
});
