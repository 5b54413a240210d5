import { describe, expect, it } from 'vitest';
import { Frame } from '#compute/frame';
import { findCycle } from '#compute/order';
import type { IndicatorId } from '#domain/id';
import { indicator } from '../domain/invent';

const id = (name: string) => name as IndicatorId;
const a = indicator('a', '甲');
const b = indicator('b', '乙');
const computed = (name: string, formula: string) => indicator(name, name, { kind: 'computed', formula });
const county = { place: 2, members: [0, 1], across: 'units' as const };

describe('an edit', () => {
  const chain = [computed('last', '[#mid]*2'), computed('mid', '[#a]+1'), computed('other', '[#b]+1'), a, b];
  const frame = new Frame({ indicators: chain, places: 3, groups: [county] });
  for (const place of [0, 1]) {
    frame.load(id('a'), place, 10);
    frame.load(id('b'), place, 20);
  }
  frame.computeAll();

  it('computes what depends on it, there and above, and nothing else', () => {
    const changed = frame.write(id('a'), 0, 15).map(({ indicator: name, place }) => `${name}@${place}`);
    expect(changed.sort()).toEqual(['a@0', 'a@2', 'last@0', 'last@2', 'mid@0', 'mid@2']);
    expect([0, 1, 2].map((place) => frame.read(id('last'), place))).toEqual([32, 22, 52]);
  });

  it('that writes what is there already changes nothing', () => {
    expect(frame.write(id('a'), 0, 15)).toEqual([]);
  });

  it('of a status changes the completeness of the total, which is told', () => {
    expect(frame.write(id('b'), 1, { why: 'blank' })).toContainEqual({ indicator: 'b', place: 2 });
    const toStatus = frame.write(id('b'), 1, { why: 'notCarriedOut' });
    expect(toStatus).toContainEqual({ indicator: 'b', place: 2 });
    expect(frame.lacking(id('b'), 2)).toEqual([]);
  });

  it('is refused on what is computed', () => {
    expect(() => frame.write(id('a'), 2, 1)).toThrow();
    expect(() => frame.write(id('mid'), 0, 1)).toThrow();
    expect(() => frame.write(id('a'), 3, 1)).toThrow();
    expect(() => frame.read(id('nobody'), 0)).toThrow();
  });
});

describe('formulas that cannot be computed', () => {
  it('a cycle is found with its path', () => {
    const round = [computed('x', '[#y]+1'), computed('y', '[#z]*[#a]'), computed('z', '[#x]'), a];
    expect(findCycle(round)).toEqual(['x', 'y', 'z']);
    expect(findCycle([a, computed('x', '[#a]')])).toBeUndefined();
    expect(findCycle([computed('self', '[#self]+1')])).toEqual(['self']);
  });

  it('a cycle that is there anyway is a fault in its cells and those that need them, not elsewhere', () => {
    const indicators = [
      computed('needs', '[#x]+1'),
      computed('x', '[#y]+1'),
      computed('y', '[#x]'),
      computed('fine', '[#a]*2'),
      a,
    ];
    const frame = new Frame({ indicators, places: 1, groups: [] });
    frame.load(id('a'), 0, 4);
    frame.computeAll();
    for (const name of ['x', 'y', 'needs']) expect(frame.read(id(name), 0)).toMatchObject({ why: 'cycle' });
    expect(frame.read(id('fine'), 0)).toBe(8);
  });

  it('an operand nobody carries, and a text that is no formula, are faults', () => {
    const frame = new Frame({
      indicators: [computed('x', '[#gone]+1'), computed('y', '1+')],
      places: 1,
      groups: [],
    });
    frame.computeAll();
    expect(frame.read(id('x'), 0)).toEqual({ why: 'unknownName', about: 'gone' });
    expect(frame.read(id('y'), 0)).toEqual({ why: 'badArguments', about: 'y' });
  });

  it('a long chain of formulas is computed', () => {
    const chain = Array.from({ length: 3000 }, (_, i) =>
      computed(`c${i}`, i === 0 ? '[#a]+1' : `[#c${i - 1}]+1`),
    );
    const frame = new Frame({ indicators: [...chain.reverse(), a], places: 1, groups: [] });
    frame.load(id('a'), 0, 0);
    frame.computeAll();
    expect(frame.read(id('c2999'), 0)).toBe(3000);
    expect(frame.write(id('a'), 0, 1)).toHaveLength(3001);
  });
});

describe('groups', () => {
  it('of which one is within itself, or two stand at one place, are refused', () => {
    const inside = { place: 0, members: [1], across: 'units' as const };
    const outside = { place: 1, members: [0], across: 'units' as const };
    expect(() => new Frame({ indicators: [a], places: 2, groups: [inside, outside] })).toThrow();
    expect(() => new Frame({ indicators: [a], places: 2, groups: [inside, inside] })).toThrow();
    expect(() => new Frame({ indicators: [a], places: 1, groups: [inside] })).toThrow();
  });
});

describe('texts and truths', () => {
  it('are kept in the columns of formulas that give them', () => {
    const indicators = [computed('grade', 'IF([#a]>=90,"达标","未达标")'), computed('ok', '[#a]>=90'), a];
    const frame = new Frame({ indicators, places: 1, groups: [] });
    frame.load(id('a'), 0, 95);
    frame.computeAll();
    expect([frame.read(id('grade'), 0), frame.read(id('ok'), 0)]).toEqual(['达标', true]);
    frame.write(id('a'), 0, 5);
    expect([frame.read(id('grade'), 0), frame.read(id('ok'), 0)]).toEqual(['未达标', false]);
  });
});
