/** 同比 and 环比: of counts in percent of what was, of rates in points (law 6). */
import { isAbsence, type Value } from '#value/value';
import type { Roaming } from '../../elsewhere';
import { faults } from '../../faults';
import { finite } from '../../operators';
import { declare } from '../function';

function changeFrom(of: Roaming, row: number): Value {
  const now = of.at(of.row);
  const was = of.at(row);
  if (isAbsence(now) || typeof now !== 'number') return isAbsence(now) ? now : faults.notNumber;
  if (isAbsence(was) || typeof was !== 'number') return isAbsence(was) ? was : faults.notNumber;
  if (of.isRate) return finite(now - was);
  return was === 0 ? faults.zeroDenominator : finite(((now - was) / Math.abs(was)) * 100);
}

export const yearOnYear = declare({
  name: 'YOY',
  chinese: '同比',
  help: 'function.YOY',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'YOY([活产数])', given: { 活产数: 110 }, before: { priorYear: { 活产数: 100 } }, value: 10 },
    {
      formula: '同比([活产数])',
      given: { 活产数: 3 },
      before: { priorYear: { 活产数: 0 } },
      value: faults.zeroDenominator,
    },
  ],
  compute: (_, of) => changeFrom(of, of.places.priorYear(of.row)),
});

export const periodOnPeriod = declare({
  name: 'POP',
  chinese: '环比',
  help: 'function.POP',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'POP([活产数])', given: { 活产数: 90 }, before: { prior: { 活产数: 100 } }, value: -10 },
    { formula: '环比([活产数])', given: { 活产数: 90 }, value: { why: 'missing', about: '活产数' } },
  ],
  compute: (_, of) => changeFrom(of, of.places.prior(of.row)),
});
