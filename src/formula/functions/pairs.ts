/** Figures in pairs, one of each range. */
import { isFault } from '#value/absence';
import { isAbsence, type Absence, type Value } from '#value/value';
import { Matrix } from '../datum';
import { faults } from '../faults';
import { declare, type Datum } from './function';
import { meanOf } from './deviations';
import { renamed } from './renamed';

const x = { name: 'xs', takes: 'array' } as const;
const y = { name: 'ys', takes: 'array' } as const;

const correl = declare({
  name: 'CORREL',
  chinese: '相关系数',
  help: 'function.CORREL',
  parameters: [x, y],
  examples: [
    { formula: 'CORREL({1;2;3},{2;4;6})', value: 1 },
    { formula: 'CORREL({1;2;3},{1;1;1})', value: { why: 'zeroDenominator' } },
  ],
  compute: (_, xs, ys) => over(xs, ys, ({ xx, yy, xy }) => xy / Math.sqrt(xx * yy)),
});

const forecast = declare({
  name: 'FORECAST',
  chinese: '趋势预测',
  help: 'function.FORECAST',
  parameters: [{ name: 'number', takes: 'number' }, y, x],
  examples: [
    { formula: 'FORECAST(4,{3;5;7},{1;2;3})', value: 9 },
    { formula: 'FORECAST(4,{1;2},{1;1})', value: { why: 'zeroDenominator' } },
  ],
  compute: (_, at, ys, xs) => over(xs, ys, ({ xx, xy, meanX, meanY }) => meanY + (xy / xx) * (at - meanX)),
});

export const pairwise = [
  correl,
  renamed(correl, 'PEARSON', '皮尔逊相关系数'),
  declare({
    name: 'SLOPE',
    chinese: '斜率',
    help: 'function.SLOPE',
    parameters: [y, x],
    examples: [
      { formula: 'SLOPE({3;5;7},{1;2;3})', value: 2 },
      { formula: 'SLOPE({1;2},{1;1})', value: { why: 'zeroDenominator' } },
    ],
    compute: (_, ys, xs) => over(xs, ys, ({ xx, xy }) => xy / xx),
  }),
  declare({
    name: 'INTERCEPT',
    chinese: '截距',
    help: 'function.INTERCEPT',
    parameters: [y, x],
    examples: [
      { formula: 'INTERCEPT({3;5;7},{1;2;3})', value: 1 },
      { formula: 'INTERCEPT({1;2},{1;1})', value: { why: 'zeroDenominator' } },
    ],
    compute: (_, ys, xs) => over(xs, ys, ({ xx, xy, meanX, meanY }) => meanY - (xy / xx) * meanX),
  }),
  forecast,
  renamed(forecast, 'FORECAST.LINEAR', '线性趋势预测'),
  declare({
    name: 'RSQ',
    chinese: '相关系数平方',
    help: 'function.RSQ',
    parameters: [y, x],
    examples: [
      { formula: 'RSQ({1;2;3},{2;4;6})', value: 1 },
      { formula: 'RSQ({1;2;3},{1;1;1})', value: { why: 'zeroDenominator' } },
    ],
    compute: (_, ys, xs) => over(xs, ys, ({ xx, yy, xy }) => xy ** 2 / (xx * yy)),
  }),
];

interface Spread {
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
  readonly meanX: number;
  readonly meanY: number;
}

/** Pairs of which one is no number are passed over. */
function over(xs: Datum, ys: Datum, compute: (spread: Spread) => number): Value {
  const pairs = pairsOf(xs, ys);
  if (isAbsence(pairs)) return pairs;
  if (pairs.length === 0) return faults.zeroDenominator;
  const meanX = meanOf(pairs.map(([a]) => a));
  const meanY = meanOf(pairs.map(([, b]) => b));
  const spread = { xx: 0, yy: 0, xy: 0, meanX, meanY };
  for (const [a, b] of pairs) {
    spread.xx += (a - meanX) ** 2;
    spread.yy += (b - meanY) ** 2;
    spread.xy += (a - meanX) * (b - meanY);
  }
  const result = compute(spread);
  return Number.isFinite(result) ? result : faults.zeroDenominator;
}

function pairsOf(xs: Datum, ys: Datum): readonly (readonly [number, number])[] | Absence {
  if (!(xs instanceof Matrix) || !(ys instanceof Matrix)) return faults.notNumber;
  if (xs.rows * xs.columns !== ys.rows * ys.columns) return faults.notFound;
  const pairs: [number, number][] = [];
  for (let i = 0; i < xs.usedRows * xs.columns; i += 1) {
    const a = xs.at(Math.floor(i / xs.columns), i % xs.columns);
    const b = ys.at(Math.floor(i / ys.columns), i % ys.columns);
    if (isFault(a)) return a;
    if (isFault(b)) return b;
    if (typeof a === 'number' && typeof b === 'number') pairs.push([a, b]);
  }
  return pairs;
}
