import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { applyToCatalog } from '#domain/change/change';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { succession } from '#domain/indicator/succession';
import type { Indicator } from '#domain/indicator/indicator';
import type { PeriodCode } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { fact, indicator } from '../domain/invent';
import { catalog, form, march, shownAs } from './county';

/** The edition of 2026 asks for 活产数 and 住院分娩活产数 on new lines; the one before had two others. */
const old = indicator('oldBirths', '活产人数');
const before = indicator('oldHospital', '住院分娩人数');
const given = (id: string): Indicator => catalog.indicators.get(id as IndicatorId) ?? expect.fail(`no ${id}`);
const pairs = [...succession(old, given('births'), 2026), ...succession(before, given('hospital'), 2026)];
const succeeding = applyToCatalog(catalog, { indicators: pairs.map((to) => ({ to })) });

const facts: Fact[] = [
  fact('births', 'a', '2026M03', 30),
  fact('hospital', 'a', '2026M03', 27),
  fact('births', 'b', '2026M03', 40),
  fact('hospital', 'b', '2026M03', 40),
  fact('oldBirths', 'a', '2025M03', 24),
  fact('oldHospital', 'a', '2025M03', 18),
  fact('oldBirths', 'b', '2025M03', 26),
  fact('oldHospital', 'b', '2025M03', 26),
  // Of the new edition's own year: nothing the old line says there counts.
  fact('oldBirths', 'a', '2026M03', 999),
];

const meaning = (
  id: string,
  unit: string,
  period = '2026M03',
  compare?: CellMeaning['compare'],
): CellMeaning => ({
  indicator: id as IndicatorId,
  unit: unit as UnitId,
  period: period as PeriodCode,
  ...(compare ? { compare } : {}),
});

function figuresOf(all: readonly Fact[] = facts): Figures {
  return new Figures(succeeding, form, march, all, shownAs('comparison', march, form, 'county'));
}
const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

describe('a form whose new edition succeeds the old one line by line', () => {
  it('compares with last year across the edition: 上年同期 and 同比 take the old line’s figures', () => {
    const figures = figuresOf();
    const at = (...of: Parameters<typeof meaning>) => rounded(figures.valueOf(meaning(...of)));
    expect(at('births', 'a', '2025M03')).toBe(24);
    expect(at('births', 'a', '2026M03', 'change')).toBe(6);
    expect(at('births', 'a', '2026M03', 'growth')).toBe(25);
    expect(at('births', 'a')).toBe(30);
  });

  it('makes last year’s county figure of the old lines, and its rate of their sums (law 1)', () => {
    const figures = figuresOf();
    expect(figures.valueOf(meaning('births', 'county', '2025M03'))).toBe(50);
    expect(rounded(figures.valueOf(meaning('rate', 'county', '2025M03')))).toBe(88);
    // 67 of 70 against 44 of 50, in points (law 6).
    expect(rounded(figures.valueOf(meaning('rate', 'county', '2026M03', 'growth')))).toBe(7.71);
  });

  it('lets a figure of its own stand before the old line’s, and says whose figure it is', () => {
    const figures = figuresOf([...facts, fact('births', 'a', '2025M03', 23)]);
    expect(figures.valueOf(meaning('births', 'a', '2025M03'))).toBe(23);
    expect(figures.succeededAt(meaning('births', 'a', '2025M03'))).toBeUndefined();
    expect(figures.succeededAt(meaning('births', 'b', '2025M03'))?.indicator).toBe('oldBirths');
    expect(figures.succeededAt(meaning('births', 'b'))).toBeUndefined();
  });

  it('after an edit says the same as computed anew, also when a figure of its own comes and goes', () => {
    const figures = figuresOf();
    const own = fact('births', 'a', '2025M03', 20);
    const corrected = fact('oldBirths', 'a', '2025M03', 25);
    const [first] = [facts.find((one) => keyOfFact(one) === keyOfFact(corrected)) as Fact];
    const whole = (one: Figures) =>
      [...succeeding.indicators.keys()].flatMap((id) =>
        ['a', 'b', 'county'].flatMap((unit) =>
          ['2025M03', '2026M03'].map((period) => one.valueOf(meaning(id, unit, period))),
        ),
      );
    const touched = figures.apply([{ from: first, to: corrected }]);
    expect(touched).toContainEqual(meaning('births', 'a', '2025M03'));
    expect(touched).toContainEqual(meaning('births', 'county', '2025M03'));
    const others = facts.filter((one) => keyOfFact(one) !== keyOfFact(corrected));
    expect(whole(figures)).toEqual(whole(figuresOf([...others, corrected])));
    figures.apply([{ to: own }]);
    expect(whole(figures)).toEqual(whole(figuresOf([...others, corrected, own])));
    figures.apply([{ from: own }]);
    expect(whole(figures)).toEqual(whole(figuresOf([...others, corrected])));
  });

  it('takes a figure the old form computed where the new one asks for it', () => {
    const share = indicator('oldShare', '老占比', {
      kind: 'computed',
      formula: '[#oldHospital]/[#oldBirths]*100',
    });
    const asked = { ...given('births'), succeeds: share.id, validFrom: 2026 };
    const computed = applyToCatalog(succeeding, { indicators: [{ to: share }, { to: asked }] });
    const figures = new Figures(computed, form, march, facts, shownAs('comparison', march, form, 'county'));
    expect(figures.valueOf(meaning('births', 'a', '2025M03'))).toBe(75);
    figures.apply([{ to: fact('oldHospital', 'a', '2025M03', 12) }]);
    expect(figures.valueOf(meaning('births', 'a', '2025M03'))).toBe(50);
  });
});
