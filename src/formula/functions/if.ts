import { declare } from './function';

export const choose = declare({
  name: 'IF',
  chinese: '如果',
  help: 'function.IF',
  parameters: [
    { name: 'condition', takes: 'truth' },
    { name: 'then', takes: 'later' },
    { name: 'otherwise', takes: 'later', optional: true },
  ],
  examples: [
    { formula: 'IF([分母]=0,0,[分子]/[分母])', given: { 分子: 1, 分母: 0 }, value: 0 },
    { formula: 'IF([率]>=90,"达标","未达标")', given: { 率: 90 }, value: '达标' },
    {
      formula: 'IF([率]>=90,"达标","未达标")',
      given: { 率: { why: 'blank' } },
      value: { why: 'missing', about: '率' },
    },
    { formula: 'IF(1>2,"是")', value: false },
  ],
  /** Only the branch taken is asked; without its condition there is no choice. */
  compute: (_, condition, then, otherwise = () => false) => (condition ? then() : otherwise()),
});
