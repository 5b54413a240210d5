import { describe, expect, it } from 'vitest';
import { applyToCatalog, invert, type Change } from '#domain/change/change';
import { compareBeside, type Act } from '#domain/design/acts';
import { blankTable } from '#domain/design/begin';
import {
  alsoShownIn,
  duplicate,
  freeName,
  placeTable,
  removeTable,
  renameTable,
  shiftTable,
} from '#domain/design/list';
import { copyToYear } from '#domain/design/next-year';
import { figureItems, isNumbered, numbered, type Items } from '#domain/design/item';
import { lacksOf, saveSketch, takenOff } from '#domain/design/save';
import {
  choiceOf,
  itemsOf,
  shapeOf,
  shapes,
  withItems,
  withShape,
  withUnits,
  type ShapeWords,
} from '#domain/design/shape';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { usualRule, type Rule, type RuleId } from '#domain/rule/rule';
import { reportersOf } from '#domain/table/reporters';
import { newestEditions } from '#domain/table/edition';
import { leavesOf } from '#domain/table/layout';
import { filledIn, standingOf, typedOn } from '#domain/table/standing';
import type { Table } from '#domain/table/table';
import { getPeriod } from '#domain/period/period';
import { catalog as county, form, words } from '../../compute/county';
import { fact, indicator, unit } from '../invent';

const rule: Rule = {
  ...usualRule,
  id: 'r' as RuleId,
  name: '住院分娩不多于活产',
  formula: '[#hospital]<=[#births]',
  table: form.id,
};
const catalog = applyToCatalog(county, { tables: [{ to: form }], rules: [{ to: rule }] });
const shapeWords: ShapeWords = {
  ...words,
  total: '合计',
  subtotal: (of) => `${of}小计`,
  kind: (one) => one.kind,
  others: '其他',
  part: (period) => `${period.index}月`,
};
const counting = () => {
  let next = 0;
  return () => `new${(next += 1)}`;
};
const nameOf = (id: IndicatorId) => id;

/** Every act on tables is undone by its inverse (law 10). */
function expectUndone(change: Change, of = catalog) {
  expect(applyToCatalog(applyToCatalog(of, change), invert(change))).toEqual(of);
}

describe('复制到下一年', () => {
  const { change, table, counts } = copyToYear(
    catalog,
    form,
    { year: 2026, rules: true, targets: false },
    counting(),
  );
  const after = applyToCatalog(catalog, change);

  it('makes an edition of the same name and form; opened periods of the year go along', () => {
    expect(table.layout).toBe(form.layout);
    expect(table.edition).toEqual({ year: 2026, previous: form.id });
    expect(after.tables.get(form.id)?.periods).toEqual(['2025M03']);
    expect(table.periods).toEqual(['2026M01', '2026M02', '2026M03']);
    expect(newestEditions(after.tables)).toEqual([table]);
    expectUndone(change);
  });

  it('takes its own rules along and leaves the old ones where they are', () => {
    expect(counts).toEqual({ rules: 1, targets: 0, periods: 3 });
    expect([...after.rules.values()].map((one) => one.table)).toEqual([form.id, table.id]);
  });

  it('copies targets where it is asked, and never over one that is set', () => {
    const wish = { year: 2027, rules: false, targets: true };
    const copied = copyToYear(catalog, form, wish, counting());
    expect(copied.change.targets?.map(({ to }) => [to?.indicator, to?.year, to?.value])).toEqual([
      ['births', 2027, 200],
    ]);
    const again = copyToYear(applyToCatalog(catalog, copied.change), form, wish, counting());
    expect(again.counts.targets).toBe(0);
  });

  it('leaves template and way of reading with the edition they came for', () => {
    const filled = { ...form, template: 'tpl' as never };
    expect(
      copyToYear(catalog, filled, { year: 2027, rules: false, targets: false }, counting()).table.template,
    ).toBeNull();
  });
});

describe('whole tables', () => {
  it('a copy shows the same facts under another name', () => {
    const { change, table } = duplicate(catalog, form, freeName(catalog, form.name), counting());
    expect(table.name).toBe('月报(2)');
    expect(alsoShownIn(applyToCatalog(catalog, change), form)).toEqual([{ table, count: 5 }]);
    expectUndone(change);
  });

  it('a name that another table has, or none at all, is refused; editions keep one name', () => {
    const next = copyToYear(catalog, form, { year: 2026, rules: false, targets: false }, counting());
    const other: Table = { ...form, id: 'o' as TableId, name: '季报' };
    const all = applyToCatalog(applyToCatalog(catalog, next.change), { tables: [{ to: other }] });
    const own = all.tables.get(form.id) as Table;
    expect(renameTable(all, own, '季 报')).toBeUndefined();
    expect(renameTable(all, own, ' ')).toBeUndefined();
    const change = renameTable(all, own, '妇幼月报') as Change;
    expect(change.tables?.map(({ to }) => to?.name)).toEqual(['妇幼月报', '妇幼月报']);
    expectUndone(change, all);
  });

  it('removing one takes its rules and what hangs on them, touches no fact, and is undone whole', () => {
    const change = removeTable(catalog, form);
    const after = applyToCatalog(catalog, change);
    expect([after.tables.size, after.rules.size, after.indicators.size]).toEqual([
      0,
      0,
      catalog.indicators.size,
    ]);
    expect(change.facts).toBeUndefined();
    expectUndone(change);
  });

  it('an edition out of the middle leaves the others in a row', () => {
    const second = copyToYear(catalog, form, { year: 2026, rules: false, targets: false }, counting());
    const two = applyToCatalog(catalog, second.change);
    const third = copyToYear(two, second.table, { year: 2027, rules: false, targets: false }, () => 'third');
    const three = applyToCatalog(two, third.change);
    const after = applyToCatalog(three, removeTable(three, three.tables.get(second.table.id) as Table));
    expect(after.tables.get('third' as TableId)?.edition).toEqual({ year: 2027, previous: form.id });
  });

  it('the newest edition gives its periods back to the one before it', () => {
    const second = copyToYear(catalog, form, { year: 2026, rules: false, targets: false }, counting());
    const two = applyToCatalog(catalog, second.change);
    const change = removeTable(two, second.table);
    expect(applyToCatalog(two, change).tables.get(form.id)?.periods).toEqual(form.periods);
    expectUndone(change, two);
  });

  it('stand in the order the clerk gives them', () => {
    const more = ['x', 'y'].map((id) => ({ to: { ...form, id: id as TableId, name: id } }));
    let all = applyToCatalog(catalog, { tables: more });
    const ids = () => newestEditions(all.tables).map(({ id }) => id);
    all = applyToCatalog(all, shiftTable(all, all.tables.get('y' as TableId) as Table, -1) as Change);
    expect(ids()).toEqual(['t', 'y', 'x']);
    all = applyToCatalog(all, placeTable(all, all.tables.get('t' as TableId) as Table, 2) as Change);
    expect(ids()).toEqual(['y', 'x', 't']);
    expect(shiftTable(all, all.tables.get('t' as TableId) as Table, 1)).toBeUndefined();
  });
});

describe('numbers of a form', () => {
  const lines = (...codes: (string | undefined)[]): Items =>
    codes.map((code, i) => ({
      caption: `${i}`,
      id: `i${i}` as IndicatorId,
      ...(code === undefined ? {} : { code }),
      children: [],
    }));

  it('that only count are told from codes of its own', () => {
    expect(isNumbered(lines('1', '2', '3'))).toBe(true);
    expect([lines('1', '3'), lines('1', undefined), lines('A1', 'A2'), []].map(isNumbered)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('count on past headings', () => {
    const items = [{ caption: '组', children: lines('9', '8') }, ...lines('7')];
    expect(figureItems(numbered(items)).map(({ code }) => code)).toEqual(['1', '2', '3']);
  });
});

describe('shapes of a form', () => {
  it('keep every indicator and its heading, whichever axis they go to, and come back as they were', () => {
    const items = itemsOf(form, nameOf);
    for (const shape of shapes) {
      const choice = { shape, cut: 'month' as const, compared: ['yearBefore', 'growth'] as const };
      const shaped = withShape(form, items, choice, catalog.units, shapeWords);
      expect(shapeOf(shaped), shape).toBe(shape);
      expect(itemsOf(shaped, nameOf), shape).toEqual(items);
      expect(choiceOf(shaped).shape).toBe(shape);
    }
  });

  it('take along what stands beside single columns only where there are such columns', () => {
    const beside = compareBeside(itemsOf(form, nameOf), [0, 0], ['growth'], (one) => one) as Act;
    const choice = { shape: 'comparison' as const, cut: 'month' as const, compared: ['growth'] as const };
    const shaped = withShape(form, beside.items, choice, catalog.units, shapeWords);
    expect(itemsOf(shaped, nameOf)).toEqual(itemsOf(form, nameOf));
  });

  it('of one unit are nobody else’s to report, unless it is said', () => {
    const asked: Table = { ...form, reporters: { kind: 'below' }, totals: { place: 'last' } };
    const choice = { shape: 'periods' as const, cut: 'month' as const, compared: [] };
    const shaped = withShape(asked, itemsOf(form, nameOf), choice, catalog.units, shapeWords);
    expect([shaped.reporters, shaped.totals]).toEqual([undefined, undefined]);
    expect(reportersOf(shaped, catalog.units)).toEqual(['county']);
  });

  it('go back from one unit to all of them', () => {
    const choice = { cut: 'month' as const, compared: [] };
    const one = withShape(
      form,
      itemsOf(form, nameOf),
      { ...choice, shape: 'oneUnit' },
      catalog.units,
      shapeWords,
    );
    const all = withShape(
      one,
      itemsOf(one, nameOf),
      { ...choice, shape: 'units' },
      catalog.units,
      shapeWords,
    );
    expect(leavesOf(all.layout.rows.members).map(({ id }) => id)).toEqual(['county', 'a', 'b', 'c']);
  });

  it('of periods and comparisons have the columns that were asked for', () => {
    const items = itemsOf(form, nameOf);
    const quarters = withShape(
      form,
      items,
      { shape: 'periods', cut: 'quarter', compared: [] },
      catalog.units,
      shapeWords,
    );
    expect(leavesOf(quarters.layout.columns.members).map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    const compared = withShape(
      form,
      items,
      { shape: 'comparison', cut: 'month', compared: ['growth'] },
      catalog.units,
      shapeWords,
    );
    expect(leavesOf(compared.layout.columns.members).map(({ id }) => id)).toEqual(['now', 'growth']);
    expect(choiceOf(quarters).cut).toBe('quarter');
    expect(choiceOf(compared).compared).toEqual(['now', 'growth']);
  });
});

describe('the rows of units', () => {
  const units = new Map(
    [
      unit('county', '海棠县'),
      { ...unit('h', '县医院', 'county', 0), kind: 'hospital' as const },
      unit('a', '青山镇卫生院', 'county', 1),
      unit('b', '柳河镇卫生院', 'county', 2),
      { ...unit('v', '东村卫生室', 'a'), kind: 'village' as const },
    ].map((one) => [one.id, one]),
  );
  const blank = blankTable(
    { id: 'n' as TableId, name: '新表', unit: 'county' as UnitId, signatures: [] },
    units,
    shapeWords,
  );
  const rows = (table: Table) =>
    leavesOf(withUnits(table, units, shapeWords).layout.rows.members).map(
      ({ caption, depth }) => '·'.repeat(depth ?? 0) + caption,
    );

  it('are, from nothing, 合计 and every unit right below', () => {
    expect(rows(blank)).toEqual(['合计', '县医院', '青山镇卫生院', '柳河镇卫生院']);
  });

  it('follow kinds, chosen units, and where the total stands', () => {
    expect(
      rows({ ...blank, reporters: { kind: 'kinds', kinds: ['township'] }, totals: { place: 'last' } }),
    ).toEqual(['青山镇卫生院', '柳河镇卫生院', '合计']);
    expect(
      rows({
        ...blank,
        reporters: { kind: 'chosen', units: ['v', 'h'] as UnitId[] },
        totals: { place: 'none' },
      }),
    ).toEqual(['东村卫生室', '县医院']);
  });

  it('stand together under a 小计 of their kind, each once', () => {
    const grouped = { ...blank, totals: { place: 'first', subtotals: 'kind' } as const };
    expect(rows(grouped)).toEqual([
      '合计',
      'hospital小计',
      '·县医院',
      'township小计',
      '·青山镇卫生院',
      '·柳河镇卫生院',
    ]);
    const members = leavesOf(withUnits(grouped, units, shapeWords).layout.rows.members);
    expect(members.find(({ caption }) => caption === 'township小计')?.over).toEqual(['a', 'b']);
  });

  it('of a form out of a file stay as they stand until something is said', () => {
    expect(withUnits(form, catalog.units, shapeWords).layout.rows.members).toBe(form.layout.rows.members);
  });
});

describe('saving a design', () => {
  const extra = indicator('x', '新指标');
  const unused = indicator('y', '没用上');
  const rate = indicator('xr', '新率', { kind: 'computed', formula: '[#x]/[#births]*100' });
  const items = [...itemsOf(form, nameOf), { caption: '新率', id: rate.id, children: [] }];
  const sketch = { table: withItems(form, items), added: [extra, unused, rate] };

  it('is one change with the indicators the form needs, also those only in its formulas, and no others', () => {
    const change = saveSketch(catalog, sketch);
    expect(change.indicators?.map(({ to }) => to?.id)).toEqual(['x', 'xr']);
    expectUndone(change);
  });

  it('keeps what was done to the table meanwhile: an opened period is not closed again', () => {
    const opened = { ...form, periods: [...form.periods, '2026M04' as PeriodCode] };
    const meanwhile = applyToCatalog(catalog, { tables: [{ from: form, to: opened }] });
    expect(saveSketch(meanwhile, sketch).tables?.[0]?.to?.periods).toEqual(opened.periods);
  });

  it('touches no fact, and says which figures the form shows no more (law 7)', () => {
    const fewer = { table: withItems(form, itemsOf(form, nameOf).slice(0, 1)), added: [] };
    expect(saveSketch(catalog, fewer).facts).toBeUndefined();
    expect(takenOff(catalog, fewer)).toEqual(['beds', 'perBed']);
  });

  it('waits for a name of its own and for something to show', () => {
    expect(lacksOf(catalog, { table: { ...form, name: ' ' }, added: [] })).toEqual(['nameless']);
    expect(
      lacksOf(catalog, { table: { ...withItems(form, []), id: 'other' as TableId }, added: [] }),
    ).toEqual(['nameTaken', 'noIndicator']);
    expect(lacksOf(catalog, sketch)).toEqual([]);
  });
});

describe('应报 and 未填', () => {
  const march = getPeriod('2026M03' as PeriodCode);
  const typed = typedOn(form, (id) => catalog.indicators.get(id));
  const filled = filledIn(form, march, typed, [
    fact('births', 'a', '2026M03', 3),
    fact('births', 'b', '2026M02', 3),
    fact('elsewhere', 'c', '2026M03', 1),
    fact('rate', 'c', '2026M03', 98),
  ]);
  const standing = (table: Table) => standingOf(table, march, catalog.units, (unit) => filled.has(unit));

  it('count the units of the form, and those without a figure typed in this period', () => {
    expect(standing({ ...form, due: { kind: 'monthDay', day: 24, months: 0 } })).toEqual({
      due: ['a', 'b', 'c'],
      blank: ['b', 'c'],
      day: '2026-03-24',
    });
  });

  it('leave out who need not report (law 2)', () => {
    const some: Table = { ...form, reporters: { kind: 'chosen', units: ['a', 'b'] as UnitId[] } };
    expect(standing(some)).toEqual({ due: ['a', 'b'], blank: ['b'] });
  });
});
