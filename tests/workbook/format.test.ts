import { describe, expect, it } from 'vitest';
import { showCell, textAt } from '#workbook/format';
import type { CellValue } from '#workbook/sheet';
import { opened, sheetNamed } from './expect';
import { rows, sheetOf } from './fixture';

describe('a cell is shown as a Chinese Excel shows it', () => {
  it.each<[string, CellValue, string]>([
    ['General', 98.95714285714286, '98.95714286'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 12345678901, '12345678901'],
    ['General', '青山镇', '青山镇'],
    ['General', true, 'TRUE'],
    ['General', { error: '#DIV/0!' }, '#DIV/0!'],
    ['General', null, ''],
    ['0.00%', 0.98957142, '98.96%'],
    ['0.00', 8.325, '8.33'],
    ['0.00', 1.005, '1.01'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0;[Red]-#,##0;"-"', 0, '-'],
    ['0.00_);[Red]\\(0.00\\)', -3, '(3.00)'],
    ['0.0"‰"', 12.3, '12.3‰'],
    ['0!.0,', 123456, '12.3'],
    ['#,##0,.00', 1234567.891, '1,234.57'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45838, '二〇二五年六月三十日'],
    ['[DBNum1]0', 1203, '一二〇三'],
    ['[DBNum1]General', 12, '十二'],
    ['[DBNum1]General', 20305, '二万〇三百〇五'],
    ['[DBNum1]General', 100000000.5, '一亿.五'],
    ['[DBNum2]General', 10050, '壹万零伍拾'],
    ['[DBNum2]0"元"', 30, '叁零元'],
    ['0",."0', 12, '1,.2'],
    ['0!.0000"万"', 123456789, '12345.6789万'],
    ['yyyy"年"m"月"', 45292, '2024年1月'],
    ['[$-804]yyyy"年"m"月"d"日"', 45292, '2024年1月1日'],
    ['mm-dd-yy', 45292, '2024/1/1'],
    ['m/d/yy h:mm', 45292.5, '2024/1/1 12:00'],
    ['aaaa', 45292, '星期一'],
    ['d-mmm-yy', 45292, '1-Jan-24'],
    ['上午/下午h"时"mm"分"', 45292.6, '下午2时24分'],
    ['[h]:mm', 1.5, '36:00'],
    ['G/通用格式', 3.5, '3.5'],
    ['@', 12, '12'],
    ['"约"@', '12', '约12'],
    ['[=1]"是";[=0]"否"', 1, '是'],
    ['0.00', '12人', '12人'],
    ['#,##0.00_', 5, '5'],
  ])('%s of %j is %s', (format, value, text) => expect(showCell(value, format)).toBe(text));

  it('a date of the 1904 system is the same day', () => {
    expect(showCell(43830, 'yyyy/m/d', true)).toBe('2024/1/1');
    expect(showCell(43830, '0', true)).toBe('43830');
  });

  it('the format comes from the cell', () => {
    const file = sheetOf(rows('<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>'), {
      styles: '<cellXfs><xf/><xf numFmtId="10"/></cellXfs>',
    });
    const workbook = opened(file);
    expect(textAt(workbook, sheetNamed(workbook), 1, 1)).toBe('50.00%');
    expect(textAt(workbook, sheetNamed(workbook), 9, 9)).toBe('');
  });
});
