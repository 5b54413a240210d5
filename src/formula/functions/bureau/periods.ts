/** Other periods of the same unit. */
import { declare } from '../function';

export const prior = declare({
  name: 'PRIOR',
  chinese: '上期',
  help: 'function.PRIOR',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'PRIOR([活产数])', given: { 活产数: 12 }, before: { prior: { 活产数: 10 } }, value: 10 },
    { formula: '上期([活产数])', given: { 活产数: 12 }, value: { why: 'missing', about: '活产数' } },
  ],
  compute: (_, of) => of.at(of.places.prior(of.row)),
});

export const priorYear = declare({
  name: 'PRIORYEAR',
  chinese: '上年同期',
  help: 'function.PRIORYEAR',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'PRIORYEAR([活产数])', given: { 活产数: 12 }, before: { priorYear: { 活产数: 8 } }, value: 8 },
    {
      formula: '[活产数]-上年同期([活产数])',
      given: { 活产数: 12 },
      before: { priorYear: { 活产数: 8 } },
      value: 4,
    },
  ],
  compute: (_, of) => of.at(of.places.priorYear(of.row)),
});

export const yearToDate = declare({
  name: 'YTD',
  chinese: '累计',
  help: 'function.YTD',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'YTD([活产数])', given: { 活产数: 12 }, before: { toDate: { 活产数: 22 } }, value: 22 },
    { formula: '累计([活产数])', given: { 活产数: 12 }, value: { why: 'missing', about: '活产数' } },
  ],
  compute: (_, of) => of.at(of.places.toDate(of.row)),
});
