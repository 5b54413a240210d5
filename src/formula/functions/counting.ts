import { isAbsence, type Value } from '#value/value';
import { Matrix } from '../datum';
import { declare } from './function';

export const countA = declare({
  name: 'COUNTA',
  chinese: '非空计数',
  help: 'function.COUNTA',
  parameters: [{ name: 'value', takes: 'values', repeated: true }],
  examples: [
    { formula: 'COUNTA(A1:A5)', cells: [[1], ['文字'], [null], ['#N/A'], ['']], value: 4 },
    { formula: 'COUNTA([甲],[乙])', given: { 甲: 0, 乙: { why: 'blank' } }, value: 1 },
  ],
  /** Errors and texts of no length count. In a named formula what has no value does not. */
  compute({ mode }, ...args) {
    const counts = (value: Value): boolean => !isAbsence(value) || (mode.cells && value.why !== 'blank');
    let filled = 0;
    for (const arg of args) {
      if (!(arg instanceof Matrix)) filled += mode.cells || counts(arg) ? 1 : 0;
      else arg.eachFilled((value) => void (filled += counts(value) ? 1 : 0));
    }
    return filled;
  },
});

export const countBlank = declare({
  name: 'COUNTBLANK',
  chinese: '空格计数',
  help: 'function.COUNTBLANK',
  parameters: [{ name: 'range', takes: 'values' }],
  examples: [
    { formula: 'COUNTBLANK(A1:A4)', cells: [[1], [null], [''], [0]], value: 2 },
    { formula: 'COUNTBLANK([甲])', given: { 甲: { why: 'blank' } }, value: 1 },
  ],
  /** Texts of no length are as good as nothing. */
  compute(_, range) {
    if (!(range instanceof Matrix)) return isEmpty(range) ? 1 : 0;
    let filled = 0;
    range.eachFilled((value) => void (filled += isEmpty(value) ? 0 : 1));
    return range.rows * range.columns - filled;
  },
});

export const counts = [countA, countBlank];

function isEmpty(value: Value): boolean {
  return value === '' || (isAbsence(value) && value.why === 'blank');
}
