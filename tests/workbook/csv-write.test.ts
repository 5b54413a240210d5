import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt } from '#workbook/cells';
import { writeCsv } from '#workbook/csv-write';
import { openWorkbook } from '#workbook/open';
import { sheetNamed, valueOfResult } from './expect';

const text = (rows: Parameters<typeof writeCsv>[0]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows));

describe('a table written as CSV', () => {
  it('has the mark of UTF-8, and ends each line as Excel does', () => {
    expect(
      text([
        ['机构', 1],
        ['青山镇', -2.5],
      ]),
    ).toBe('\ufeff机构,1\r\n青山镇,-2.5\r\n');
  });
  it('encloses what would break a line', () => {
    expect(text([['甲,乙', '他说"好"', '两\n行', ' 空 ', null, true, { error: '#N/A' }]])).toBe(
      '\ufeff"甲,乙","他说""好""","两\n行"," 空 ",,TRUE,#N/A\r\n',
    );
  });
  it.each(['=1+1', '+1', '-甲', '@SUM(A1)', '\t=1', ' =cmd|x', '=甲'])(
    'marks %j as the text it is',
    (value) => {
      const written = text([[value]])
        .slice(1)
        .replace(/^"/, '');
      expect(written.startsWith("'")).toBe(true);
    },
  );
  it('is read back as it was, the marks apart (seed 20261124)', async () => {
    const value = fc.oneof(
      fc.integer(),
      fc.string({ unit: fc.constantFrom('甲', 'a', ',', '"', '\n', ';', '=', ' ') }).map((one) => `文${one}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 5 }), async (row) => {
        const sheet = sheetNamed(valueOfResult(await openWorkbook(writeCsv([row, row]))));
        expect(row.map((_, index) => valueAt(sheet, 2, index + 1))).toEqual(row);
      }),
      { seed: 20261124 },
    );
  });
});
