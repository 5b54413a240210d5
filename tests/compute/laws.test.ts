import { describe, expect, it } from 'vitest';
import { Frame, type Group } from '#compute/frame';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { Value } from '#value/value';
import { indicator } from '../domain/invent';

const blank: Value = { why: 'blank' };
const id = (name: string) => name as IndicatorId;

const born = indicator('born', '活产数');
const delivered = indicator('delivered', '住院分娩活产数');
const rate = indicator('rate', '住院分娩率', { kind: 'computed', formula: '[#delivered]/[#born]*100' });

/** Figures of single places by indicator, in the order of the places. */
function framed(indicators: Indicator[], groups: Group[], figures: Record<string, Value[]>): Frame {
  const single = Object.values(figures)[0]?.length ?? 0;
  const frame = new Frame({ indicators, places: single + groups.length, groups });
  for (const [name, values] of Object.entries(figures)) {
    values.forEach((value, place) => frame.load(id(name), place, value));
  }
  frame.computeAll();
  return frame;
}

/** A total of the first places, standing behind them. */
const over = (across: Group['across'], count: number): Group => ({
  place: count,
  members: Array.from({ length: count }, (_, i) => i),
  across,
});

describe('law 1', () => {
  it("a county's rate comes from the sums of its townships, not from the mean of their rates", () => {
    const frame = framed([born, delivered, rate], [over('units', 2)], {
      born: [100, 10],
      delivered: [100, 5],
    });
    expect(frame.read(id('rate'), 0)).toBe(100);
    expect(frame.read(id('rate'), 1)).toBe(50);
    expect(frame.read(id('rate'), 2)).toBe((105 / 110) * 100);
  });

  it("a year's rate comes from the sums of its quarters", () => {
    const frame = framed([born, delivered, rate], [over('periods', 2)], {
      born: [100, 10],
      delivered: [100, 5],
    });
    expect(frame.read(id('rate'), 2)).toBe((105 / 110) * 100);
  });

  it('a rate reported without its parts is not rolled up, over units or over months', () => {
    const reported = indicator('reported', '满意率', { rollup: 'none', periodLaw: 'mean' });
    const doubled = indicator('doubled', '两倍', { kind: 'computed', formula: '[#reported]+[#born]' });
    for (const across of ['units', 'periods'] as const) {
      const frame = framed([born, reported, doubled], [over(across, 2)], {
        born: [1, 1],
        reported: [90, 70],
      });
      expect(frame.read(id('reported'), 2)).toEqual({ why: 'missing', about: 'reported' });
      expect(frame.read(id('doubled'), 0)).toBe(91);
      expect(frame.read(id('doubled'), 2)).toEqual({ why: 'missing', about: 'reported' });
    }
  });
});

describe('law 2', () => {
  it('a sum with blanks is partial and says which units are missing', () => {
    const frame = framed([born], [over('units', 4)], {
      born: [3, blank, 0, { why: 'notNumber', about: '12人' }],
    });
    expect(frame.read(id('born'), 4)).toBe(3);
    expect(frame.lacking(id('born'), 4)).toEqual([1, 3]);
  });

  it('a rate over a partial sum says which units are missing too', () => {
    const frame = framed([born, delivered, rate], [over('units', 3)], {
      born: [10, blank, 10],
      delivered: [5, 5, blank],
    });
    expect(frame.lacking(id('rate'), 3)).toEqual([1, 2]);
    expect(frame.lacking(id('rate'), 0)).toEqual([]);
  });

  it('不适用 and 未开展 count as nothing and leave a sum whole; 未收集 does not', () => {
    const frame = framed([born], [over('units', 4)], {
      born: [3, { why: 'notApplicable' }, { why: 'notCarriedOut' }, { why: 'notCollected' }],
    });
    expect(frame.read(id('born'), 4)).toBe(3);
    expect(frame.lacking(id('born'), 4)).toEqual([3]);
  });

  it.each<[string, Value[], Value]>([
    ['blanks is blank', [blank, blank], blank],
    ['blanks and statuses is blank', [{ why: 'notApplicable' }, blank], blank],
    ['未开展 is 未开展', [{ why: 'notCarriedOut' }, { why: 'notCarriedOut' }], { why: 'notCarriedOut' }],
    [
      '不适用 and 未开展 is 未开展',
      [{ why: 'notApplicable' }, { why: 'notCarriedOut' }],
      { why: 'notCarriedOut' },
    ],
    ['zeros is zero', [0, 0], 0],
    ['a zero and a blank is zero', [0, blank], 0],
  ])('a total of nothing but %s', (_, values, total) => {
    expect(framed([born], [over('units', 2)], { born: values }).read(id('born'), 2)).toEqual(total);
  });

  it('of a township without any figure the township is missing, of others the villages', () => {
    const groups: Group[] = [
      { place: 6, members: [4, 5], across: 'units' },
      { place: 4, members: [0, 1], across: 'units' },
      { place: 5, members: [2, 3], across: 'units' },
    ];
    const frame = new Frame({ indicators: [born], places: 7, groups });
    frame.load(id('born'), 0, 8);
    frame.computeAll();
    expect(frame.read(id('born'), 6)).toBe(8);
    expect(frame.lacking(id('born'), 6)).toEqual([1, 5]);
  });
});

describe('law 3', () => {
  it('a zero or missing denominator gives no rate and a reason', () => {
    const frame = framed([born, delivered, rate], [over('units', 2)], {
      born: [0, blank],
      delivered: [0, 5],
    });
    expect(frame.read(id('rate'), 0)).toEqual({ why: 'zeroDenominator' });
    expect(frame.read(id('rate'), 1)).toEqual({ why: 'missing', about: 'born' });
    expect(frame.read(id('rate'), 2)).toEqual({ why: 'zeroDenominator' });
  });
});

describe('law 5', () => {
  it('flows add over periods, stocks take the last, means are weighted', () => {
    const managed = indicator('managed', '在管人数', { periodLaw: 'stock' });
    const stay = indicator('stay', '平均住院日', {
      rollup: 'mean',
      periodLaw: 'mean',
      weight: id('born'),
    });
    const frame = framed([born, managed, stay], [over('periods', 3)], {
      born: [10, 20, 10],
      managed: [70, 90, 80],
      stay: [4, 8, 6],
    });
    expect(frame.read(id('born'), 3)).toBe(40);
    expect(frame.read(id('managed'), 3)).toBe(80);
    expect(frame.read(id('stay'), 3)).toBe((40 + 160 + 60) / 40);
  });

  it('a stock takes the last that is filled in, and only what comes after it is missing', () => {
    const managed = indicator('managed', '在管人数', { periodLaw: 'stock' });
    const frame = framed([managed], [over('periods', 4)], {
      managed: [blank, 90, blank, { why: 'notCollected' }],
    });
    expect(frame.read(id('managed'), 4)).toBe(90);
    expect(frame.lacking(id('managed'), 4)).toEqual([2, 3]);
    frame.write(id('managed'), 3, { why: 'notCarriedOut' });
    expect(frame.read(id('managed'), 4)).toEqual({ why: 'notCarriedOut' });
    expect(frame.lacking(id('managed'), 4)).toEqual([]);
  });

  it('stocks of units add: the county has the beds of all its townships', () => {
    const beds = indicator('beds', '床位', { periodLaw: 'stock' });
    expect(framed([beds], [over('units', 2)], { beds: [30, 50] }).read(id('beds'), 2)).toBe(80);
  });

  it('a mean whose weight is missing does not count, and says so', () => {
    const stay = indicator('stay', '平均住院日', { rollup: 'mean', weight: id('born') });
    const frame = framed([born, stay], [over('units', 3)], { born: [10, blank, 30], stay: [4, 9, 8] });
    expect(frame.read(id('stay'), 3)).toBe((40 + 240) / 40);
    expect(frame.lacking(id('stay'), 3)).toEqual([1]);
    frame.write(id('stay'), 1, { why: 'notApplicable' });
    expect(frame.lacking(id('stay'), 3)).toEqual([]);
    const unweighted = framed([indicator('stay', '平均', { rollup: 'mean' })], [over('units', 2)], {
      stay: [4, 8],
    });
    expect(unweighted.read(id('stay'), 2)).toBe(6);
    const unknown = framed([stay], [over('units', 2)], { stay: [4, 8] });
    expect(unknown.read(id('stay'), 2)).toEqual({ why: 'unknownName', about: 'born' });
  });

  it('an edit of a weight reaches the means it weighs', () => {
    const stay = indicator('stay', '平均住院日', { rollup: 'mean', weight: id('born') });
    const frame = framed([born, stay], [over('units', 2)], { born: [10, 10], stay: [4, 8] });
    expect(frame.write(id('born'), 0, 30)).toContainEqual({ indicator: 'stay', place: 2 });
    expect(frame.read(id('stay'), 2)).toBe((120 + 80) / 40);
  });
});
