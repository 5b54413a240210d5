/** Angles, in radians. */
import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Example, type FormulaFunction, type Value } from './function';

export const trigonometry = [
  angle('SIN', '正弦', Math.sin, [
    { formula: 'SIN(0)', value: 0 },
    { formula: 'ROUND(SIN(PI()/6),9)', value: 0.5 },
  ]),
  angle('COS', '余弦', Math.cos, [
    { formula: 'COS(0)', value: 1 },
    { formula: 'ROUND(COS(PI()/3),9)', value: 0.5 },
  ]),
  angle('TAN', '正切', Math.tan, [
    { formula: 'TAN(0)', value: 0 },
    { formula: 'ROUND(TAN(PI()/4),9)', value: 1 },
  ]),
  angle('ASIN', '反正弦', Math.asin, [
    { formula: 'ROUND(ASIN(1),4)', value: 1.5708 },
    { formula: 'ASIN(2)', value: { why: 'outOfRange' } },
  ]),
  angle('ACOS', '反余弦', Math.acos, [
    { formula: 'ACOS(1)', value: 0 },
    { formula: 'ACOS(2)', value: { why: 'outOfRange' } },
  ]),
  angle('ATAN', '反正切', Math.atan, [
    { formula: 'ATAN(0)', value: 0 },
    { formula: 'ROUND(ATAN(1),4)', value: 0.7854 },
  ]),
  angle('SINH', '双曲正弦', Math.sinh, [
    { formula: 'SINH(0)', value: 0 },
    { formula: 'SINH(1000)', value: { why: 'outOfRange' } },
  ]),
  angle('COSH', '双曲余弦', Math.cosh, [
    { formula: 'COSH(0)', value: 1 },
    { formula: 'COSH(1000)', value: { why: 'outOfRange' } },
  ]),
  angle('TANH', '双曲正切', Math.tanh, [
    { formula: 'TANH(0)', value: 0 },
    { formula: 'TANH(1000)', value: 1 },
  ]),
  angle('ASINH', '反双曲正弦', Math.asinh, [
    { formula: 'ASINH(0)', value: 0 },
    { formula: 'ROUND(ASINH(1),4)', value: 0.8814 },
  ]),
  angle('ACOSH', '反双曲余弦', Math.acosh, [
    { formula: 'ACOSH(1)', value: 0 },
    { formula: 'ACOSH(0)', value: { why: 'outOfRange' } },
  ]),
  angle('ATANH', '反双曲正切', Math.atanh, [
    { formula: 'ATANH(0)', value: 0 },
    { formula: 'ATANH(1)', value: { why: 'outOfRange' } },
  ]),
  angle('DEGREES', '弧度转角度', (radians) => (radians / Math.PI) * 180, [
    { formula: 'DEGREES(PI())', value: 180 },
    { formula: 'DEGREES(0)', value: 0 },
  ]),
  angle('RADIANS', '角度转弧度', (degrees) => (degrees / 180) * Math.PI, [
    { formula: 'RADIANS(180)', value: Math.PI },
    { formula: 'RADIANS(0)', value: 0 },
  ]),
  declare({
    name: 'ATAN2',
    chinese: '坐标反正切',
    help: 'function.ATAN2',
    parameters: [
      { name: 'x', takes: 'number' },
      { name: 'y', takes: 'number' },
    ],
    examples: [
      { formula: 'ROUND(ATAN2(1,1),4)', value: 0.7854 },
      { formula: 'ATAN2(0,0)', value: { why: 'zeroDenominator' } },
    ],
    compute: (_, x, y): Value => (x === 0 && y === 0 ? faults.zeroDenominator : Math.atan2(y, x)),
  }),
];

function angle(
  name: string,
  chinese: string,
  compute: (of: number) => number,
  examples: readonly Example[],
): FormulaFunction {
  return declare({
    name,
    chinese,
    help: `function.${name}`,
    parameters: [{ name: 'number', takes: 'number' }],
    examples,
    compute: (_, of) => finite(compute(of)),
  });
}
