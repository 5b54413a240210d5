import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateWorkbook } from '#exchange/calculate/calculate';
import { lowerFormula } from '#exchange/outline/lower';
import { parseFormula } from '#formula/parser';
import { evaluate } from '#formula/program';
import { isAbsence } from '#value/value';
import { cellName } from '#workbook/address';
import { madeWorkbook } from './calculate/made';

const seed = Number(process.env['SEED'] ?? 20261124);
const ids = ['a', 'b', 'c'];

/** What a workbook shows for the lowered formula over the figures in A1:C1. */
function lowered(stored: string, figures: readonly number[]): unknown {
  const text = lowerFormula(stored, (id) => cellName(1, ids.indexOf(id) + 1));
  const workbook = madeWorkbook({ 表1: [[...figures, `=${text ?? ''}`]] });
  return calculateWorkbook(workbook, { now: 45_000 })[0]?.computed;
}

describe('a lowered formula', () => {
  const operand = fc.constantFrom('[#a]', '[#b]', '[#c]', '2', '100');
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      operand,
      fc
        .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
        .map(([left, sign, right]) => `(${left}${sign}${right})`),
      fc
        .tuple(tie('formula'), fc.integer({ min: 0, max: 3 }))
        .map(([of, digits]) => `ROUND(${of},${digits})`),
      fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `IF(${a}>${b},${a},${b})`),
      fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `SUM(${a},${b})`),
      tie('formula').map((of) => `-${of}%`),
    ),
  }));

  it(`gives in a workbook what the ledger says, and «—» where that has no number (seed ${seed})`, () => {
    fc.assert(
      fc.property(formula, fc.tuple(fc.nat(9), fc.nat(500), fc.nat(500)), (stored, figures) => {
        const parsed = parseFormula(stored);
        if (!parsed.ok) throw new Error(stored);
        const ours = evaluate(parsed.value, (id) => figures[ids.indexOf(id)] ?? { why: 'blank' });
        const theirs = lowered(stored, figures);
        if (isAbsence(ours)) expect(theirs).toBe('—');
        // Where Excel keeps dust of a sum inside a formula, the ledger sweeps it.
        else
          expect(Math.abs((theirs as number) - (ours as number))).toBeLessThanOrEqual(
            1e-9 * Math.abs(ours as number) + 1e-9,
          );
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('names functions as a file does', () => {
    expect(lowerFormula('IFS([#a]>1,2,TRUE,"[#b]")', () => 'A1')).toBe(
      'IFERROR(_xlfn.IFS(A1>1,2,TRUE,"[#b]"),"—")',
    );
  });
});
