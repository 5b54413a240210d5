import { declare } from './function';
import { overNumbers } from './numbers';

export const min = declare({
  name: 'MIN',
  chinese: '最小值',
  help: 'function.MIN',
  parameters: [{ name: 'number', takes: 'values', repeated: true }],
  examples: [
    { formula: 'MIN(3,-1,2)', value: -1 },
    { formula: 'MIN([甲],[乙])', given: { 甲: 5, 乙: { why: 'blank' } }, value: 5 },
  ],
  compute: overNumbers(
    () => Number.POSITIVE_INFINITY,
    (least, number) => Math.min(least, number),
    (least, count) => (count === 0 ? 0 : least),
  ),
  plain: Math.min,
});

export const max = declare({
  name: 'MAX',
  chinese: '最大值',
  help: 'function.MAX',
  parameters: [{ name: 'number', takes: 'values', repeated: true }],
  examples: [
    { formula: 'MAX(3,-1,2)', value: 3 },
    { formula: 'MAX([甲]-[乙],0)', given: { 甲: 5, 乙: 8 }, value: 0 },
  ],
  compute: overNumbers(
    () => Number.NEGATIVE_INFINITY,
    (most, number) => Math.max(most, number),
    (most, count) => (count === 0 ? 0 : most),
  ),
  plain: Math.max,
});
