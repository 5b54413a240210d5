import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frame, type Group } from '#compute/frame';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { showNumber } from '#value/decimal';
import type { Value, Why } from '#value/value';
import { indicator } from '../domain/invent';

const seed = Number(process.env['SEED'] ?? 20261124);
const id = (name: string) => name as IndicatorId;

const figure: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: -5000, max: 5000 }).map((cents) => cents / 100) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Why>('blank', 'notApplicable', 'notCarriedOut', 'notCollected', 'belowUnit')
      .map((why) => ({ why })),
  },
  { weight: 1, arbitrary: fc.constant<Value>({ why: 'notNumber', about: '12人' }) },
);

const inputs: readonly Indicator[] = [
  indicator('flow', '流量'),
  indicator('stock', '存量', { periodLaw: 'stock' }),
  indicator('mean', '均值', { rollup: 'mean', periodLaw: 'mean', weight: id('flow') }),
  indicator('reported', '直接填报', { rollup: 'none', periodLaw: 'mean' }),
];
/** Each may need any input and the formulas before it. */
const shapes = [
  '{a}/{b}*100',
  'ROUND({a}/({a}+{b}),2)',
  'IF({a}>{b},{a}-{b},"—")',
  'SUM({a},{b})',
  'IFERROR({a}/{b},0)',
];
const formulas = fc
  .array(fc.tuple(fc.constantFrom(...shapes), fc.nat(20), fc.nat(20)), { maxLength: 6 })
  .map((chosen) =>
    chosen.map(([shape, a, b], i) => {
      const known = [...inputs.map((one) => one.id), ...Array.from({ length: i }, (_, k) => `c${k}`)];
      const operand = (n: number) => `[#${known[n % known.length]}]`;
      const formula = shape.replaceAll('{a}', operand(a)).replaceAll('{b}', operand(b));
      return indicator(`c${i}`, `c${i}`, { kind: 'computed', formula });
    }),
  );

/** Groups over singles and over earlier groups, some places in two of them, listed in any order. */
const hierarchy = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.array(fc.tuple(fc.boolean(), fc.array(fc.nat(100), { maxLength: 6 })), { maxLength: 6 }),
  )
  .chain(([singles, drafts]) => {
    const groups = drafts.map(([units, members], i): Group => ({
      place: singles + i,
      members: [...new Set(members.map((member) => member % (singles + i)))],
      across: units ? 'units' : 'periods',
    }));
    return fc
      .shuffledSubarray(groups, { minLength: groups.length })
      .map((shuffled) => ({ singles, groups: shuffled }));
  });

function readAll(frame: Frame, indicators: readonly Indicator[], places: number): unknown[] {
  return indicators.flatMap((one) =>
    Array.from({ length: places }, (_, place) => [
      one.id,
      place,
      frame.read(one.id, place),
      frame.lacking(one.id, place),
    ]),
  );
}

describe('the quick way', () => {
  it(`computing what an edit touches is computing everything anew, and nothing else is told (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        hierarchy,
        formulas,
        fc.array(fc.tuple(fc.nat(3), fc.nat(100), figure), { maxLength: 25 }),
        fc.nat(20),
        ({ singles, groups }, computed, writes, loaded) => {
          const indicators = [...computed, ...inputs];
          const places = singles + groups.length;
          const make = () => new Frame({ indicators, places, groups });
          const quick = make();
          const plain = new Map<string, [IndicatorId, number, Value]>();
          let before = readAll(quick, indicators, places);
          writes.forEach(([which, at, value], i) => {
            const input = (inputs[which] as Indicator).id;
            const place = at % singles;
            plain.set(`${input}@${place}`, [input, place, value]);
            if (i < loaded) return quick.load(input, place, value);
            if (i === loaded) quick.computeAll();
            before = i === loaded ? readAll(quick, indicators, places) : before;
            const told = new Set(
              quick.write(input, place, value).map((one) => `${one.indicator}@${one.place}`),
            );
            const after = readAll(quick, indicators, places);
            after.forEach((cell, k) => {
              const [name, where] = cell as [string, number];
              if (JSON.stringify(cell) !== JSON.stringify(before[k]))
                expect(told).toContain(`${name}@${where}`);
            });
            before = after;
          });
          if (writes.length <= loaded) quick.computeAll();
          const anew = make();
          for (const [input, place, value] of plain.values()) anew.load(input, place, value);
          anew.computeAll();
          expect(readAll(quick, indicators, places)).toEqual(readAll(anew, indicators, places));
        },
      ),
      { seed, numRuns: 400 },
    );
  });

  it(`holds for a group so large that it keeps subtotals (seed ${seed})`, () => {
    const places = 1501;
    const flow = inputs[0] as Indicator;
    const groups: Group[] = [
      { place: 1500, members: Array.from({ length: 1500 }, (_, i) => i), across: 'units' },
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1499), figure), { minLength: 1, maxLength: 60 }), (writes) => {
        const quick = new Frame({ indicators: [flow], places, groups });
        quick.computeAll();
        const anew = new Frame({ indicators: [flow], places, groups });
        for (const [place, value] of writes) {
          quick.write(flow.id, place, value);
          anew.load(flow.id, place, value);
        }
        anew.computeAll();
        expect(quick.read(flow.id, 1500)).toEqual(anew.read(flow.id, 1500));
        for (const frame of [quick, anew]) {
          frame.load(flow.id, 700, 123_456);
          frame.computeAll();
        }
        const fresh = new Frame({ indicators: [flow], places, groups });
        for (let place = 0; place < 1500; place += 1) fresh.load(flow.id, place, quick.read(flow.id, place));
        fresh.computeAll();
        expect(quick.read(flow.id, 1500)).toEqual(fresh.read(flow.id, 1500));
        expect(anew.read(flow.id, 1500)).toEqual(fresh.read(flow.id, 1500));
      }),
      { seed, numRuns: 60 },
    );
  });
});

/** Law 4: to the last digit shown; a double of a sum of cents may differ beyond. */
function shown(value: Value): string {
  return typeof value === 'number' ? showNumber(value, null) : JSON.stringify(value);
}

describe('law 1 and law 5 as sums', () => {
  const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);

  it(`county = Σ townships = Σ villages, in any order (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc
          .array(money, { minLength: 2, maxLength: 60 })
          .chain((villages) =>
            fc.tuple(
              fc.constant(villages),
              fc.array(fc.nat(4), { minLength: villages.length, maxLength: villages.length }),
              fc.shuffledSubarray([...villages.keys()], { minLength: villages.length }),
            ),
          ),
        ([villages, townshipOf, shuffled]) => {
          const count = villages.length;
          const townships = [0, 1, 2, 3, 4].map((township): Group => ({
            place: count + township,
            members: shuffled.filter((village) => townshipOf[village] === township),
            across: 'units',
          }));
          const county: Group = {
            place: count + 5,
            members: townships.map(({ place }) => place),
            across: 'units',
          };
          const direct: Group = { place: count + 6, members: shuffled, across: 'units' };
          const flow = inputs[0] as Indicator;
          const frame = new Frame({
            indicators: [flow],
            places: count + 7,
            groups: [direct, county, ...townships],
          });
          villages.forEach((value, place) => frame.load(flow.id, place, value));
          frame.computeAll();
          const cents = villages.reduce((sum, value) => sum + BigInt(Math.round(value * 100)), 0n);
          const exact = showNumber(Number(cents) / 100, null);
          expect(shown(frame.read(flow.id, county.place))).toBe(exact);
          expect(shown(frame.read(flow.id, direct.place))).toBe(exact);
        },
      ),
      { seed, numRuns: 300 },
    );
  });

  it(`Q1 + Q2 = H1, whether the county is added up before or after the quarters (seed ${seed})`, () => {
    const rate = indicator('rate', '率', { kind: 'computed', formula: '[#flow]/[#part]*100' });
    const indicators = [indicator('flow', '流量'), indicator('part', '部分'), rate];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(money, money, money, money), { minLength: 1, maxLength: 12 }),
        (units) => {
          const n = units.length;
          // Places: unit u in Q1 at u, in Q2 at n + u, in H1 at 2n + u; the county's three behind; its H1 once more.
          const rows = [...units.keys()];
          const groups: Group[] = [
            ...rows.map((u): Group => ({ place: 2 * n + u, members: [u, n + u], across: 'periods' })),
            ...[0, 1, 2].map((q): Group => ({
              place: 3 * n + q,
              members: rows.map((u) => q * n + u),
              across: 'units',
            })),
            { place: 3 * n + 3, members: [3 * n, 3 * n + 1], across: 'periods' },
          ];
          const frame = new Frame({ indicators, places: 3 * n + 4, groups });
          units.forEach(([q1, q2, p1, p2], u) => {
            frame.load(id('flow'), u, q1);
            frame.load(id('flow'), n + u, q2);
            frame.load(id('part'), u, p1);
            frame.load(id('part'), n + u, p2);
          });
          frame.computeAll();
          for (const name of ['flow', 'part']) {
            expect(shown(frame.read(id(name), 3 * n + 2))).toBe(shown(frame.read(id(name), 3 * n + 3)));
          }
          const [before, after] = [frame.read(id('rate'), 3 * n + 2), frame.read(id('rate'), 3 * n + 3)];
          if (typeof before === 'number')
            expect(Math.abs(before - (after as number))).toBeLessThanOrEqual(before * 1e-14);
          else expect(after).toEqual(before);
          const added =
            (frame.read(id('flow'), 3 * n) as number) + (frame.read(id('flow'), 3 * n + 1) as number);
          expect(shown(frame.read(id('flow'), 3 * n + 2))).toBe(shown(added));
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
