/** Figures at a share of the way from the least to the greatest, and the share a figure stands at. */
import { isAbsence, type Value } from '#value/value';
import { faults } from '../faults';
import { declare, type Asked, type Datum } from './function';
import { roundDown } from './digits';
import { numbersIn } from './numbers';
import { renamed } from './renamed';

const range = { name: 'range', takes: 'values' } as const;
const share = { name: 'share', takes: 'number' } as const;
const quarter = { name: 'quarter', takes: 'number' } as const;

export const percentile = declare({
  name: 'PERCENTILE',
  chinese: '百分位数',
  help: 'function.PERCENTILE',
  parameters: [range, share],
  examples: [
    { formula: 'PERCENTILE({1;3;2;4},0.5)', value: 2.5 },
    { formula: 'PERCENTILE({1;2},1.1)', value: { why: 'outOfRange' } },
  ],
  compute: (asked, from, k) => inclusive(asked, from, k),
});

export const percentileExc = declare({
  name: 'PERCENTILE.EXC',
  chinese: '百分位数不含端点',
  help: 'function.PERCENTILE.EXC',
  parameters: [range, share],
  examples: [
    { formula: 'PERCENTILE.EXC({1;2;3},0.25)', value: 1 },
    { formula: 'PERCENTILE.EXC({1;2;3},0.1)', value: { why: 'outOfRange' } },
  ],
  compute: (asked, from, k) => exclusive(asked, from, k),
});

export const quartile = declare({
  name: 'QUARTILE',
  chinese: '四分位数',
  help: 'function.QUARTILE',
  parameters: [range, quarter],
  examples: [
    { formula: 'QUARTILE({1;2;4;7;8;9;10;12},1)', value: 3.5 },
    { formula: 'QUARTILE({1;2;3},2)', value: 2 },
  ],
  compute: (asked, from, k) => inclusive(asked, from, Math.trunc(k) / 4),
});

export const quartileExc = declare({
  name: 'QUARTILE.EXC',
  chinese: '四分位数不含端点',
  help: 'function.QUARTILE.EXC',
  parameters: [range, quarter],
  examples: [
    { formula: 'QUARTILE.EXC({6;7;15;36;39;40;41;42;43;47;49},1)', value: 15 },
    { formula: 'QUARTILE.EXC({6;7;15;36;39;40;41;42;43;47;49},3)', value: 43 },
  ],
  compute: (asked, from, k) => exclusive(asked, from, Math.trunc(k) / 4),
});

const percentRank = declare({
  name: 'PERCENTRANK',
  chinese: '百分比排位',
  help: 'function.PERCENTRANK',
  parameters: [
    range,
    { name: 'number', takes: 'number' },
    { name: 'digits', takes: 'number', optional: true },
  ],
  examples: [
    { formula: 'PERCENTRANK({13;12;11;8;4;3;2;1;1;1},2)', value: 0.333 },
    { formula: 'PERCENTRANK({13;12;11;8;4;3;2;1;1;1},5)', value: 0.583 },
    { formula: 'PERCENTRANK({1;2},3)', value: { why: 'notFound' } },
  ],
  compute(asked, from, of, digits = 3) {
    const sorted = sortedIn(asked, from);
    if (isAbsence(sorted)) return sorted;
    if (digits < 1) return faults.outOfRange;
    const above = sorted.findIndex((number) => number >= of);
    if (above < 0 || (above === 0 && sorted[0] !== of)) return faults.notFound;
    if (sorted.length === 1) return 1;
    const high = sorted[above] as number;
    const low = sorted[above - 1] ?? high;
    const at = high === of ? above : above - 1 + (of - low) / (high - low);
    return roundDown(at / (sorted.length - 1), Math.trunc(digits));
  },
});

export const percentiles = [
  percentile,
  renamed(percentile, 'PERCENTILE.INC', '百分位数含端点'),
  percentileExc,
  quartile,
  renamed(quartile, 'QUARTILE.INC', '四分位数含端点'),
  quartileExc,
  percentRank,
  renamed(percentRank, 'PERCENTRANK.INC', '百分比排位含端点'),
];

function sortedIn(asked: Asked, from: Datum): readonly number[] | Extract<Value, object> {
  const found = numbersIn(asked, [from]);
  if (isAbsence(found)) return found;
  return found.length === 0 ? faults.outOfRange : [...found].sort((a, b) => a - b);
}

function inclusive(asked: Asked, from: Datum, k: number): Value {
  const sorted = sortedIn(asked, from);
  if (isAbsence(sorted)) return sorted;
  return k < 0 || k > 1 ? faults.outOfRange : between(sorted, k * (sorted.length - 1));
}

function exclusive(asked: Asked, from: Datum, k: number): Value {
  const sorted = sortedIn(asked, from);
  if (isAbsence(sorted)) return sorted;
  const at = k * (sorted.length + 1) - 1;
  return k <= 0 || k >= 1 || at < 0 || at > sorted.length - 1 ? faults.outOfRange : between(sorted, at);
}

function between(sorted: readonly number[], at: number): number {
  const index = Math.floor(at);
  const low = sorted[index] as number;
  return low + ((sorted[index + 1] ?? low) - low) * (at - index);
}
