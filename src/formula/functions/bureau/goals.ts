/** Against the plan (law 6): 目标, 完成率, 序时进度, and constants by year. */
import { isAbsence, type Value } from '#value/value';
import type { Roaming } from '../../elsewhere';
import { faults } from '../../faults';
import { completionOf } from '../../goal';
import { finite } from '../../operators';
import { declare } from '../function';

export const target = declare({
  name: 'TARGET',
  chinese: '目标',
  help: 'function.TARGET',
  parameters: [
    { name: 'figure', takes: 'elsewhere' },
    { name: 'bound', takes: 'number', optional: true },
  ],
  examples: [
    { formula: 'TARGET([活产数])', given: { 活产数: 12 }, before: { targets: { 活产数: 40 } }, value: 40 },
    {
      formula: '目标([剖宫产率],2)',
      given: { 剖宫产率: 30 },
      before: { targets: { 剖宫产率: { value: 25, upper: 35 } } },
      value: 35,
    },
    { formula: '目标([活产数])', given: { 活产数: 12 }, value: { why: 'missing', about: '活产数' } },
  ],
  compute: (_, of, bound = 1) => {
    const goal = of.target();
    if (isAbsence(goal)) return goal;
    return bound === 2 ? (goal.upper ?? goal.value) : goal.value;
  },
});

/** What counts towards the target: of a count what has come together this year; a rate is what it is. */
function reachedBy(of: Roaming): Value {
  return of.at(of.isRate ? of.row : of.places.toDate(of.row));
}

export const reached = declare({
  name: 'REACHED',
  chinese: '完成数',
  help: 'function.REACHED',
  parameters: [{ name: 'figure', takes: 'elsewhere' }],
  examples: [
    { formula: 'REACHED([活产数])', given: { 活产数: 12 }, before: { toDate: { 活产数: 30 } }, value: 30 },
    { formula: '完成数([住院分娩率])', given: { 住院分娩率: 95 }, value: 95 },
  ],
  compute: (_, of) => reachedBy(of),
});

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
    {
      formula: '完成率([剖宫产率])',
      given: { 剖宫产率: 42 },
      before: { targets: { 剖宫产率: { value: 25, upper: 35 } } },
      value: 120,
    },
  ],
  compute: (_, of) => {
    const goal = of.target();
    const reached = reachedBy(of);
    if (typeof reached !== 'number') return isAbsence(reached) ? reached : faults.notNumber;
    return isAbsence(goal) ? goal : completionOf(reached, goal);
  },
});

/** How much of the statistical year has passed by the end of the period, or of a target is due by then, in percent. */
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
    {
      formula: '序时进度([两癌筛查人数])',
      given: { 两癌筛查人数: 12 },
      before: { due: { 两癌筛查人数: 0.3 }, elapsed: 0.5 },
      value: 30,
    },
  ],
  compute: (_, of) => (of ? finite(of.due() * 100) : faults.badArguments),
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
