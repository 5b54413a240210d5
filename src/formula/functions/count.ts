import type { FormulaFunction } from './function';

export const count: FormulaFunction = {
  name: 'COUNT',
  chinese: '计数',
  help: 'function.COUNT',
  parameters: [{ name: 'value', repeated: true }],
  examples: [
    { formula: 'COUNT([甲],[乙],[丙])', given: { 甲: 0, 乙: { why: 'blank' }, 丙: '12人' }, value: 1 },
    { formula: 'COUNT([甲])', given: { 甲: { why: 'blank' } }, value: 0 },
  ],
  /** Asks what is there and never fails for what is not. */
  compile: (args) => (row) => args.filter((arg) => typeof arg(row) === 'number').length,
};
