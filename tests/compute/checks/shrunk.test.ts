/** 累计 that is less than it was earlier in the year: 核实, only where both were stated. */
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '#app/checks/words';
import { Nose } from '#compute/checks/nose';
import { audit, sliceOf } from '#compute/checks/audit';
import { Figures } from '#compute/table/figures';
import { applyToCatalog } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { indicator } from '../../domain/invent';
import { catalog, toDateAlone, withToDate } from '../to-date';
import { factOf } from './town';

const at = (period: string) => getPeriod(period as PeriodCode);
const alone: Table = {
  ...toDateAlone,
  periods: ['2025T12', '2026T01', '2026T03', '2026T06', '2026T07'] as PeriodCode[],
};

/** As a run over tables reads: only the facts it asks for. */
function found(table: Table, period: string, facts: readonly Fact[], of = catalog) {
  const { periods } = sliceOf(of, table, at(period));
  const slice = facts.filter((fact) => periods.includes(fact.period));
  return audit(of, table, at(period), slice).findings.filter(({ rule }) => rule === 'sniffer:shrunk');
}
const told = (...asked: Parameters<typeof found>) =>
  found(...asked).map(({ values, unit, period }) => `${values[0]?.indicator} ${unit} ${period}`);

describe('累计 that is less than it was', () => {
  it('of a form with 累计 alone is told of the later period, with both figures and what to do (law 5)', () => {
    const facts = [factOf('births', 'a', 160, '2026T06'), factOf('births', 'a', 150, '2026T07')];
    const [finding] = found(alone, '2026T07', facts);
    expect(finding).toMatchObject({ severity: 'verify', unit: 'a', period: '2026T07' });
    expect(sentenceOf(catalog, finding!)).toBe(
      '1—7月累计活产数 150，少于1—6月所报 160：累计只增不减，请核对两期；确有订正的写明原因',
    );
    expect(told(alone, '2026T06', facts)).toEqual([]);
  });

  it('beside 本月 is told at its own column, also where the month itself is blank', () => {
    const table = withToDate(['births']);
    const facts = [factOf('births', 'b', 160, '2026T04'), factOf('births', 'b', 150, '2026T06')];
    expect(told(table, '2026M06', facts)).toEqual(['births b 2026T06']);
  });

  it('is held against the last that was stated, where a form comes once a quarter', () => {
    const facts = [factOf('births', 'a', 160, '2026T03'), factOf('births', 'a', 150, '2026T06')];
    expect(told(alone, '2026T06', facts)).toEqual(['births a 2026T06']);
  });

  it('is no finding where it stayed, grew, was not stated twice, or a year turned', () => {
    const june = factOf('births', 'a', 160, '2026T06');
    expect(told(alone, '2026T07', [june, factOf('births', 'a', 160, '2026T07')])).toEqual([]);
    expect(told(alone, '2026T07', [june, factOf('births', 'a', 161, '2026T07')])).toEqual([]);
    expect(told(alone, '2026T07', [june, factOf('births', 'b', 1, '2026T07')])).toEqual([]);
    expect(told(alone, '2026T07', [june, factOf('births', 'a', 'notCarriedOut', '2026T07')])).toEqual([]);
    const december = factOf('births', 'a', 300, '2025T12');
    expect(told(alone, '2026T01', [december, factOf('births', 'a', 20, '2026T01')])).toEqual([]);
    // What is worked out from months was stated by nobody.
    const months = [factOf('births', 'a', 160, '2026T05'), factOf('births', 'a', 5, '2026M06')];
    expect(told(withToDate(['births']), '2026M06', months)).toEqual([]);
  });

  it('is no finding of stocks, rates, amounts, differences and what may be below zero', () => {
    const more = [
      indicator('fund', '医疗收入', { countingUnit: '万元' }),
      indicator('net', '人口净增加数'),
      indicator('left', '期末未治愈人数'),
      indicator('odd', '调整数'),
    ];
    const wider = applyToCatalog(catalog, { indicators: more.map((to) => ({ to })) });
    const ids = ['beds', 'typed', ...more.map(({ id }) => id as string)];
    const table: Table = {
      ...alone,
      layout: {
        ...alone.layout,
        columns: { dimension: 'indicator', members: ids.map((id) => ({ caption: id, id: id as never })) },
      },
    };
    const facts = ids.flatMap((id) => [
      factOf(id, 'a', 90, '2026T06'),
      factOf(id, 'a', id === 'odd' ? -3 : 80, '2026T07'),
    ]);
    expect(told(table, '2026T07', facts, wider)).toEqual([]);
  });

  it('comes and goes with what is typed, and can be switched off', () => {
    const facts = [factOf('births', 'a', 160, '2026T06'), factOf('births', 'a', 160, '2026T07')];
    const figures = new Figures(catalog, alone, at('2026T07'), facts);
    const nose = new Nose(figures, alone, at('2026T07'));
    const now = (value: number) =>
      nose
        .findingsAfter(figures.apply([{ from: facts[1]!, to: factOf('births', 'a', value, '2026T07') }]))
        .map(({ rule }) => rule);
    expect(now(159)).toEqual(['sniffer:shrunk']);
    expect(now(170)).toEqual([]);
    figures.apply([{ from: facts[1]!, to: factOf('births', 'a', 100, '2026T07') }]);
    const off = new Nose(figures, alone, at('2026T07'), { isOn: ({ id }) => id !== 'sniffer:shrunk' });
    expect(off.findings()).toEqual([]);
  });
});
