/**
 * Figures published by county bureaus, kept as a ledger: facts in, tables of the library and their 审核关系 over them. What
 * contradicts itself is found by a rule; what agrees passes. Every way from the fact to the finding is the product's own.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { Checks } from '#compute/checks/checks';
import type { Finding } from '#compute/checks/finding';
import { Nose } from '#compute/checks/nose';
import { withRules } from '#compute/checks/with-rules';
import { Figures } from '#compute/table/figures';
import { indicatorsOf, placesFor } from '#compute/table/needs';
import { loadDictionary } from '#domain/dictionary/dictionary';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { adopt } from '#domain/library/adopt';
import type { Form } from '#domain/library/form';
import { loadLibrary } from '#domain/library/library';
import { findNamed } from '#domain/name';
import { getPeriod } from '#domain/period/period';
import { usualRule, type Rule, type RuleId } from '#domain/rule/rule';
import type { Table } from '#domain/table/table';
import { emptyContent } from '#exchange/ledger-file/content';
import { storeFormula } from '#formula/names';
import { MemoryLedger } from '#store/memory-ledger';
import { showNumber } from '#value/decimal';
import { unit } from '../../domain/invent';
import published from './published-rates.json';

const at = '2026-07-01T08:00:00.000Z';
const counties = ['甲县', '乙县', '丙县'];

/** By table, county and indicator, as the texts give them; amounts in 万元 unless the form has 元. */
const figures: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> = {
  T01: {
    甲县: {
      活产数: 6547,
      产妇数: 6547,
      住院分娩活产数: 6546,
      孕产妇系统管理人数: 5758,
      新生儿死亡数: 17,
      婴儿死亡数: 39,
      '5岁以下儿童死亡数': 52,
    },
    乙县: { 活产数: 682, 产妇数: 682, 婴儿死亡数: 3, '5岁以下儿童死亡数': 4 },
  },
  T03: {
    甲县: {
      结婚登记对数: 4912,
      婚前医学检查对数: 4613,
      产妇数: 6547,
      产前筛查人数: 4606,
      助产机构活产数: 6508,
      新生儿遗传代谢病筛查人数: 6372,
      新生儿听力筛查人数: 6066,
      新生儿眼病筛查人数: 900,
      新生儿眼病筛查阳性人数: 72,
      地中海贫血筛查人数: 293,
      地中海贫血筛查阳性人数: 57,
    },
  },
  T04: {
    甲县: { 应检测孕产妇人数: 6459, 孕产妇艾滋病检测人数: 5840, 孕产妇梅毒检测人数: 5883 },
  },
  T06: { 甲县: { 农村孕产妇住院分娩补助人数: 3236, 农村孕产妇住院分娩补助金额: 97.5 } },
  T07: { 丙县: { 常住人口数: 355976, 健康档案建档人数: 316000, 电子健康档案建档人数: 297300 } },
  T08: {
    乙县: {
      严重精神障碍在册患者数: 780,
      严重精神障碍在管患者数: 636,
      严重精神障碍规范管理患者数: 541,
      严重精神障碍服药治疗患者数: 282,
    },
  },
  T12: {
    甲县: {
      期初人口数: 1257015,
      期末人口数: 1257015,
      出生人口数: 12721,
      死亡人口数: 4852,
      出生男婴数: 6656,
      出生女婴数: 6065,
      符合政策出生人数: 11338,
      政策外多孩出生人数: 1250,
      社会抚养费征收金额: 784.32,
      '登录“两非”信息系统次数': 30,
    },
    乙县: {
      出生人口数: 1125,
      出生男婴数: 584,
      出生女婴数: 541,
      符合政策出生人数: 1032,
      '登录“两非”信息系统次数': 25,
    },
  },
  T13: {
    乙县: {
      一孩生育登记数: 436,
      二孩生育登记数: 254,
      独生子女光荣证数: 748,
      特别扶助对象人数: 572,
      市级特别扶助对象人数: 56,
      计生特殊家庭关怀户数: 168,
      走访慰问特殊家庭户数: 16,
    },
  },
  T15: { 甲县: { 监督户次数: 28, 责令整改家数: 26, 行政处罚家数: 2 } },
  T18: { 乙县: { 药品采购总额: 1000, 网采药品金额: 1038, 基本药物采购金额: 659.2 } },
  T19: {
    甲县: { 农村人口数: 1080619, 新农合参合人数: 1031775, 新农合受益人次: 131567, 新农合基金总额: 21273.68 },
    丙县: { 农村人口数: 443903 },
  },
  T22: { 丙县: { 在岗职工数: 20, 初级职称人数: 13, 中级职称人数: 5, 高级职称人数: 2 } },
  T26: { 丙县: { 无偿献血人次: 3358, 自愿无偿献血人次: 2772, 无偿献血量: 747500 } },
  T28: { 丙县: { 医疗纠纷案件数: 24, 医疗纠纷已调解终结数: 19, 医疗纠纷正在调处数: 5 } },
};

/** What the texts themselves promise beyond the library's forms: name, table, formula. */
const promises: readonly (readonly [string, string, string])[] = [
  ['农村人口≤常住人口', 'T19', '[农村人口数]<=[常住人口数]'],
  ['每周至少登录一次', 'T12', '[登录“两非”信息系统次数]>=26'],
  ['管理率为公布的81.6', 'T08', 'ROUND([严重精神障碍患者管理率],1)=81.6'],
  ['规范管理率为公布的69.4', 'T08', 'ROUND([严重精神障碍患者规范管理率],1)=69.4'],
  ['治疗率为公布的36.15', 'T08', 'ROUND([严重精神障碍在管患者治疗率],2)=36.15'],
];

let ledger: MemoryLedger;
let found: Map<string, readonly Finding[]>;
let shown: (code: string, county: string, indicator: string) => string;

beforeAll(async () => {
  const [dictionary, forms] = await Promise.all([loadDictionary(), loadLibrary()]);
  ledger = new MemoryLedger(emptyContent);
  let last = 0;
  const newId = (): string => `n${(last += 1)}`;
  // Object classes are no matter here: the county's own row.
  const wanted = forms
    .filter(({ code }) => code in figures)
    .map((form): Form => {
      const { rows: own, ...plain } = form;
      return own ? plain : form;
    });
  const { change, tables } = adopt(
    wanted,
    ledger.catalog,
    dictionary,
    {
      root: unit('city', '某市'),
      units: counties.map((name) => unit(name, name, 'city')),
      month: { year: 2026, month: 1 },
      words: { total: '合计', signatures: [], parameterSource: '' },
    },
    newId,
  );
  ledger.commit({ code: 'library', details: {} }, change, { at });
  const byCode = new Map(wanted.map(({ code }, i) => [code, tables[i] as Table]));
  const idOf = (name: string): IndicatorId => {
    const known = findNamed(ledger.catalog.indicators, name);
    if (!known) throw new Error(name);
    return known.id;
  };
  const facts = Object.entries(figures).flatMap(([code, ofCounties]) =>
    Object.entries(ofCounties).flatMap(([county, values]) =>
      Object.entries(values).map(([name, value]): Fact => {
        const period = (byCode.get(code) as Table).periods[0] as Fact['period'];
        const place = { indicator: idOf(name), unit: county as UnitId, period };
        return { ...place, value, source: { kind: 'typed' }, at };
      }),
    ),
  );
  const rules = promises.map(([name, code, formula]): Rule => {
    const stored = storeFormula(formula, idOf);
    if (!stored.ok) throw new Error(stored.problem.code);
    const table = (byCode.get(code) as Table).id;
    return {
      ...usualRule,
      id: newId() as RuleId,
      table,
      name,
      formula: stored.value,
      tolerance: 0,
      level: 'leaves',
    };
  });
  ledger.commit(
    { code: 'edit', details: {} },
    { facts: facts.map((to) => ({ to })), rules: rules.map((to) => ({ to })) },
    { at },
  );

  found = new Map();
  const views = new Map<string, Figures>();
  for (const [code, table] of byCode) {
    const { catalog } = ledger;
    const period = getPeriod(table.periods[0] as Fact['period']);
    const own = [...catalog.rules.values()];
    const extended = withRules(catalog, table, own);
    const { periods } = placesFor(extended.catalog, extended.table, period);
    const ids = indicatorsOf(extended.catalog, extended.table).map(({ id }) => id);
    const read = new Figures(extended.catalog, extended.table, period, ledger.readFacts(periods, ids));
    const checks = new Checks(read, table, period, own);
    expect(checks.unjudged).toEqual([]);
    found.set(code, [...checks.findings(), ...new Nose(read, table, period).findings()]);
    views.set(code, read);
  }
  shown = (code, county, name) => {
    const table = byCode.get(code) as Table;
    const id = idOf(name);
    const value = (views.get(code) as Figures).valueOf({
      indicator: id,
      unit: county as UnitId,
      period: table.periods[0] as Fact['period'],
    });
    const { decimals } = ledger.catalog.indicators.get(id) ?? { decimals: null };
    return typeof value === 'number' ? showNumber(value, decimals) : JSON.stringify(value);
  };
});

/** «rule · unit» of what was found in a table; hints are no contradictions. */
function foundIn(code: string): string[] {
  return (found.get(code) ?? [])
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, unit: id }) => {
      const name = ledger.catalog.rules.get(rule)?.name ?? rule;
      return `${name} · ${ledger.catalog.units.get(id)?.name ?? id}`;
    });
}

describe('what contradicts itself is found', () => {
  it.each([
    [
      'C-08 births of family planning and of maternal care differ by a third and more',
      'T12',
      ['计生出生数与妇幼活产数相近 · 某市', '每周至少登录一次 · 乙县'],
    ],
    [
      'C-17 two of three published rates cannot come from 780 patients',
      'T08',
      ['管理率为公布的81.6 · 乙县', '治疗率为公布的36.15 · 乙县'],
    ],
    [
      'C-35 a subsidy of 97.5 is not 3236 people at 300',
      'T06',
      ['补助金额＝人数×补助标准 · 甲县', '补助金额＝人数×补助标准 · 某市'],
    ],
    [
      'C-48 a share of purchases above 100 %',
      'T18',
      [
        '网采药品金额≤药品采购总额 · 乙县',
        '网采药品金额≤药品采购总额 · 某市',
        'sniffer:above-hundred · 乙县',
      ],
    ],
    ['C-72 more rural people than people', 'T19', ['农村人口≤常住人口 · 丙县']],
  ] as const)('%s', (_, code, expected) => {
    expect(foundIn(code).sort()).toEqual([...expected].sort());
  });
});

describe('what agrees passes', () => {
  it.each([
    ['C-01…C-05 one number of live births behind four rates', 'T01'],
    ['C-24, C-26 screening, with the births of institutions as denominator', 'T03'],
    ['C-27 tests of expectant mothers, with a third denominator', 'T04'],
    ['C-71 electronic records within all records', 'T07'],
    ['C-40, C-58 certificates add up, parts are within their wholes', 'T13'],
    ['C-34 warned and fined make those inspected', 'T15'],
    ['C-94 grades of staff make all staff', 'T22'],
    ['C-75 millilitres a donation', 'T26'],
    ['C-74 settled and open disputes make all', 'T28'],
  ] as const)('%s', (_, code) => {
    expect(foundIn(code)).toEqual([]);
  });

  it.each([
    ['T01', '甲县', '住院分娩率', '99.98'],
    ['T01', '甲县', '孕产妇系统管理率', '87.95'],
    ['T01', '甲县', '5岁以下儿童死亡率', '7.94'],
    ['T03', '甲县', '婚检率', '93.91'],
    ['T12', '甲县', '人口出生率', '10.12'],
    ['T12', '甲县', '人口自然增长率', '6.26'],
    ['T12', '甲县', '符合政策生育率', '89.13'],
    ['T12', '甲县', '出生人口性别比', '109.74'],
    ['T12', '乙县', '符合政策生育率', '91.73'],
    ['T13', '乙县', '办理计生证件总数', '1438'],
    ['T19', '甲县', '新农合参合率', '95.48'],
    ['T19', '甲县', '新农合受益面', '12.75'],
  ] as const)('%s %s %s is the published %s', (code, county, name, expected) => {
    expect(shown(code, county, name)).toBe(expected);
  });
});

/** One table of all published rates: numerator, denominator, factor and what was printed, a case a row. */
describe('every published rate with its parts, in one table under one rule', () => {
  it('the rule finds exactly those that cannot be', async () => {
    const { tableOf, catalogOf, rule, march } = await import('./town');
    const { indicator } = await import('../../domain/invent');
    const inputs = ['n', 'd', 'f', 'dp', 'expect'] as const;
    const rate = indicator('rate', '率', { kind: 'computed', formula: '[#n]/[#d]*[#f]' });
    const columns = [...inputs.map((id) => indicator(id, id, { decimals: null })), rate];
    const ids = published.rates.map(({ id }) => id);
    const book = new MemoryLedger({ ...emptyContent, catalog: catalogOf(columns, ids) });
    const facts = published.rates.flatMap((one) =>
      inputs.map((name): Fact => {
        const place = {
          indicator: name as IndicatorId,
          unit: one.id as UnitId,
          period: '2026M03' as Fact['period'],
        };
        return { ...place, value: one[name], source: { kind: 'typed' }, at };
      }),
    );
    book.commit({ code: 'edit', details: {} }, { facts: facts.map((to) => ({ to })) }, { at });
    const table = tableOf(columns, ids);
    const printed = rule('printed', 'ROUND([#rate],[#dp])=[#expect]', { tolerance: 0, level: 'leaves' });
    const read = new Figures(
      book.catalog,
      table,
      march,
      book.readFacts(
        ['2026M03' as Fact['period']],
        columns.map(({ id }) => id),
      ),
    );
    const contradicted = new Checks(read, table, march, [printed]).findings().map((one) => one.unit);
    expect(contradicted.sort()).toEqual(
      published.rates.flatMap(({ id, agree }) => (agree ? [] : [id])).sort(),
    );
    expect(contradicted).toEqual(['C-17c', 'C-17d', 'C-26d', 'C-47']);
  });
});
