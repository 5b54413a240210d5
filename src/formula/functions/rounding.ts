import { declare } from './function';
import { ceil, floor, roundDown, roundUp } from './digits';

const number = { name: 'number', takes: 'number' } as const;
const digits = { name: 'digits', takes: 'number' } as const;

export const roundings = [
  declare({
    name: 'ROUNDUP',
    chinese: '向上舍入',
    help: 'function.ROUNDUP',
    parameters: [number, digits],
    examples: [
      { formula: 'ROUNDUP(3.21,1)', value: 3.3 },
      { formula: 'ROUNDUP(-3.21,0)', value: -4 },
      { formula: 'ROUNDUP(1234,-2)', value: 1300 },
    ],
    compute: (_, of, places) => roundUp(of, Math.trunc(places)),
    plain: (of, places) => roundUp(of as number, Math.trunc(places as number)),
  }),
  declare({
    name: 'ROUNDDOWN',
    chinese: '向下舍入',
    help: 'function.ROUNDDOWN',
    parameters: [number, digits],
    examples: [
      { formula: 'ROUNDDOWN(3.29,1)', value: 3.2 },
      { formula: 'ROUNDDOWN(-3.99,0)', value: -3 },
      { formula: 'ROUNDDOWN(1290,-2)', value: 1200 },
    ],
    compute: (_, of, places) => roundDown(of, Math.trunc(places)),
    plain: (of, places) => roundDown(of as number, Math.trunc(places as number)),
  }),
  declare({
    name: 'TRUNC',
    chinese: '截取',
    help: 'function.TRUNC',
    parameters: [number, { ...digits, optional: true }],
    examples: [
      { formula: 'TRUNC(-8.9)', value: -8 },
      { formula: 'TRUNC(98.957,2)', value: 98.95 },
    ],
    compute: (_, of, places = 0) => roundDown(of, Math.trunc(places)),
    plain: (of, places = 0) => roundDown(of as number, Math.trunc(places)),
  }),
  declare({
    name: 'INT',
    chinese: '取整',
    help: 'function.INT',
    parameters: [number],
    examples: [
      { formula: 'INT(8.9)', value: 8 },
      { formula: 'INT(-8.1)', value: -9 },
    ],
    compute: (_, of) => floor(of),
    plain: (of) => floor(of as number),
  }),
  declare({
    name: 'EVEN',
    chinese: '取偶数',
    help: 'function.EVEN',
    parameters: [number],
    examples: [
      { formula: 'EVEN(1.5)', value: 2 },
      { formula: 'EVEN(-3)', value: -4 },
    ],
    /** Away from zero. */
    compute: (_, of) => Math.sign(of) * ceil(Math.abs(of) / 2) * 2 + 0,
  }),
  declare({
    name: 'ODD',
    chinese: '取奇数',
    help: 'function.ODD',
    parameters: [number],
    examples: [
      { formula: 'ODD(2)', value: 3 },
      { formula: 'ODD(-1.5)', value: -3 },
    ],
    compute: (_, of) => (of < 0 ? -1 : 1) * (ceil((Math.abs(of) - 1) / 2) * 2 + 1),
  }),
];
