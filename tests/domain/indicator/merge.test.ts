import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogOf, type Catalog } from '#domain/catalog/catalog';
import type { Definition, Definitions } from '#domain/catalog/collections';
import { factKey, keyOfFact, type Fact } from '#domain/fact/fact';
import type { IndicatorId, TableId, TemplateId, UnitId } from '#domain/id';
import { mayMerge, mergeChange, mergeOf } from '#domain/indicator/merge';
import { isUsed, useCounts, usesOf } from '#domain/indicator/uses';
import type { PeriodCode } from '#domain/period/period';
import type { ExplanationKey } from '#domain/rule/explanation';
import { usualRule, type RuleId } from '#domain/rule/rule';
import type { Table } from '#domain/table/table';
import { targetKey, type Target } from '#domain/target/target';
import { MemoryLedger } from '#store/memory-ledger';
import { fact, indicator, unit } from '../invent';

const at = '2026-07-01T08:00:00.000Z';
const [stays, goes, mothers] = ['stays', 'goes', 'mothers'] as IndicatorId[] as [
  IndicatorId,
  IndicatorId,
  IndicatorId,
];
const units = ['qingshan', 'liuhe', 'baiyun'] as UnitId[];
const periods = ['2025H1', '2025H2', '2026H1'] as PeriodCode[];

function table(id: string, ids: readonly string[]): Table {
  return {
    id: id as TableId,
    name: `表${id}`,
    layout: {
      rows: { dimension: 'unit', members: units.map((one) => ({ caption: one, id: one })) },
      columns: {
        dimension: 'indicator',
        members: [
          {
            caption: '孕产妇',
            children: ids.map((one, i) => ({ caption: `第${i}列`, id: one as IndicatorId })),
          },
        ],
      },
    },
    unit: 'county' as UnitId,
    periodKind: 'half',
    startMonth: 1,
    periods,
    template: null,
    rowHead: '机构',
    countingUnit: null,
    marks: [],
    notes: [],
    signatures: [],
  };
}

function target(id: string, unitId: string, value: number): Target {
  const key = targetKey(id as IndicatorId, unitId as UnitId, 2026);
  return { key, indicator: id as IndicatorId, unit: unitId as UnitId, year: 2026, comparator: '≥', value };
}

/** A ledger in which the one that goes is needed everywhere an indicator can be. */
function invented(targets: readonly Target[] = []): Catalog {
  const records: { readonly [D in Definition]: readonly Definitions[D][] } = {
    units: units.map((id) => unit(id, id)),
    indicators: [
      indicator('stays', '活产数'),
      indicator('goes', '活产婴儿数', { aliases: ['活产'], code: '07', definition: '孕28周及以上' }),
      indicator('mothers', '产妇数'),
      indicator('rate', '住院分娩率', {
        kind: 'computed',
        formula: '[#mothers]/[#goes]*100',
        weight: goes,
        succeeds: goes,
      }),
    ],
    tables: [
      table('1', ['stays', 'mothers']),
      table('2', ['goes', 'rate']),
      { ...table('3', []), indicator: goes },
    ],
    templates: [
      {
        id: 't' as TemplateId,
        table: '2' as TableId,
        file: 'f' as never,
        fileName: 'a.xlsx',
        period: periods[0] as PeriodCode,
        bindings: [
          {
            sheet: 'Sheet1',
            row: 5,
            column: 2,
            meaning: { kind: 'fact', indicator: goes, unit: units[0] as UnitId, scale: 1 },
          },
        ],
        signs: {},
      },
    ],
    recipes: [
      {
        key: '2' as TableId,
        number: '',
        title: '',
        rowDimension: 'unit',
        columnDimension: 'indicator',
        rows: [],
        columns: [{ key: '活产婴儿数', role: 'input', id: goes, scale: 1 }],
        unit: null,
        periodKind: 'half',
        startMonth: 1,
      },
    ],
    targets,
    parameters: [],
    rules: [
      {
        ...usualRule,
        id: 'r' as RuleId,
        name: '住院分娩不超过活产',
        formula: '[#mothers]<=[#goes]',
        condition: '[#goes]>0',
      },
    ],
    explanations: [
      {
        key: '2026H1|r|qingshan' as ExplanationKey,
        rule: 'r' as RuleId,
        unit: units[0] as UnitId,
        period: periods[2] as PeriodCode,
        text: '含外县住院分娩',
        figures: '[#mothers]=9;[#goes]=8',
      },
    ],
  };
  return catalogOf((kind) => records[kind]);
}

const one = (catalog: Catalog, id: IndicatorId) => catalog.indicators.get(id) ?? expect.fail('no such');

function merged(catalog: Catalog, facts: readonly Fact[], takeGoing: ReadonlySet<string> = new Set()) {
  const ledger = new MemoryLedger({ catalog, facts, history: [], files: [] });
  const before = ledger.state;
  const change = mergeChange(catalog, facts, one(catalog, stays), one(catalog, goes), takeGoing);
  ledger.commit({ code: 'merge', details: {} }, change, { at });
  return { ledger, before };
}

const plain = ({ catalog, facts }: { readonly catalog: Catalog; readonly facts: readonly Fact[] }) => ({
  catalog,
  facts: [...facts].sort((a, b) => keyOfFact(a).localeCompare(keyOfFact(b))),
});

describe('merging two indicators', () => {
  it('moves figures and names, and points everything that needed the one to the other', () => {
    const facts = [fact('goes', 'qingshan', '2026H1', 8), fact('mothers', 'qingshan', '2026H1', 9)];
    const { ledger } = merged(invented([target('goes', 'liuhe', 500)]), facts);
    const { catalog } = ledger;
    expect(one(catalog, stays)).toMatchObject({
      aliases: ['活产婴儿数', '活产'],
      code: '07',
      definition: '孕28周及以上',
    });
    expect(catalog.indicators.get('rate' as IndicatorId)).toMatchObject({
      formula: '[#mothers]/[#stays]*100',
      weight: stays,
      succeeds: stays,
    });
    expect(catalog.rules.get('r' as RuleId)).toMatchObject({
      formula: '[#mothers]<=[#stays]',
      condition: '[#stays]>0',
    });
    expect([...catalog.explanations.values()][0]?.figures).toBe('[#mothers]=9;[#stays]=8');
    expect(catalog.targets.get(targetKey(stays, 'liuhe' as UnitId, 2026))?.value).toBe(500);
    expect(ledger.findFact(factKey(stays, 'qingshan' as UnitId, '2026H1' as PeriodCode))?.value).toBe(8);
  });

  it('asks where both have a figure, and takes the one the clerk names; what says the same is not asked', () => {
    const facts = [
      fact('stays', 'qingshan', '2026H1', 7),
      fact('goes', 'qingshan', '2026H1', 8),
      fact('stays', 'liuhe', '2026H1', 5),
      fact('goes', 'liuhe', '2026H1', 5),
      fact('goes', 'baiyun', '2026H1', 3),
    ];
    const catalog = invented([target('stays', 'liuhe', 500), target('goes', 'liuhe', 520)]);
    const asked = mergeOf(catalog, facts, stays, goes);
    expect(asked.facts.map(({ key }) => key)).toEqual(['2026H1|stays|qingshan']);
    expect(asked.targets.map(({ key }) => key)).toEqual(['2026|stays|liuhe']);
    expect(asked.moved).toBe(1);
    const valuesAfter = (taken: readonly string[]) => {
      const { ledger } = merged(catalog, facts, new Set(taken));
      return [
        ledger.readFacts(['2026H1' as PeriodCode], [stays]).map(({ unit: id, value }) => [id, value]),
        [...ledger.catalog.targets.values()].map(({ value }) => value),
      ];
    };
    expect(valuesAfter([])).toEqual([
      [
        ['qingshan', 7],
        ['liuhe', 5],
        ['baiyun', 3],
      ],
      [500],
    ]);
    expect(valuesAfter(['2026H1|stays|qingshan', '2026|stays|liuhe'])).toEqual([
      [
        ['qingshan', 8],
        ['liuhe', 5],
        ['baiyun', 3],
      ],
      [520],
    ]);
  });

  it('leaves nothing that points to the one that went, and one undo brings all of it back (law 10)', () => {
    const someFact = fc
      .tuple(
        fc.constantFrom('stays', 'goes', 'mothers'),
        fc.constantFrom(...units),
        fc.constantFrom(...periods),
        fc.nat(9),
        fc.constantFrom('value', 'status', 'text', 'note', 'bare'),
      )
      .map(([id, unitId, period, value, what]): Fact => {
        const made = fact(id, unitId, period, value);
        if (what === 'value') return made;
        if (what === 'status') return { ...made, value: null, status: 'notApplicable' };
        if (what === 'bare') return { ...made, value: null };
        return { ...made, value: null, [what]: `约${value}` };
      });
    const someTarget = fc
      .tuple(fc.constantFrom('stays', 'goes', 'mothers'), fc.constantFrom(...units), fc.nat(9))
      .map(([id, unitId, value]) => target(id, unitId, value));
    fc.assert(
      fc.property(
        fc.uniqueArray(someFact, { selector: keyOfFact, maxLength: 27 }),
        fc.uniqueArray(someTarget, { selector: ({ key }) => key, maxLength: 9 }),
        fc.infiniteStream(fc.boolean()),
        (facts, targets, toss) => {
          const catalog = invented(targets);
          const { facts: asked, targets: askedTargets } = mergeOf(catalog, facts, stays, goes);
          const keys = [...asked, ...askedTargets].map(({ key }) => key);
          const { ledger, before } = merged(
            catalog,
            facts,
            new Set(keys.filter(() => toss.next().value as boolean)),
          );
          const after = ledger.state;
          const said = JSON.stringify(plain(after), (_, value: unknown) =>
            value instanceof Map ? [...value.values()] : value,
          );
          expect(said).not.toContain('goes');
          // Each place that had a figure still has one, and none was made up.
          const places = (all: readonly Fact[]) =>
            new Set(all.map((f) => `${f.indicator === goes ? stays : f.indicator}${f.unit}${f.period}`));
          const filled = (all: readonly Fact[]) =>
            all.filter((f) => f.value !== null || f.status || f.text || f.note);
          expect(places(filled(after.facts))).toEqual(places(filled(facts)));
          ledger.undo({ at });
          expect(plain(ledger.state)).toEqual(plain(before));
          ledger.redo({ at });
          expect(plain(ledger.state)).toEqual(plain(after));
        },
      ),
      { seed: 20261128, numRuns: 200 },
    );
  });
});

describe('two indicators cannot become one', () => {
  const catalog = invented();
  const rate = one(catalog, 'rate' as IndicatorId);

  it('where a table shows both: two columns of a form are two things', () => {
    expect(mayMerge(catalog, one(catalog, stays), one(catalog, mothers))).toMatchObject({
      ok: false,
      problem: { code: 'indicator.sameTable', details: { table: '表1' } },
    });
  });

  it('where a formula would be lost', () => {
    expect(mayMerge(catalog, one(catalog, stays), rate)).toMatchObject({
      ok: false,
      problem: { code: 'indicator.formulaLost', details: { name: '住院分娩率' } },
    });
  });

  it('where the formula would need itself', () => {
    expect(mayMerge({ ...catalog, tables: new Map() }, rate, one(catalog, goes))).toMatchObject({
      ok: false,
      problem: { code: 'indicator.circle' },
    });
  });

  it('and in no other case', () => {
    expect(mayMerge(catalog, one(catalog, stays), one(catalog, goes))).toEqual({ ok: true, value: true });
  });
});

describe('the uses of an indicator', () => {
  const catalog = invented([target('goes', 'liuhe', 500)]);

  it('are the tables, formulas, rules, targets and templates that need it', () => {
    const uses = usesOf(catalog, goes);
    expect(uses.tables.map(({ name }) => name)).toEqual(['表2', '表3']);
    expect(uses.indicators.map(({ name }) => name)).toEqual(['住院分娩率']);
    expect(uses.rules.map(({ name }) => name)).toEqual(['住院分娩不超过活产']);
    expect([uses.targets.length, uses.templates.length, uses.recipes.length]).toEqual([1, 1, 1]);
    expect(isUsed(uses)).toBe(true);
  });

  it('are counted for all of them at once; what goes along with a table is not counted', () => {
    expect(useCounts(catalog).get(goes)).toBe(5);
    expect(useCounts(catalog).get('rate' as IndicatorId)).toBe(1);
  });
});
