import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { copierOf, operandsOf, toRelative, tokensOf } from '#workbook/a1';
import { cellName } from '#workbook/address';

describe('formulas of Excel', () => {
  it('say the same thing in two places when their relative forms are equal', () => {
    expect(toRelative('ROUND(C5/B5*100,2)', 5, 4)).toBe(toRelative('ROUND(C9/B9*100,2)', 9, 4));
    expect(toRelative('C5/$B$5', 5, 4)).not.toBe(toRelative('C6/$B$6', 6, 4));
  });

  it('name what they read, with sheets and anchors', () => {
    expect(operandsOf("SUM(C5:E5)+$A$1+'[1]表 1'!B8")).toEqual([
      { range: { top: 5, left: 3, bottom: 5, right: 5 }, anchored: false },
      { range: { top: 1, left: 1, bottom: 1, right: 1 }, anchored: true },
      { sheet: '1!表 1', range: { top: 8, left: 2, bottom: 8, right: 2 }, anchored: false },
    ]);
  });

  it('do not take LOG10 for a cell or text for a reference', () => {
    expect(tokensOf('LOG10(3)&"B5"').map((token) => token.kind)).toEqual([
      'function',
      'operator',
      'number',
      'operator',
      'operator',
      'string',
    ]);
  });

  it('are written out elsewhere as copying would write them (quick way against plain way)', () => {
    const formulas = [
      'C5/B5',
      'ROUND(C5/$B5*100,2)',
      'SUM(C5:E5)-$A$7',
      'IF(B5=0,"B5",\'表 1\'!C5/B5)',
      'C$5+D5',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...formulas),
        fc.integer({ min: 5, max: 5000 }),
        fc.integer({ min: 4, max: 300 }),
        (formula, row, column) => {
          const copied = copierOf(formula, 5, 4)(row, column);
          expect(toRelative(copied, row, column), cellName(row, column)).toBe(toRelative(formula, 5, 4));
        },
      ),
      { seed: 20261124 },
    );
  });
});
