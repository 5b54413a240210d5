import { describe, expect, it } from 'vitest';
import { Nose } from '#compute/checks/nose';
import { partRules } from '#compute/checks/parts';
import { Checks } from '#compute/checks/checks';
import { Figures } from '#compute/table/figures';
import type { Fact } from '#domain/fact/fact';
import type { Indicator } from '#domain/indicator/indicator';
import type { Table } from '#domain/table/table';
import { indicator } from '../../domain/invent';
import { catalogOf, factOf, march, tableOf } from './town';

const counts = ['births', 'mothers', 'cards', 'visits', 'beds'].map((id) =>
  indicator(id, id, id === 'beds' ? { periodLaw: 'stock' } : {}),
);
const percent = (id: string, more: Partial<Indicator> = {}): Indicator =>
  indicator(id, id, { countingUnit: '%', decimals: 2, rollup: 'none', factor: 100, ...more });
const ids = counts.map(({ id }) => id as string);

function smell(indicators: readonly Indicator[], units: readonly string[], facts: readonly Fact[]): string[] {
  const table = tableOf(indicators, units);
  const figures = new Figures(catalogOf(indicators, units), table, march, facts);
  return new Nose(figures, table, march).findings().map(({ rule, unit, severity, values, message }) => {
    expect(severity).toBe('verify');
    expect(values.length).toBeGreaterThan(0);
    expect(message.code.startsWith('sniffer.')).toBe(true);
    return `${rule.replace('sniffer:', '')} ${unit}`;
  });
}
const row = (unit: string, values: readonly number[], period?: string): Fact[] =>
  values.map((value, i) => factOf(ids[i] as string, unit, value, period));

describe('what smells is to be confirmed (核实), never said to be wrong', () => {
  it('the same block as last period, as far as it flows: beds may stay', () => {
    const march4 = [12, 11, 31, 28];
    expect(
      smell(counts, ['a'], [...row('a', [...march4, 40]), ...row('a', [...march4, 39], '2026M02')]),
    ).toEqual(['as-last-period a']);
    expect(
      smell(counts, ['a'], [...row('a', [...march4, 40]), ...row('a', [12, 11, 31, 27, 40], '2026M02')]),
    ).toEqual([]);
    expect(smell(counts, ['a'], [...row('a', [1, 0, 1, 1]), ...row('a', [1, 0, 1, 1], '2026M02')])).toEqual(
      [],
    );
  });

  it('the same block as another unit is told to both', () => {
    const same = [12, 11, 31, 28];
    expect(
      smell(counts, ['a', 'b', 'c'], [...row('a', same), ...row('b', [12, 11, 31, 29]), ...row('c', same)]),
    ).toEqual(['as-other-unit a', 'as-other-unit c']);
    expect(smell(counts, ['a', 'b'], [...row('a', [0, 0, 1, 1]), ...row('b', [0, 0, 1, 1])])).toEqual([]);
  });

  it('five figures that are all round', () => {
    expect(
      smell(counts, ['a', 'b'], [...row('a', [120, 80, 300, 60, 150]), ...row('b', [120, 80, 300, 60, 151])]),
    ).toEqual(['all-round a']);
  });

  it('a share above 100 %, also a typed one; growth may be, and so may what rounding makes', () => {
    const rates = [percent('网采比例'), percent('收入增长率'), percent('使用率')];
    const facts = [
      factOf('网采比例', 'a', 103.8),
      factOf('收入增长率', 'a', 130),
      factOf('使用率', 'a', 110),
    ];
    expect(smell(rates, ['a'], facts)).toEqual(['above-hundred a']);
    expect(smell(rates, ['a'], [factOf('网采比例', 'a', 100.004)])).toEqual([]);
  });

  it('100 % everywhere needs three rates', () => {
    const rates = [percent('建册率'), percent('访视率'), percent('管理率')];
    const all = (values: readonly number[]): string[] =>
      smell(
        rates,
        ['a'],
        values.map((value, i) => factOf(rates[i]?.id as string, 'a', value)),
      );
    expect(all([100, 100, 100])).toEqual(['all-hundred a']);
    expect(all([100, 100, 99.9])).toEqual([]);
    expect(all([100, 100])).toEqual([]);
  });

  it('a jump beyond all history, not a swing that was always there; one earlier figure is no history', () => {
    const births = counts.slice(0, 1);
    const history = (now: number, last: number, year: number): string[] =>
      smell(
        births,
        ['a'],
        [
          factOf('births', 'a', now),
          factOf('births', 'a', last, '2026M02'),
          factOf('births', 'a', year, '2025M03'),
        ],
      );
    expect(history(410, 40, 44)).toEqual(['jump a']);
    expect(history(0, 400, 440)).toEqual(['jump a']);
    expect(history(70, 40, 44)).toEqual([]);
    expect(history(410, 40, 400)).toEqual([]);
    expect(smell(births, ['a'], [factOf('births', 'a', 410), factOf('births', 'a', 40, '2026M02')])).toEqual(
      [],
    );
  });
});

describe('其中: a part is within its whole, only where the form says 其中', () => {
  const parts = ['births', 'boys', 'girls', 'mothers'].map((id) => indicator(id, id));
  const form = (members: Table['layout']['columns']['members']): Table => {
    const table = tableOf(parts, ['a']);
    return { ...table, layout: { ...table.layout, columns: { dimension: 'indicator', members } } };
  };
  const member = (id: string, caption: string, depth?: number) => ({
    id: id as Indicator['id'],
    caption,
    ...(depth === undefined ? {} : { depth }),
  });
  const names = (table: Table): string[] => partRules(table).map(({ name }) => name);

  it('below its whole, and those set in like it', () => {
    expect(
      names(
        form([
          member('births', '活产数', 0),
          member('boys', '其中:男', 1),
          member('girls', '女', 1),
          member('mothers', '产妇数', 0),
        ]),
      ),
    ).toEqual(['其中:男≤活产数', '女≤活产数']);
    expect(
      names(form([member('births', '活产数'), member('boys', '其中:男'), member('girls', '女')])),
    ).toEqual(['其中:男≤活产数']);
  });

  it('as a level of the header beside its total; without the word nothing is a part', () => {
    const group = {
      caption: '活产数',
      children: [
        member('births', '合计'),
        { caption: '其中', children: [member('boys', '男'), member('girls', '女')] },
      ],
    };
    expect(names(form([group, member('mothers', '产妇数')]))).toEqual(['男≤合计', '女≤合计']);
    expect(
      names(form([member('births', '活产数', 0), member('boys', '男', 1), member('girls', '女', 1)])),
    ).toEqual([]);
  });

  it('a part larger than its whole is found', () => {
    const table = form([member('births', '活产数', 0), member('boys', '其中:男', 1)]);
    const figures = new Figures(catalogOf(parts, ['a']), table, march, [
      factOf('births', 'a', 5),
      factOf('boys', 'a', 6),
    ]);
    const found = new Checks(figures, table, march, partRules(table)).findings();
    expect(found.map(({ unit, severity }) => `${unit} ${severity}`)).toEqual(['a verify', 'county verify']);
  });
});
