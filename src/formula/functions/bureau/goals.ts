/** Against the plan (law 6): 目标, 完成率, 序时进度, and constants by year. */
import { isAbsence } from '#value/value';
import { faults } from '../../faults';
import { finite } from '../../operators';
import { declare } from '../function';

export const target = declare({
  name: 'TARGET',
  chinese: '目标',
  help: 'function.TARGET',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'TARGET([活产数])', given: { 活产数: 12 }, before: { targets: { 活产数: 40 } }, value: 40 },
    { formula: '目标([活产数])', given: { 活产数: 12 }, value: { why: 'missing', about: '活产数' } },
  ],
  compute: (_, of) => of.target(),
});

/** A count is what has come together this year; a rate is what it is. */
export const progress = declare({
  name: 'PROGRESS',
  chinese: '完成率',
  help: 'function.PROGRESS',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    {
      formula: 'PROGRESS([活产数])',
      given: { 活产数: 12 },
      before: { toDate: { 活产数: 30 }, targets: { 活产数: 40 } },
      value: 75,
    },
    {
      formula: '完成率([住院分娩率])',
      given: { 住院分娩率: 95 },
      before: { targets: { 住院分娩率: 100 } },
      value: 95,
    },
  ],
  compute: (_, of) => {
    const goal = of.target();
    const reached = of.at(of.isRate ? of.row : of.places.toDate(of.row));
    if (typeof reached !== 'number') return isAbsence(reached) ? reached : faults.notNumber;
    if (typeof goal !== 'number') return goal;
    return goal === 0 ? faults.zeroDenominator : finite((reached / goal) * 100);
  },
});

/** How much of the statistical year has passed by the end of the period, in percent. */
export const pace = declare({
  name: 'PACE',
  chinese: '序时进度',
  help: 'function.PACE',
  parameters: [{ name: 'figure', takes: 'elsewhere', optional: true }],
  examples: [
    { formula: 'PACE()', given: {}, before: { elapsed: 0.5 }, value: 50 },
    {
      formula: '完成率([活产数])-序时进度()',
      given: { 活产数: 12 },
      before: { toDate: { 活产数: 30 }, targets: { 活产数: 40 }, elapsed: 0.5 },
      value: 25,
    },
  ],
  compute: (_, of) => (of ? finite(of.places.elapsed(of.row) * 100) : faults.badArguments),
});

export const parameter = declare({
  name: 'PARAM',
  chinese: '参数',
  help: 'function.PARAM',
  parameters: [{ name: 'name', takes: 'elsewhere' }],
  examples: [
    {
      formula: 'PARAM("高血压患病率")',
      given: {},
      before: { parameters: { 高血压患病率: 25.2 } },
      value: 25.2,
    },
    { formula: '参数("高血压患病率")', given: {}, value: { why: 'missing', about: '高血压患病率' } },
  ],
  compute: (_, of) => {
    const name = of.at(of.row);
    if (typeof name !== 'string') return isAbsence(name) ? name : faults.notNumber;
    return of.places.parameter(name, of.row) ?? { why: 'missing', about: name };
  },
});
