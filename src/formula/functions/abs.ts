import { declare } from './function';

export const abs = declare({
  name: 'ABS',
  chinese: '绝对值',
  help: 'function.ABS',
  parameters: [{ name: 'number', takes: 'number' }],
  examples: [
    { formula: 'ABS(-3.5)', value: 3.5 },
    { formula: 'ABS([甲])', given: { 甲: { why: 'notCollected' } }, value: { why: 'missing', about: '甲' } },
  ],
  compute: (_, number) => Math.abs(number),
  plain: Math.abs,
});
