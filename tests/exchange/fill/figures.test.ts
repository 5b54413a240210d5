import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { emptyCatalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import type { Binding, Template } from '#domain/template/template';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { readNumber } from '#value/read-number';
import { statuses, type Status } from '#value/value';
import { fact, indicator, unit } from '../../domain/invent';

const period = '2026H1' as PeriodCode;
const rate = '[#hospital]/[#births]*100';
const catalog = applyToCatalog(emptyCatalog, {
  units: [{ to: unit('a', '青山镇') }],
  indicators: [
    { to: indicator('births', '活产数') },
    { to: indicator('hospital', '住院分娩活产数') },
    { to: indicator('money', '投入', { countingUnit: '万元', decimals: null }) },
    {
      to: indicator('rate', '住院分娩率', {
        kind: 'computed',
        formula: rate,
        factor: 100,
        decimals: null,
        countingUnit: '%',
      }),
    },
  ],
});
const ids = ['births', 'hospital', 'rate', 'money'] as IndicatorId[];
const table: Table = {
  id: 't' as TableId,
  name: '表',
  layout: {
    rows: { dimension: 'unit', members: [{ caption: '青山镇', id: 'a' as UnitId }] },
    columns: { dimension: 'indicator', members: ids.map((id) => ({ caption: id, id })) },
  },
  unit: 'a' as UnitId,
  periodKind: 'half',
  startMonth: 1,
  periods: [period],
  template: null,
  rowHead: '',
  countingUnit: null,
  marks: [],
  notes: [],
  signatures: [],
};

/** The form's row as it is written, cell by cell. */
function written(facts: readonly Fact[], scales: readonly number[] = [], signs: Template['signs'] = {}) {
  const bindings = ids.map((id, i): Binding => ({
    sheet: '表1',
    row: 1,
    column: i + 1,
    meaning: { kind: 'fact', indicator: id, unit: 'a' as UnitId, scale: scales[i] ?? 1 },
  }));
  const template = { id: 'x', table: 't', file: 'f', fileName: 'x.xlsx', period, bindings, signs } as never;
  const figures = new Figures(catalog, table, getPeriod(period), facts);
  return fillingOf(template, getPeriod(period), formFigures(figures, { unitName: '' })).map(
    ({ value }) => value,
  );
}

const at = (id: string, said: Partial<Fact>): Fact => ({ ...fact(id, 'a', period, 0), ...said });

describe('What goes into a typed rate', () => {
  const parts = [at('births', { value: 21 }), at('hospital', { value: 20 })];
  it('is the computed one, as the form scales it, with two decimals where nobody says how many', () => {
    expect(written(parts)[2]).toBe(95.24);
    expect(written(parts, [1, 1, 100])[2]).toBe(0.9524);
  });
  it('is the reported one where its parts are missing (law 1), and nothing without either', () => {
    expect(written([at('rate', { value: 96.5 })])[2]).toBe(96.5);
    expect(written([at('rate', { value: null, status: 'notApplicable' })])[2]).toBe('—');
    expect(written([...parts, at('rate', { value: 96.5 })])[2]).toBe(95.24);
    expect(written([at('births', { value: 0 }), at('hospital', { value: 0 })])[2]).toBeNull();
  });
});

describe('What goes into a figure’s cell', () => {
  it('is the figure as it came, at the form’s scale', () => {
    expect(written([at('money', { value: 12.345678 })])[3]).toBe(12.345678);
    expect(written([at('money', { value: 12.5 })], [1, 1, 1, 10_000])[3]).toBe(0.00125);
  });
  it('is the text nobody could read', () => {
    expect(written([at('births', { value: null, text: '12人' })])[0]).toBe('12人');
  });
  it.each(statuses.filter((status) => status !== 'blank'))(
    'is a sign that is read back as %s, the form’s own where it has one',
    (status: Status) => {
      const facts = [at('births', { value: null, status })];
      expect(readNumber(String(written(facts)[0]))).toEqual({ kind: 'status', status });
      expect(written(facts, [], { [status]: '／' })[0]).toBe('／');
    },
  );
});
