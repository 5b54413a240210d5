/** The starter library: every form stands, computes and checks on its own, and beside all the others. */
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Checks } from '#compute/checks/checks';
import { withRules } from '#compute/checks/with-rules';
import { Figures } from '#compute/table/figures';
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, invert, isEmpty } from '#domain/change/change';
import { loadDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import type { Fact } from '#domain/fact/fact';
import type { UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { adopt, type Adoption, type Wish } from '#domain/library/adopt';
import { firstPeriod } from '#domain/library/first-period';
import { columnNames, type Form } from '#domain/library/form';
import { loadLibrary } from '#domain/library/library';
import type { Unit } from '#domain/orgunit/unit';
import { getPeriod, periodCode } from '#domain/period/period';
import { checkRule } from '#domain/rule/rule';
import { membersOf } from '#domain/table/cell';
import { isAbsence } from '#value/value';

let dictionary: Dictionary;
let forms: Form[];
beforeAll(async () => {
  [dictionary, forms] = await Promise.all([loadDictionary(), loadLibrary()]);
});

const codes = Array.from({ length: 30 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`);

const unit = (name: string, kind: Unit['kind'], parent: string | null, order = 0): Unit => ({
  id: name as UnitId,
  name,
  parent: parent as UnitId | null,
  kind,
  aliases: [],
  order,
});

const wish: Wish = {
  root: unit('海棠县卫健局', 'county', null),
  units: [
    unit('青山镇卫生院', 'township', '海棠县卫健局', 0),
    unit('柳河镇卫生院', 'township', '海棠县卫健局', 1),
    unit('县人民医院', 'hospital', '海棠县卫健局', 2),
  ],
  month: { year: 2026, month: 1 },
  words: { total: '合计', signatures: [], parameterSource: '模板库' },
};

function ids(): () => string {
  let last = 0;
  return () => `n${(last += 1)}`;
}

const adopted = (some: readonly Form[], catalog: Catalog = emptyCatalog): Adoption =>
  adopt(some, catalog, dictionary, wish, ids());

const formOf = (code: string): Form => forms.find((form) => form.code === code) as Form;

describe('the library', () => {
  it('has the thirty tables, one file each', () => {
    expect(forms.map(({ code }) => code)).toEqual(codes);
    expect(readdirSync('src/domain/library/forms').map((file) => file.slice(0, 3).toUpperCase())).toEqual(
      codes,
    );
    expect(new Set(forms.map(({ name }) => name)).size).toBe(30);
  });

  it('tells of each rule and target whether it is stated or inferred', () => {
    const told = forms.flatMap(({ rules, targets }) => [...rules, ...targets]);
    expect(told.length).toBeGreaterThan(250);
    expect(told.filter(({ source }) => source === 'stated').length).toBeGreaterThan(100);
  });

  it('binds nobody to what is only inferred: it is to be confirmed or a hint', () => {
    const binding = forms.flatMap(({ code, rules }) =>
      rules
        .filter(({ source, severity }) => source === 'inferred' && severity === 'quasiMandatory')
        .map(({ name }) => `${code} ${name}`),
    );
    expect(binding).toEqual([]);
  });
});

describe.each(codes)('%s', (code) => {
  it('names only what the dictionary has, each once, by its proper name', () => {
    const { columns, own, typed } = formOf(code);
    const names = columnNames(columns);
    expect(new Set(names).size).toBe(names.length);
    const mine = new Set(own.map(({ name }) => name));
    const entries = new Set([...dictionary.entries.values()].map(({ name }) => name));
    expect(names.filter((name) => !mine.has(name) && !entries.has(name))).toEqual([]);
    expect([...mine].filter((name) => entries.has(name))).toEqual([]);
    expect(typed.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('shows every figure its rates are computed from', () => {
    const form = formOf(code);
    const { change, tables } = adopted([form]);
    const shown = new Set<string>(membersOf(tables[0] as never, 'indicator'));
    const beside = change.indicators?.flatMap(({ to }) => (to && !shown.has(to.id) ? [to.name] : []));
    // 活产数 of another table is compared with, not computed from.
    expect(beside?.filter((name) => name !== '活产数')).toEqual([]);
  });

  it('has rules that can be judged and targets of its own columns', () => {
    const form = formOf(code);
    const { change } = adopted([form]);
    const known = new Set(change.indicators?.map(({ to }) => to?.id));
    for (const { to } of change.rules ?? []) {
      expect(
        checkRule(to as never, (id) => known.has(id)),
        to?.name,
      ).toEqual([]);
    }
    expect(form.rules.map(({ name }) => name)).toEqual([...new Set(form.rules.map(({ name }) => name))]);
    const names = columnNames(form.columns);
    expect(form.targets.filter(({ indicator }) => !names.includes(indicator))).toEqual([]);
    // A share cannot be asked to be above 100 %.
    const above = form.targets.filter(
      ({ comparator, value, indicator }) =>
        value >= 100 && comparator === '≥' && dictionary.named.get(indicator)?.unit === '%',
    );
    expect(above.filter(({ indicator }) => !/完成率$/.test(indicator))).toEqual([]);
  });

  it('computes every formula once its figures are in, for a unit and for the total', () => {
    const { change, tables } = adopted([formOf(code)]);
    const catalog = applyToCatalog(emptyCatalog, change);
    const [table] = tables;
    if (!table) throw new Error(code);
    const period = getPeriod(table.periods[0] as never);
    const units = membersOf(table, 'unit').slice(1) as UnitId[];
    const facts = [...catalog.indicators.values()]
      .filter(({ kind }) => kind === 'input')
      .flatMap(({ id }, i) =>
        units.map((one): Fact => {
          const at = { indicator: id, unit: one, period: periodCode(period) };
          return {
            ...at,
            value: 20 + ((i * 7) % 60),
            source: { kind: 'typed' },
            at: '',
          };
        }),
      );
    const rules = [...catalog.rules.values()];
    const extended = withRules(catalog, table, rules);
    const figures = new Figures(extended.catalog, extended.table, period, facts);
    for (const id of membersOf(table, 'indicator')) {
      const { name, kind, rollup } = catalog.indicators.get(id as never) as Indicator;
      for (const one of [units[0] as UnitId, table.unit]) {
        // What is reported without parts has no total (law 1).
        if (one === table.unit && kind === 'input' && rollup === 'none') continue;
        const value = figures.valueOf({ indicator: id as never, unit: one, period: periodCode(period) });
        expect(isAbsence(value) ? `${name}: ${JSON.stringify(value)}` : 'number').toBe('number');
      }
    }
    const checks = new Checks(figures, table, period, rules);
    expect(checks.unjudged).toEqual([]);
  });
});

describe('choosing forms', () => {
  it('begins each table with its own period that holds the month', () => {
    const began = (code: string, month: number) =>
      periodCode(firstPeriod(formOf(code), { year: 2025, month }));
    expect([began('T07', 10), began('T21', 10), began('T17', 10)]).toEqual(['2025M10', '2025H2', '2025Q4']);
    // 计生年度: October 2025 is the first month of 2026.
    expect([began('T12', 10), began('T12', 9), began('T13', 10)]).toEqual([
      '2026M01@10',
      '2025M12@10',
      '2026H1@10',
    ]);
  });

  it('is one change; taking it back leaves nothing (law 10)', () => {
    const { change, tables, counts } = adopted(forms);
    expect(tables).toHaveLength(30);
    const after = applyToCatalog(emptyCatalog, change);
    const indicators = [...after.indicators.values()];
    expect(counts.indicators).toBe(indicators.length);
    expect(new Set(indicators.map(({ name }) => name)).size).toBe(indicators.length);
    const back = applyToCatalog(after, invert(change));
    expect(Object.values(back).every((records) => records.size === 0)).toBe(true);
  });

  it('has each number once: tables that show the same indicator show the same one (law 8)', () => {
    const { change, tables } = adopted(['T07', 'T08', 'T09'].map(formOf));
    const residents = change.indicators?.filter(({ to }) => to?.name === '常住人口数');
    expect(residents).toHaveLength(1);
    const id = residents?.[0]?.to?.id;
    expect(tables.every((table) => membersOf(table, 'indicator').includes(id as never))).toBe(true);
  });

  it('takes what the ledger has, and changes none of it (law 8)', () => {
    const first = applyToCatalog(emptyCatalog, adopted([formOf('T01')]).change);
    const renamed = new Map(first.indicators);
    for (const [id, one] of renamed) renamed.set(id, { ...one, name: `本县${one.name}` });
    const catalog = { ...first, indicators: renamed };
    let last = 1000;
    const again = adopt([formOf('T01')], catalog, dictionary, wish, () => `n${(last += 1)}`);
    expect(again.change.indicators).toEqual([]);
    expect(again.change.targets).toEqual([]);
    expect(again.change.units).toEqual([]);
    expect(again.counts.reused).toBe(first.indicators.size);
    expect(again.tables[0]?.name).toBe('妇幼卫生工作报表（月报）(2)');
    expect(isEmpty(again.change)).toBe(false);
  });

  it('asks rates of each unit and of the county, counts of each unit alone', () => {
    const { change } = adopted([formOf('T07')]);
    const targetsOf = (name: string) => {
      const id = change.indicators?.find(({ to }) => to?.name === name)?.to?.id;
      return change.targets?.flatMap(({ to }) => (to?.indicator === id ? [to?.unit] : []));
    };
    expect(targetsOf('中医药健康管理覆盖率')).toEqual(['海棠县卫健局', '青山镇卫生院', '柳河镇卫生院']);
    expect(targetsOf('健康教育宣传专栏期数')).toEqual(['青山镇卫生院', '柳河镇卫生院']);
  });

  it('gives object classes and projects rows of their own', () => {
    const { change, tables } = adopted(['T15', 'T20'].map(formOf));
    const names = new Map(change.units?.map(({ to }) => [to?.id, to?.name]));
    expect(membersOf(tables[0] as never, 'unit').map((id) => names.get(id as UnitId))).toEqual([
      '卫生监督对象',
      ...(formOf('T15').rows?.names ?? []),
    ]);
    expect(names.get(tables[1]?.unit)).toBe('建设项目');
  });
});
