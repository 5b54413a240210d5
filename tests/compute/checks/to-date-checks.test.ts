/** 累计 held against the months of other tables, and against the month it ends with. */
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '#app/checks/words';
import { audit, sliceOf } from '#compute/checks/audit';
import { Figures } from '#compute/table/figures';
import { fromMonths } from '#compute/table/from-months';
import { placesFor } from '#compute/table/needs';
import { applyToCatalog } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { indicator } from '../../domain/invent';
import { catalog, toDateAlone, withToDate } from '../to-date';
import { factOf } from './town';

const at = (period: string) => getPeriod(period as PeriodCode);

/** As a run over tables reads: only the facts it asks for. */
function found(table: Table, period: string, facts: readonly Fact[], of = catalog) {
  const { periods } = sliceOf(of, table, at(period));
  const slice = facts.filter((fact) => periods.includes(fact.period));
  return audit(of, table, at(period), slice).findings.filter(({ rule }) =>
    ['sniffer:off-months', 'sniffer:below-own'].includes(rule),
  );
}
const told = (...asked: Parameters<typeof found>) =>
  found(...asked).map(({ rule, values, unit, period }) =>
    [rule.replace('sniffer:', ''), values[0]?.indicator, unit, period].join(' '),
  );
const months = (id: string, unit: string, ...values: readonly (number | null)[]) =>
  values.flatMap((value, i) => (value === null ? [] : [factOf(id, unit, value, `2026M0${i + 1}`)]));

function held(facts: readonly Fact[], id: string, unit = 'a') {
  const { read } = placesFor(catalog, toDateAlone, at('2026T06'));
  const slice = facts.filter((fact) => read.includes(fact.period));
  const figures = new Figures(catalog, toDateAlone, at('2026T06'), slice);
  const meaning = { indicator: id as IndicatorId, unit: unit as UnitId, period: '2026T06' as PeriodCode };
  return { found: fromMonths(figures, meaning), isInput: figures.isInput(meaning), figures, meaning };
}

describe('What the months of other tables come to, beside 累计 alone', () => {
  it('adds flows up, takes the last of a stock, and leaves the place the clerk’s own (law 5)', () => {
    const births = held(months('births', 'a', 1, 2, 3, 4, 5, 6), 'births');
    expect(births.found).toEqual({ value: 21, lacking: [] });
    expect(births.isInput).toBe(true);
    expect(births.figures.valueOf(births.meaning)).toEqual({ why: 'blank' });
    expect(held(months('beds', 'a', 9, 9, 9, 9, 9, 7), 'beds').found).toEqual({ value: 7, lacking: [] });
    expect(held(months('beds', 'a', 9, 9, 9, 9, 9), 'beds').found).toBeUndefined();
  });

  it('of a rate is that of the sums of its parts, never a mean (law 1); a typed rate has none', () => {
    const facts = [
      ...months('births', 'a', 100, 10, 10, 10, 10, 10),
      ...months('hospital', 'a', 50, 10, 10, 10, 10, 10),
    ];
    expect(held(facts, 'rate').found?.value).toBeCloseTo((100 / 150) * 100, 10);
    expect(held(months('typed', 'a', 1, 2, 3, 4, 5, 6), 'typed').found).toBeUndefined();
  });

  it('names the months that lack; 未开展 is none of them (law 2)', () => {
    const some = months('births', 'a', 1, null, 3, null, 5, 6);
    expect(held(some, 'births').found).toEqual({
      value: { why: 'missing', about: 'births' },
      lacking: ['2026M02', '2026M04'],
    });
    const none = [2, 4].map((month) => factOf('births', 'a', 'notCarriedOut', `2026M0${month}`));
    expect(held([...some, ...none], 'births').found).toEqual({ value: 15, lacking: [] });
    expect(held(months('births', 'b', 1, 2, 3, 4, 5, 6), 'births').found).toBeUndefined();
    const parts = [...some, ...months('hospital', 'a', 1, 1, 1, 1, 1, 1)];
    expect(held(parts, 'rate').found?.lacking).toEqual(['2026M02', '2026M04']);
  });

  it('adds as it is written down: 0.1 and 0.2 are 0.3 (law 4)', () => {
    expect(held(months('births', 'a', 0.1, 0.2, 0, 0, 0, 0), 'births').found?.value).toBe(0.3);
  });
});

describe('累计 that is not what its months come to', () => {
  const six = months('births', 'a', 10, 20, 30, 40, 50, 60);

  it('is told with both figures where every month stands elsewhere (law 8)', () => {
    const [finding] = found(toDateAlone, '2026T06', [...six, factOf('births', 'a', 213, '2026T06')]);
    expect(finding).toMatchObject({ severity: 'verify', unit: 'a', period: '2026T06' });
    expect(sentenceOf(catalog, finding!)).toBe(
      '1—6月累计活产数 213，与各月之和 210 不符，相差 3：请核对各月与累计；确有订正的写明原因',
    );
  });

  it('is no finding where they agree, where a month lacks, or where nothing was stated', () => {
    expect(told(toDateAlone, '2026T06', [...six, factOf('births', 'a', 210, '2026T06')])).toEqual([]);
    expect(told(toDateAlone, '2026T06', [...six.slice(1), factOf('births', 'a', 213, '2026T06')])).toEqual(
      [],
    );
    expect(told(toDateAlone, '2026T06', six)).toEqual([]);
    // July of the year is no part of 1—6月.
    const july = [...six, factOf('births', 'a', 70, '2026M07'), factOf('births', 'a', 210, '2026T06')];
    expect(told(toDateAlone, '2026T06', july)).toEqual([]);
  });

  it('of a stock is held against the last month alone (law 5)', () => {
    const beds = months('beds', 'a', 9, 9, 9, 9, 9, 7);
    const [finding] = found(toDateAlone, '2026T06', [...beds, factOf('beds', 'a', 9, '2026T06')]);
    expect(sentenceOf(catalog, finding!)).toBe(
      '1—6月累计实有床位 9，与期末月份所填 7 不符，相差 2：期末数取最后一月，请核对',
    );
    expect(told(toDateAlone, '2026T06', [...beds, factOf('beds', 'a', 7, '2026T06')])).toEqual([]);
  });
});

describe('累计 that is less than the month it ends with', () => {
  it('is told beside 本月 and of 累计 alone, where the earlier months lack', () => {
    const facts = [factOf('births', 'a', 9, '2026M06'), factOf('births', 'a', 5, '2026T06')];
    expect(told(withToDate(['births']), '2026M06', facts)).toEqual(['below-own births a 2026T06']);
    expect(told(toDateAlone, '2026T06', facts)).toEqual(['below-own births a 2026T06']);
    expect(sentenceOf(catalog, found(toDateAlone, '2026T06', facts)[0]!)).toBe(
      '1—6月累计活产数 5，少于6月本期 9：累计包括本期，请核对两数；确有订正的写明原因',
    );
  });

  it('is told once only where every month stands: their sum says it', () => {
    const facts = [...months('births', 'a', 1, 1, 1, 1, 1, 9), factOf('births', 'a', 5, '2026T06')];
    expect(told(toDateAlone, '2026T06', facts)).toEqual(['off-months births a 2026T06']);
    expect(told(withToDate(['births']), '2026M06', facts)).toEqual([]);
  });

  it('is no finding where it is as much or more, nor of stocks, rates and differences', () => {
    const of = (id: string, month: number, sum: number) => [
      factOf(id, 'a', month, '2026M06'),
      factOf(id, 'a', sum, '2026T06'),
    ];
    expect(told(withToDate(['births']), '2026M06', of('births', 9, 9))).toEqual([]);
    expect(told(withToDate(['births']), '2026M06', of('births', 9, 10))).toEqual([]);
    expect(
      told(withToDate(['beds', 'typed']), '2026M06', [...of('beds', 9, 5), ...of('typed', 99, 95)]),
    ).toEqual([]);
    const wider = applyToCatalog(catalog, { indicators: [{ to: indicator('net', '人口净增加数') }] });
    expect(told(withToDate(['net']), '2026M06', of('net', 9, 5), wider)).toEqual([]);
  });
});
