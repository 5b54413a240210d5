import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sightOf } from '#app/checks/beside';
import { Checking } from '#app/checks/checking.svelte';
import { audit } from '#compute/checks/audit';
import { rulesBeyond } from '#compute/checks/rules-of';
import { withRules } from '#compute/checks/with-rules';
import { Figures } from '#compute/table/figures';
import { periodsFor } from '#compute/table/needs';
import { applyToCatalog } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { pivotedOf, settlePivot, type Pivot } from '#domain/table/pivot';
import { indicator } from '../../domain/invent';
import { words } from '../../compute/county';
import { catalogOf, factOf, march, rule, tableOf } from '../../compute/checks/town';

const indicators = [indicator('births', '活产数'), indicator('hospital', '住院分娩活产数')];
const opened = ['2025M12', '2026M01', '2026M02', '2026M03'] as PeriodCode[];
const table = { ...tableOf(indicators, ['a', 'b']), periods: opened };
const rules = [
  rule('fewer', '[#hospital]<=[#births]', { level: 'leaves', severity: 'verify' }),
  rule('steady', '[#births]<=PRIOR([#births])*3', { level: 'leaves', severity: 'hint' }),
  rule('filled', '[#births]>=1', { level: 'leaves', severity: 'mandatory' }),
];
const catalog = applyToCatalog(catalogOf(indicators, ['a', 'b']), {
  rules: rules.map((to) => ({ to })),
});

/** In January a has more hospital births than births; in February b has four times as many as before. */
const facts: readonly Fact[] = (
  [
    ['2025M03', [30, 30, 41, 40]],
    ['2025M12', [31, 31, 40, 40]],
    ['2026M01', [30, 33, 41, 40]],
    ['2026M02', [32, 32, 170, 160]],
    ['2026M03', [29, 31, 101, 99]],
  ] as const
).flatMap(([period, [births, hospital, others, otherHospital]]) => [
  factOf('births', 'a', births, period),
  factOf('hospital', 'a', hospital, period),
  factOf('births', 'b', others, period),
  factOf('hospital', 'b', otherHospital, period),
]);

function look(wanted: Pivot) {
  const pivot = settlePivot(table, wanted);
  const shown = pivotedOf(table, pivot, march, words);
  const wider = withRules(catalog, table, rulesBeyond(catalog, table));
  const figures = new Figures(wider.catalog, wider.table, march, facts, shown);
  const painted: CellMeaning[] = [];
  const checking = new Checking({
    workspace: { catalog, name: 'real' },
    figures,
    table,
    period: march,
    repaint: (cells) => painted.push(...cells),
    sight: sightOf(table, march, pivot, shown),
    historyOf: (period) => periodsFor(wider.catalog, wider.table, period),
  });
  const type = (id: string, unit: string, value: number, period: string) =>
    checking.touch(figures.apply([{ to: factOf(id, unit, value, period) }]));
  return { checking, painted, type };
}

const at = (id: string, unit: string, period: string) =>
  ({ indicator: id, unit, period }) as unknown as CellMeaning;

const whoseMonths: Pivot = { kind: 'months', unit: 'a' as UnitId };
const oneIndicator: Pivot = { kind: 'units', indicator: 'births' as IndicatorId };

/** The marks a clerk would see on opening the form at a period. */
const inForm = (code: string) =>
  audit(catalog, table, getPeriod(code as PeriodCode), facts)
    .findings.map(({ key }) => key)
    .sort();

describe('findings of the other periods that a view shows', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are marked once the open period was asked, and neither counted nor listed', () => {
    const { checking, painted } = look(whoseMonths);
    vi.runAllTimers();
    expect(checking.judged.every(({ finding }) => finding.period === '2026M03')).toBe(true);
    expect(checking.counts).toMatchObject({ wrong: 0, verify: 1 });
    expect(checking.marks.at(at('hospital', 'a', '2026M03'))).toMatchObject({ severity: 'verify' });
    expect(checking.marks.at(at('hospital', 'a', '2026M01'))).toMatchObject({ severity: 'verify' });
    expect(checking.marks.at(at('births', 'a', '2026M02'))).toBeUndefined();
    expect(painted).toContainEqual(at('hospital', 'a', '2026M01'));
  });

  it('periods that were not opened, and 累计, have none: nothing was to be filled in there', () => {
    const { checking } = look(oneIndicator);
    vi.runAllTimers();
    for (const period of ['2026M04', '2026M12', '2026T03'])
      expect(checking.marks.at(at('births', 'b', period)), period).toBeUndefined();
  });

  it('of one indicator are those of the rules that use it, for every unit', () => {
    const { checking } = look(oneIndicator);
    vi.runAllTimers();
    expect(checking.marks.at(at('births', 'b', '2026M02'))?.judged.map((one) => one.finding.rule)).toContain(
      'steady',
    );
    expect(checking.marks.at(at('births', 'a', '2026M01'))).toMatchObject({ severity: 'verify' });
  });

  it.each([whoseMonths, oneIndicator])('are the same as on opening the form there: %o', (pivot) => {
    const { checking } = look(pivot);
    vi.runAllTimers();
    for (const code of ['2026M01', '2026M02', '2026M03']) {
      const expected = inForm(code);
      const found = ['births', 'hospital'].flatMap((id) =>
        ['a', 'b'].flatMap((unit) => checking.marks.at(at(id, unit, code))?.judged ?? []),
      );
      for (const { finding } of found) expect(expected).toContain(finding.key);
    }
  });

  it('follow an edit of another period', () => {
    const { checking, painted, type } = look(whoseMonths);
    vi.runAllTimers();
    painted.length = 0;
    type('hospital', 'a', 30, '2026M01');
    vi.runAllTimers();
    expect(checking.marks.at(at('hospital', 'a', '2026M01'))).toBeUndefined();
    expect(painted).toContainEqual(at('hospital', 'a', '2026M01'));
    type('hospital', 'a', 99, '2026M02');
    vi.runAllTimers();
    expect(checking.marks.at(at('hospital', 'a', '2026M02'))).toMatchObject({ severity: 'verify' });
  });

  it('the open period’s findings do not depend on how much of the year a view has at hand', () => {
    const keys = [{ kind: 'form' } as const, whoseMonths, oneIndicator].map((pivot) => {
      const { checking } = look(pivot);
      vi.runAllTimers();
      return checking.judged.map(({ finding }) => finding.key).sort();
    });
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
    expect(keys[0]).toEqual(inForm('2026M03'));
  });
});
