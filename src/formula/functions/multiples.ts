/** Rounding to multiples of a step. */
import { round } from '#value/decimal';
import { faults } from '../faults';
import { declare, type Value } from './function';
import { ceil, floor, times } from './digits';

const number = { name: 'number', takes: 'number' } as const;
const step = { name: 'step', takes: 'number' } as const;
const optionalStep = { ...step, optional: true } as const;
const mode = { name: 'mode', takes: 'number', optional: true } as const;

export const multiples = [
  declare({
    name: 'CEILING',
    chinese: '向上取倍数',
    help: 'function.CEILING',
    parameters: [number, step],
    examples: [
      { formula: 'CEILING(22,5)', value: 25 },
      { formula: 'CEILING(-2.5,-2)', value: -4 },
      { formula: 'CEILING(2.5,-2)', value: { why: 'outOfRange' } },
    ],
    compute: (_, of, by) => (of > 0 && by < 0 ? faults.outOfRange : up(of, by)),
  }),
  declare({
    name: 'FLOOR',
    chinese: '向下取倍数',
    help: 'function.FLOOR',
    parameters: [number, step],
    examples: [
      { formula: 'FLOOR(23,5)', value: 20 },
      { formula: 'FLOOR(-2.5,2)', value: -4 },
      { formula: 'FLOOR(1,0)', value: { why: 'zeroDenominator' } },
    ],
    compute(_, of, by) {
      if (of > 0 && by < 0) return faults.outOfRange;
      return by === 0 && of !== 0 ? faults.zeroDenominator : down(of, by);
    },
  }),
  declare({
    name: 'MROUND',
    chinese: '舍入到倍数',
    help: 'function.MROUND',
    parameters: [number, step],
    examples: [
      { formula: 'MROUND(10,3)', value: 9 },
      { formula: 'MROUND(7.5,5)', value: 10 },
      { formula: 'MROUND(5,-2)', value: { why: 'outOfRange' } },
    ],
    compute(_, of, by): Value {
      if (of * by < 0) return faults.outOfRange;
      return by === 0 ? 0 : times(round(of / by, 0), by);
    },
  }),
  declare({
    name: 'CEILING.MATH',
    chinese: '数学向上取倍数',
    help: 'function.CEILING.MATH',
    parameters: [number, optionalStep, mode],
    examples: [
      { formula: 'CEILING.MATH(24.3,5)', value: 25 },
      { formula: 'CEILING.MATH(-8.1,2)', value: -8 },
      { formula: 'CEILING.MATH(-5.5,2,-1)', value: -6 },
    ],
    compute: (_, of, by = 1, away = 0) =>
      of < 0 && away !== 0 ? down(of, Math.abs(by)) : up(of, Math.abs(by)),
  }),
  declare({
    name: 'FLOOR.MATH',
    chinese: '数学向下取倍数',
    help: 'function.FLOOR.MATH',
    parameters: [number, optionalStep, mode],
    examples: [
      { formula: 'FLOOR.MATH(24.3,5)', value: 20 },
      { formula: 'FLOOR.MATH(-8.1,2)', value: -10 },
      { formula: 'FLOOR.MATH(-5.5,2,-1)', value: -4 },
    ],
    compute: (_, of, by = 1, towards = 0) =>
      of < 0 && towards !== 0 ? up(of, Math.abs(by)) : down(of, Math.abs(by)),
  }),
];

function up(of: number, by: number): number {
  return by === 0 ? 0 : times(ceil(of / by), by);
}

function down(of: number, by: number): number {
  return by === 0 ? 0 : times(floor(of / by), by);
}
