/** A unit among the others of its total. */
import { sameNumber } from '#value/decimal';
import { isAbsence } from '#value/value';
import { faults } from '../../faults';
import { finite } from '../../operators';
import { declare } from '../function';

export const total = declare({
  name: 'TOTAL',
  chinese: '合计',
  also: ['下级合计'],
  help: 'function.TOTAL',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'TOTAL([活产数])', given: { 活产数: 12 }, before: { superior: { 活产数: 48 } }, value: 48 },
    { formula: '合计([活产数])', given: { 活产数: 12 }, value: { why: 'missing', about: '活产数' } },
    { formula: '下级合计([活产数])', given: { 活产数: 12 }, before: { superior: { 活产数: 48 } }, value: 48 },
  ],
  compute: (_, of) => of.at(of.places.superior(of.row)),
});

export const share = declare({
  name: 'SHARE',
  chinese: '占比',
  help: 'function.SHARE',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'SHARE([活产数])', given: { 活产数: 12 }, before: { superior: { 活产数: 48 } }, value: 25 },
    {
      formula: '占比([活产数])',
      given: { 活产数: 0 },
      before: { superior: { 活产数: 0 } },
      value: faults.zeroDenominator,
    },
  ],
  compute: (_, of) => {
    const own = of.at(of.row);
    const whole = of.at(of.places.superior(of.row));
    if (typeof own !== 'number') return isAbsence(own) ? own : faults.notNumber;
    if (typeof whole !== 'number') return isAbsence(whole) ? whole : faults.notNumber;
    return whole === 0 ? faults.zeroDenominator : finite((own / whole) * 100);
  },
});

/** The highest is 1; with 1 as second argument the lowest. Equals share a rank, and those without a number have none. */
export const rankIn = declare({
  name: 'RANKIN',
  chinese: '名次',
  help: 'function.RANKIN',
  parameters: [
    { name: 'figure', takes: 'elsewhere' },
    { name: 'order', takes: 'number', optional: true },
  ],
  examples: [
    {
      formula: 'RANKIN([活产数])',
      given: { 活产数: 12 },
      before: { siblings: [{ 活产数: 30 }, { 活产数: 6 }] },
      value: 2,
    },
    {
      formula: '名次([活产数],1)',
      given: { 活产数: 12 },
      before: { siblings: [{ 活产数: 30 }, { 活产数: 6 }] },
      value: 2,
    },
    {
      formula: 'RANKIN([活产数])',
      given: { 活产数: 30 },
      before: { siblings: [{ 活产数: 30 }, { 活产数: 6 }] },
      value: 1,
    },
    {
      formula: 'RANK([考核得分])',
      given: { 考核得分: 88 },
      before: { siblings: [{ 考核得分: 96 }, { 考核得分: 88 }, { 考核得分: 88 }] },
      value: 2,
    },
  ],
  compute: (_, of, order = 0) => {
    const own = of.at(of.row);
    if (typeof own !== 'number') return isAbsence(own) ? own : faults.notNumber;
    let rank = 1;
    for (const sibling of of.places.siblings(of.row)) {
      const other = of.at(sibling);
      if (typeof other !== 'number' || sameNumber(other, own)) continue;
      if (order === 0 ? other > own : other < own) rank += 1;
    }
    return rank;
  },
});
