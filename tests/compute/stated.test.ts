/** 累计 some of whose months nobody has filled in, and what was reported for the year so far. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { audit } from '#compute/checks/audit';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { fact } from '../domain/invent';
import { catalog, toDateAlone, withToDate } from './to-date';

const table = withToDate();

const june = getPeriod('2026M06' as PeriodCode);
const month = (n: number) => `2026M0${n}`;
const sofar = (n: number) => `2026T0${n}`;

function looking(facts: readonly Fact[]) {
  const figures = new Figures(catalog, table, june, facts);
  const meaning = (id: string, of = 'a') => ({
    indicator: id as IndicatorId,
    unit: of as UnitId,
    period: '2026T06' as PeriodCode,
  });
  return {
    figures,
    meaning,
    at: (id: string, of = 'a') => figures.valueOf(meaning(id, of)),
    begun: (id: string, of = 'a') => figures.begunWith(meaning(id, of))?.period,
    lacking: (id: string, of = 'a') => figures.lackingOf(meaning(id, of)).length,
  };
}

describe('累计 of which months are not filled in', () => {
  it('begins with what was reported for the year so far, and the months after it are added (law 5)', () => {
    const { at, begun, lacking } = looking([
      fact('births', 'a', sofar(4), 100),
      fact('births', 'a', month(5), 20),
      fact('births', 'a', month(6), 30),
    ]);
    expect([at('births'), begun('births'), lacking('births')]).toEqual([150, '2026T04', 0]);
  });

  it('takes of several reports the earliest from which on every month stands, whatever later ones say', () => {
    const { at, begun } = looking([
      fact('births', 'a', sofar(2), 50),
      fact('births', 'a', sofar(4), 100),
      fact('births', 'a', sofar(6), 999),
      fact('births', 'a', month(5), 20),
      fact('births', 'a', month(6), 30),
    ]);
    expect([at('births'), begun('births')]).toEqual([150, '2026T04']);
  });

  it('is what was reported where a month after every earlier report is blank', () => {
    const { at, begun } = looking([
      fact('births', 'a', sofar(4), 100),
      fact('births', 'a', month(5), 20),
      fact('births', 'a', sofar(6), 160),
    ]);
    expect([at('births'), begun('births')]).toEqual([160, '2026T06']);
  });

  it('is partial after the latest report where a month after it is blank, and says that month alone (law 2)', () => {
    const { figures, at, meaning } = looking([
      fact('births', 'a', sofar(2), 50),
      fact('births', 'a', sofar(4), 100),
      fact('births', 'a', month(6), 30),
      fact('births', 'a', month(4), 7),
    ]);
    expect(at('births')).toBe(130);
    expect(figures.lackingOf(meaning('births'))).toEqual([{ unit: 'a', period: '2026M05' }]);
  });

  it('is never what was reported where all months stand (law 1)', () => {
    const { at, begun } = looking([
      ...[1, 2, 3, 4, 5, 6].map((n) => fact('births', 'a', month(n), 10)),
      fact('births', 'a', sofar(6), 61),
    ]);
    expect([at('births'), begun('births')]).toEqual([60, undefined]);
  });

  it('without any report is partial and says which months it lacks (law 2)', () => {
    const { at, begun, lacking } = looking([fact('births', 'a', month(6), 30)]);
    expect([at('births'), begun('births'), lacking('births')]).toEqual([30, undefined, 5]);
  });

  it('of a county adds its townships’, some reported, some of their months (law 1)', () => {
    const { at, lacking } = looking([
      fact('births', 'a', sofar(6), 160),
      fact('hospital', 'a', sofar(6), 120),
      ...[1, 2, 3, 4, 5, 6].flatMap((n) => [
        fact('births', 'b', month(n), 10),
        fact('hospital', 'b', month(n), 10),
      ]),
    ]);
    expect([at('births', 'county'), lacking('births', 'county')]).toEqual([220, 0]);
    // 180 of 220, not the mean of 75 and 100.
    expect(Math.round((at('rate', 'county') as number) * 100) / 100).toBe(81.82);
  });

  it('of a stock is the last month’s, of a rate without its parts what was reported (laws 1, 5)', () => {
    const { at } = looking([
      ...[5, 6].map((n) => fact('beds', 'a', month(n), 50 + n)),
      fact('beds', 'a', sofar(6), 300),
      fact('beds', 'b', sofar(6), 40),
      ...[1, 2, 3, 4, 5, 6].map((n) => fact('typed', 'a', month(n), 90 + n)),
      fact('typed', 'a', sofar(6), 93.5),
    ]);
    expect([at('beds'), at('beds', 'b'), at('typed')]).toEqual([56, 40, 93.5]);
    expect(at('typed', 'county')).toMatchObject({ why: 'missing' });
  });

  it('counts 未开展 as nothing: it is no month that lacks (law 2)', () => {
    const none = { ...fact('births', 'a', month(5), 0), value: null, status: 'notCarriedOut' as const };
    const { at, begun } = looking([
      fact('births', 'a', sofar(4), 100),
      none,
      fact('births', 'a', month(6), 30),
    ]);
    expect([at('births'), begun('births')]).toEqual([130, '2026T04']);
  });

  const seed = 20261128;
  it(`recomputed after any edit of months and reports is as computed anew, seed ${seed}`, () => {
    const places = fc.tuple(
      fc.constantFrom('births', 'hospital', 'beds', 'typed'),
      fc.constantFrom('a', 'b'),
      fc.constantFrom(...[1, 2, 3, 4, 5, 6].flatMap((n) => [month(n), sofar(n)])),
    );
    const edits = fc.array(fc.tuple(places, fc.option(fc.integer({ min: 0, max: 500 }))), { maxLength: 40 });
    fc.assert(
      fc.property(edits, (list) => {
        const held = new Map<string, Fact>();
        const { figures, meaning } = looking([]);
        for (const [[id, of, period], value] of list) {
          const key = keyOfFact(fact(id, of, period, 0));
          const from = held.get(key);
          const to = value === null ? undefined : fact(id, of, period, value);
          if (!from && !to) continue;
          if (to) held.set(key, to);
          else held.delete(key);
          figures.apply([{ ...(from ? { from } : {}), ...(to ? { to } : {}) }]);
        }
        const anew = looking([...held.values()]);
        for (const id of ['births', 'hospital', 'beds', 'typed', 'rate']) {
          for (const of of ['county', 'a', 'b']) {
            expect([id, of, figures.valueOf(meaning(id, of))]).toEqual([id, of, anew.at(id, of)]);
            expect(figures.lackingOf(meaning(id, of))).toEqual(anew.figures.lackingOf(meaning(id, of)));
          }
        }
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe('审核 of 累计 on the form', () => {
  it('asks where all months stand and the report says otherwise, and not where one lacks', () => {
    const all = [1, 2, 3, 4, 5, 6].map((n) => fact('births', 'a', month(n), 10));
    const told = (facts: readonly Fact[]) =>
      audit(catalog, table, june, facts)
        .findings.filter(({ period }) => period === '2026T06')
        .map(({ unit: of, message }) => [of, message.details]);
    expect(told([...all, fact('births', 'a', sofar(6), 61)])).toEqual([
      ['a', { reported: 61, difference: 1 }],
    ]);
    expect(told([...all.slice(1), fact('births', 'a', sofar(6), 61)])).toEqual([]);
    expect(told([...all, fact('births', 'a', sofar(6), 60)])).toEqual([]);
  });
});

describe('累计 that was stated in one form', () => {
  it('is the same fact in a form with 累计 alone and beside 本月: typed in one, changed and gone in the other (law 8)', () => {
    const at = { indicator: 'births' as IndicatorId, unit: 'a' as UnitId, period: '2026T06' as PeriodCode };
    const stated = fact('births', 'a', '2026T06', 160);
    const alone = new Figures(catalog, toDateAlone, getPeriod('2026T06' as PeriodCode), [stated]);
    const beside = new Figures(catalog, table, june, [stated]);
    const both = () => [alone, beside].map((figures) => figures.valueOf(at));
    expect(both()).toEqual([160, 160]);
    expect([alone, beside].map((figures) => figures.writableAt(at))).toEqual([at, at]);
    for (const figures of [alone, beside]) figures.apply([{ from: stated, to: { ...stated, value: 170 } }]);
    expect(both()).toEqual([170, 170]);
    // 合计 of both comes from it.
    const county = { ...at, unit: 'county' as UnitId };
    expect([alone, beside].map((figures) => figures.valueOf(county))).toEqual([170, 170]);
  });
});
