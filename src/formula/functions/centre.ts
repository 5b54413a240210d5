/** The middle of figures, by place, by frequency and by product. */
import { isAbsence, type Value } from '#value/value';
import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Asked, type Datum } from './function';
import { meanOf } from './deviations';
import { numbersIn } from './numbers';
import { renamed } from './renamed';

const numbers = [{ name: 'number', takes: 'values', repeated: true }] as const;

export const median = declare({
  name: 'MEDIAN',
  chinese: '中位数',
  help: 'function.MEDIAN',
  parameters: numbers,
  examples: [
    { formula: 'MEDIAN(5,1,3)', value: 3 },
    { formula: 'MEDIAN({1;2;3;10})', value: 2.5 },
  ],
  compute: (asked, ...args) =>
    overAll(asked, args, (found) => {
      const sorted = [...found].sort((a, b) => a - b);
      const above = sorted[sorted.length >> 1] as number;
      return sorted.length % 2 === 1 ? above : ((sorted[(sorted.length >> 1) - 1] as number) + above) / 2;
    }),
});

export const mode = declare({
  name: 'MODE',
  chinese: '众数',
  help: 'function.MODE',
  parameters: numbers,
  examples: [
    { formula: 'MODE(5.6,4,4,3,2,4)', value: 4 },
    { formula: 'MODE({3;2;2;3})', value: 3 },
    { formula: 'MODE(1,2,3)', value: { why: 'notFound' } },
  ],
  /** Of several that come equally often, the one that comes first. */
  compute(asked, ...args) {
    const found = numbersIn(asked, args);
    if (isAbsence(found)) return found;
    const times = new Map<number, number>();
    for (const number of found) times.set(number, (times.get(number) ?? 0) + 1);
    let best: Value = faults.notFound;
    let most = 1;
    for (const [number, count] of times) {
      if (count > most) [best, most] = [number, count];
    }
    return best;
  },
});

export const centres = [
  median,
  mode,
  renamed(mode, 'MODE.SNGL', '单个众数'),
  declare({
    name: 'GEOMEAN',
    chinese: '几何平均值',
    help: 'function.GEOMEAN',
    parameters: numbers,
    examples: [
      { formula: 'GEOMEAN(2,8)', value: 4 },
      { formula: 'GEOMEAN(2,0)', value: { why: 'outOfRange' } },
    ],
    compute: (asked, ...args) =>
      overAll(asked, args, (found) =>
        found.some((number) => number <= 0) ? Number.NaN : rootOfProduct(found),
      ),
  }),
  declare({
    name: 'HARMEAN',
    chinese: '调和平均值',
    help: 'function.HARMEAN',
    parameters: numbers,
    examples: [
      { formula: 'HARMEAN(2,6)', value: 3 },
      { formula: 'HARMEAN(-1,2)', value: { why: 'outOfRange' } },
    ],
    compute: (asked, ...args) =>
      overAll(asked, args, (found) =>
        found.some((number) => number <= 0)
          ? Number.NaN
          : found.length / found.reduce((total, number) => total + 1 / number, 0),
      ),
  }),
  declare({
    name: 'TRIMMEAN',
    chinese: '截尾平均值',
    help: 'function.TRIMMEAN',
    parameters: [
      { name: 'range', takes: 'values' },
      { name: 'share', takes: 'number' },
    ],
    examples: [
      { formula: 'TRIMMEAN({1;2;3;4;100},0.4)', value: 3 },
      { formula: 'TRIMMEAN({1;2},1)', value: { why: 'outOfRange' } },
    ],
    /** As many are left out above as below. */
    compute: (asked, range, share) =>
      overAll(asked, [range], (found) => {
        if (share < 0 || share >= 1) return Number.NaN;
        const cut = Math.floor((found.length * share) / 2);
        return meanOf([...found].sort((a, b) => a - b).slice(cut, found.length - cut));
      }),
  }),
];

/** Without figures there is no middle; what has none is NaN. */
function overAll(asked: Asked, args: readonly Datum[], compute: (found: readonly number[]) => number): Value {
  const found = numbersIn(asked, args);
  if (isAbsence(found)) return found;
  return found.length === 0 ? faults.outOfRange : finite(compute(found));
}

/** Through logarithms where the product itself is out of reach. */
function rootOfProduct(numbers: readonly number[]): number {
  const product = numbers.reduce((all, number) => all * number, 1);
  if (product > 0 && product < Number.MAX_VALUE) return product ** (1 / numbers.length);
  return Math.exp(meanOf(numbers.map(Math.log)));
}
