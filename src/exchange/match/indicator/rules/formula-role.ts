import type { IndicatorRule } from './rule';

/** Computed from the same figures in the same order: the same rate under another name, where the unit agrees. */
export const formulaRole: IndicatorRule = {
  name: 'formulaRole',
  examples: [
    [
      { name: '住院分娩比例', formula: 'ROUND([住院分娩活产数]/[活产数]*100,2)' },
      { name: '住院分娩率', formula: '[住院分娩活产数]/[活产数]*100' },
      0.8,
    ],
    [
      { name: '活产比', formula: '[活产数]/[住院分娩活产数]' },
      { name: '住院分娩率', formula: '[住院分娩活产数]/[活产数]*100' },
      0,
    ],
  ],
  score(asked, known) {
    const { operands } = asked;
    return operands.length > 1 && String(operands) === String(known.operands) ? 0.8 : 0;
  },
};
