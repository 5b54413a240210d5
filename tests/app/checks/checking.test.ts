import { describe, expect, it } from 'vitest';
import { Checking } from '#app/checks/checking.svelte';
import { cellsOf } from '#app/checks/marks';
import { once, slicesOf, type Found } from '#app/checks/slices';
import { tallyOf } from '#app/checks/tallies';
import { Figures } from '#compute/table/figures';
import { explanationKey, figuresIn } from '#compute/checks/standing';
import { applyToCatalog } from '#domain/change/change';
import type { Catalog } from '#domain/catalog/catalog';
import type { CellMeaning } from '#domain/table/cell';
import type { PeriodCode } from '#domain/period/period';
import { indicator } from '../../domain/invent';
import { catalogOf, factOf, march, rule, tableOf } from '../../compute/checks/town';

const indicators = [indicator('births', '活产数'), indicator('hospital', '住院分娩活产数')];
const table = tableOf(indicators, ['a', 'b']);
const withRule: Catalog = applyToCatalog(catalogOf(indicators, ['a', 'b']), {
  rules: [{ to: rule('r', '[#hospital]<=[#births]', { level: 'leaves', severity: 'verify' }) }],
});

/** A table being typed in; what is painted again is written down. */
function opened() {
  const figures = new Figures(withRule, table, march, [
    factOf('births', 'a', 118),
    factOf('hospital', 'a', 110),
    factOf('births', 'b', 5),
    factOf('hospital', 'b', 5),
  ]);
  const workspace = { catalog: withRule, name: 'real' as const };
  const painted: string[] = [];
  const repaint = (cells: readonly CellMeaning[]) =>
    painted.push(...cells.map((cell) => `${cell.indicator} ${cell.unit}`));
  const checking = new Checking({ workspace, figures, table, period: march, repaint });
  checking.settle();
  const type = (indicatorId: string, unit: string, value: number) => {
    painted.length = 0;
    checking.touch(figures.apply([{ to: factOf(indicatorId, unit, value) }]));
    checking.settle();
  };
  return { workspace, checking, painted, type };
}

const at = (id: string, unit: string): CellMeaning =>
  ({ indicator: id, unit, period: '2026M03' }) as CellMeaning;

describe('a table checked while it is typed in', () => {
  it('marks the cells of a finding as it comes, paints no others, and takes the mark off as it goes', () => {
    const { checking, painted, type } = opened();
    expect(checking.judged).toEqual([]);
    type('hospital', 'a', 120);
    expect(checking.counts).toEqual({ wrong: 0, verify: 1, hint: 0, explained: 0, waiting: 1 });
    expect(painted.sort()).toEqual(['births a', 'hospital a']);
    expect(checking.marks.at(at('births', 'a'))).toMatchObject({ severity: 'verify', explained: false });
    expect(checking.marks.at(at('births', 'b'))).toBeUndefined();
    type('hospital', 'a', 118);
    expect(checking.judged).toEqual([]);
    expect(painted.sort()).toEqual(['births a', 'hospital a']);
  });

  it('other figures of a finding that stands are painted again: the tip tells them', () => {
    const { painted, type } = opened();
    type('hospital', 'a', 120);
    type('hospital', 'a', 121);
    expect(painted.sort()).toEqual(['births a', 'hospital a']);
    type('births', 'b', 6);
    expect(painted).toEqual([]);
  });

  it('an explained finding is counted apart, and asks anew when its figures change', () => {
    const { workspace, checking, type } = opened();
    type('hospital', 'a', 120);
    const finding = checking.judged[0]?.finding;
    if (!finding) throw new Error('nothing found');
    const { rule: id, unit, period } = finding;
    const to = {
      key: explanationKey(finding),
      rule: id,
      unit,
      period,
      text: '外县产妇来院分娩',
      figures: figuresIn(finding),
    };
    workspace.catalog = applyToCatalog(withRule, { explanations: [{ to }] });
    checking.judgeAgain();
    expect(checking.counts).toMatchObject({ waiting: 0, explained: 1 });
    expect(checking.marks.at(at('births', 'a'))).toMatchObject({ explained: true });
    type('hospital', 'a', 125);
    expect(checking.judged[0]).toMatchObject({
      standing: 'changed',
      explanation: { text: '外县产妇来院分娩' },
    });
    expect(checking.counts).toMatchObject({ waiting: 1, explained: 0 });
    type('hospital', 'a', 120);
    expect(checking.counts).toMatchObject({ waiting: 0, explained: 1 });
  });

  it('lights the cells of the finding that is looked at until the clerk goes elsewhere', () => {
    const { checking, type } = opened();
    type('hospital', 'a', 120);
    const finding = checking.judged[0]?.finding;
    if (!finding) throw new Error('nothing found');
    checking.light(finding.key, cellsOf(finding));
    checking.leave(at('births', 'a'));
    expect(checking.marks.isLit(at('hospital', 'a'))).toBe(true);
    checking.leave(at('births', 'b'));
    expect([checking.current, checking.marks.isLit(at('hospital', 'a'))]).toEqual([null, false]);
  });
});

describe('a run over tables', () => {
  it('goes through the latest period of each table, all of them, or one', () => {
    const codes = (periods: Parameters<typeof slicesOf>[1]['periods']) =>
      slicesOf([table], { table: null, periods }).map(({ code }) => code);
    expect(codes('latest')).toEqual(['2026M03']);
    expect(codes('all')).toEqual(['2026M02', '2026M03']);
    expect(codes('2026M02' as PeriodCode)).toEqual(['2026M02']);
  });

  it('counts a finding once, whichever tables show it, and the explained apart', () => {
    const { checking, type } = opened();
    type('hospital', 'a', 120);
    const [one] = checking.judged;
    if (!one) throw new Error('nothing found');
    const found: Found = { finding: one.finding, table: table.id, chosen: '2026M03' as PeriodCode };
    expect(once([found, { ...found, table: 'u' as typeof table.id }])).toEqual([found]);
    expect(tallyOf('', [one, { ...one, standing: 'explained' }])).toMatchObject({
      counts: { mandatory: 0, quasiMandatory: 0, verify: 1, hint: 0 },
      explained: 1,
      all: 2,
    });
  });
});
