/** Places in an order: the largest, the smallest, the rank. */
import { isAbsence, type Value } from '#value/value';
import { faults } from '../faults';
import { declare, type Asked, type Datum } from './function';
import { meetNumbers, numbersIn } from './numbers';
import { renamed } from './renamed';

const range = { name: 'range', takes: 'values' } as const;
const place = { name: 'place', takes: 'number' } as const;
const ranked = [
  { name: 'number', takes: 'number' },
  range,
  { name: 'ascending', takes: 'truth', optional: true },
] as const;

export const large = declare({
  name: 'LARGE',
  chinese: '第几大',
  help: 'function.LARGE',
  parameters: [range, place],
  examples: [
    { formula: 'LARGE({3;5;4},2)', value: 4 },
    { formula: 'LARGE({3;5;4},4)', value: { why: 'outOfRange' } },
  ],
  compute: (asked, from, k) => nth(asked, from, Math.ceil(k), true),
});

export const small = declare({
  name: 'SMALL',
  chinese: '第几小',
  help: 'function.SMALL',
  parameters: [range, place],
  examples: [
    { formula: 'SMALL({3;5;4},1)', value: 3 },
    { formula: 'SMALL({3;5;4},0)', value: { why: 'outOfRange' } },
  ],
  compute: (asked, from, k) => nth(asked, from, Math.floor(k), false),
});

export const rank = declare({
  name: 'RANK',
  chinese: '排位',
  help: 'function.RANK',
  parameters: ranked,
  examples: [
    { formula: 'RANK(8,{9;8;8;7})', value: 2 },
    { formula: 'RANK(7,{9;8;8;7})', value: 4 },
    { formula: 'RANK(7,{9;8;8;7},1)', value: 1 },
    { formula: 'RANK(6,{9;8;8;7})', value: { why: 'notFound' } },
  ],
  compute: (asked, of, among, ascending = false) =>
    ranks(asked, of, among, ascending, (before) => before + 1),
});

export const rankings = [
  large,
  small,
  rank,
  renamed(rank, 'RANK.EQ', '并列排位'),
  declare({
    name: 'RANK.AVG',
    chinese: '平均排位',
    help: 'function.RANK.AVG',
    parameters: ranked,
    examples: [
      { formula: 'RANK.AVG(8,{9;8;8;7})', value: 2.5 },
      { formula: 'RANK.AVG(9,{9;8;8;7})', value: 1 },
    ],
    compute: (asked, of, among, ascending = false) =>
      ranks(asked, of, among, ascending, (before, equal) => before + (equal + 1) / 2),
  }),
];

function nth(asked: Asked, from: Datum, k: number, fromTop: boolean): Value {
  const found = numbersIn(asked, [from]);
  if (isAbsence(found)) return found;
  const sorted = Float64Array.from(found).sort();
  return k < 1 ? faults.outOfRange : (sorted[fromTop ? sorted.length - k : k - 1] ?? faults.outOfRange);
}

function ranks(
  asked: Asked,
  of: number,
  among: Datum,
  ascending: boolean,
  finish: (before: number, equal: number) => number,
): Value {
  let before = 0;
  let equal = 0;
  const met = meetNumbers(asked, [among], (number) => {
    // Excel ranks by the doubles themselves, dust and all.
    if (number === of) equal += 1;
    else if (ascending ? number < of : number > of) before += 1;
  });
  if ('fault' in met) return met.fault;
  return equal === 0 ? faults.notFound : finish(before, equal);
}
