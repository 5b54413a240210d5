import { isFault } from '#value/absence';
import { declare } from './function';

export const ifError = declare({
  name: 'IFERROR',
  chinese: '出错时',
  help: 'function.IFERROR',
  parameters: [
    { name: 'value', takes: 'value' },
    { name: 'otherwise', takes: 'later' },
  ],
  examples: [
    { formula: 'IFERROR([分子]/[分母]*100,0)', given: { 分子: 3, 分母: 0 }, value: 0 },
    { formula: 'IFERROR([分子]/[分母]*100,"—")', given: { 分子: 3, 分母: 4 }, value: 75 },
    {
      formula: 'IFERROR([分子]/[分母],0)',
      given: { 分子: 3, 分母: { why: 'notApplicable' } },
      value: { why: 'notApplicable', about: '分母' },
    },
    {
      formula: 'IFERROR([分子]/[分母],0)',
      given: { 分子: 3, 分母: { why: 'blank' } },
      value: { why: 'missing', about: '分母' },
    },
  ],
  /** Stands in for an error. Nothing reported is no error: missing stays missing (law 2), a status stays too. */
  compute: (_, tried, otherwise) => (isFault(tried) && tried.why !== 'missing' ? otherwise() : tried),
  plain: (tried) => tried as number,
});
