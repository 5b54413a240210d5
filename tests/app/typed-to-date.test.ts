/** 本年累计 typed by hand: what was reported for the year so far, when the earlier months were on paper. */
import { describe, expect, it } from 'vitest';
import { CellModel } from '#app/table/model';
import { writingOf } from '#app/table/writing';
import { audit } from '#compute/checks/audit';
import { Figures } from '#compute/table/figures';
import { invert } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Shown } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { shownAs } from '../compute/county';
import { catalog, withToDate } from '../compute/to-date';
import { fact } from '../domain/invent';
import type { GridCell } from '#ui/grid/model';

const table = withToDate(['births', 'hospital', 'rate']);

const june = getPeriod('2026M06' as PeriodCode);
const month = (n: number) => `2026M0${n}`;
const allMonths = [1, 2, 3, 4, 5, 6].map((n) => fact('births', 'a', month(n), 10));

/** The sheet of June with some facts, and a hand that types into it. */
function sheetOf(facts: readonly Fact[], of = table, shown: Shown = { table: of, chosen: june }) {
  const figures = new Figures(catalog, of, june, facts, shown);
  const model = new CellModel(catalog, of, shown, figures, () => false);
  return {
    figures,
    at: (row: string, column: string) => model.cell(row, column),
    type(row: string, column: string, text: string) {
      const written = writingOf(
        model,
        figures,
        [{ place: { row, column }, text }],
        '2026-07-01T08:00:00.000Z',
      );
      figures.apply(written.steps);
      return written;
    },
    held: () =>
      figures.reported().flatMap(({ period, value }) => (period.includes('T') ? [[period, value]] : [])),
  };
}

describe('累计 typed by hand', () => {
  it('where earlier months are not there is what was reported, and looks it (laws 5, 9)', () => {
    const sheet = sheetOf([fact('births', 'a', month(6), 30)]);
    expect(sheet.at('a', 'births~toDate')).toMatchObject({ text: '30', mark: 'partial' });
    const { steps } = sheet.type('a', 'births~toDate', '160');
    expect(steps).toMatchObject([
      { to: { period: '2026T06', unit: 'a', indicator: 'births', value: 160, source: { kind: 'typed' } } },
    ]);
    expect(sheet.at('a', 'births~toDate')).toMatchObject({ text: '160', mark: 'reported', state: 'input' });
    expect(sheet.at('a', 'births~toDate').locked).toBeUndefined();
    // The month's own figure is what it was.
    expect(sheet.at('a', 'births').text).toBe('30');
  });

  it('goes up into the total and the rate, which stay what follows from it (law 1)', () => {
    const sheet = sheetOf([]);
    sheet.type('a', 'births~toDate', '160');
    sheet.type('b', 'births~toDate', '40');
    sheet.type('a', 'hospital~toDate', '120');
    sheet.type('b', 'hospital~toDate', '40');
    expect(sheet.at('county', 'births~toDate')).toMatchObject({ text: '200' });
    expect(sheet.at('county', 'rate~toDate')).toMatchObject({ text: '80.00' });
    expect(sheet.at('county', 'births~toDate').locked).toBeDefined();
    expect(sheet.at('a', 'rate~toDate').locked).toBeDefined();
    expect(sheet.type('county', 'births~toDate', '999')).toMatchObject({ steps: [], skipped: 1 });
  });

  it('taken away again gives way to what the months come to', () => {
    const sheet = sheetOf([fact('births', 'a', month(6), 30)]);
    sheet.type('a', 'births~toDate', '160');
    sheet.type('a', 'births~toDate', '');
    expect(sheet.at('a', 'births~toDate')).toMatchObject({ text: '30', mark: 'partial', state: 'fallback' });
    expect(sheet.held()).toEqual([]);
  });

  it('undone is as if it had never been typed (law 10)', () => {
    const sheet = sheetOf([fact('births', 'a', month(6), 30)]);
    const { steps } = sheet.type('a', 'births~toDate', '160');
    sheet.figures.apply(invert({ facts: steps }).facts ?? []);
    expect(sheet.at('a', 'births~toDate')).toMatchObject({ text: '30', mark: 'partial' });
  });

  it('where all months stand is kept, held against their sum and never put in its place (law 1)', () => {
    const sheet = sheetOf(allMonths);
    sheet.type('a', 'births~toDate', '61');
    expect(sheet.at('a', 'births~toDate')).toMatchObject({
      text: '60',
      mark: 'differs',
      tip: '报 61，算 60',
      state: 'fallback',
    });
    expect(sheet.held()).toEqual([['2026T06', 61]]);
    const stated = { ...fact('births', 'a', '2026T06', 61) };
    const { findings } = audit(catalog, table, june, [...allMonths, stated]);
    expect(
      findings.filter(({ period }) => period === '2026T06').map(({ message }) => message.details),
    ).toEqual([{ reported: 61, difference: 1 }]);
  });

  it('that is the sum of all months says nothing new and is not kept twice (law 8)', () => {
    const sheet = sheetOf(allMonths);
    expect(sheet.type('a', 'births~toDate', '60').steps).toEqual([]);
    expect(sheet.at('a', 'births~toDate')).toMatchObject({ text: '60', state: 'fallback' });
  });

  it('over what a file reported remembers the file’s cell (law 9)', () => {
    const source = {
      kind: 'file',
      file: 'f',
      fileName: '六月.xlsx',
      sheet: '月报',
      cell: 'C5',
    } as unknown as Fact['source'];
    const sheet = sheetOf([{ ...fact('births', 'a', '2026T06', 150), source }]);
    const { steps } = sheet.type('a', 'births~toDate', '160');
    expect(steps).toMatchObject([
      { from: { value: 150 }, to: { value: 160, source: { over: { cell: 'C5' } } } },
    ]);
    expect(sheet.at('a', 'births~toDate')).toMatchObject({ text: '160', trace: 'changed' });
  });

  it('that is no number is kept as it stands and shown as such (law 7)', () => {
    const sheet = sheetOf([fact('births', 'a', month(6), 30)]);
    const { unread } = sheet.type('a', 'births~toDate', '约160');
    expect(unread).toHaveLength(1);
    expect(sheet.at('a', 'births~toDate')).toMatchObject({ text: '约160', state: 'unread' });
    expect(
      sheet.figures.valueOf({
        indicator: 'births' as IndicatorId,
        unit: 'a' as never,
        period: '2026T06' as PeriodCode,
      }),
    ).toBe(30);
  });

  it('cannot be typed in a form without the column, or of a month that was not opened', () => {
    const plain: Table = {
      ...table,
      layout: {
        ...table.layout,
        columns: { dimension: 'indicator', members: [{ caption: 'births', id: 'births' as IndicatorId }] },
      },
    };
    const at = { indicator: 'births' as IndicatorId, unit: 'a' as never, period: '2026T06' as PeriodCode };
    expect(new Figures(catalog, plain, june, []).writableAt(at)).toBeUndefined();
    const figures = new Figures(catalog, table, june, []);
    expect(figures.writableAt(at)).toBeDefined();
    expect(figures.writableAt({ ...at, period: '2026T05' as PeriodCode })).toBeUndefined();
    expect(figures.writableAt({ ...at, period: '2025T06' as PeriodCode })).toBeUndefined();
  });

  it('looks the same behind the months of 逐期 and of 各机构 as beside the figure (law 8)', () => {
    const facts = [fact('births', 'a', month(6), 30)];
    const views = [
      { row: 'births', sheet: sheetOf(facts, table, shownAs('months', june, table, 'a')) },
      { row: 'a', sheet: sheetOf(facts, table, shownAs('units', june, table, 'births')) },
    ];
    const onForm = sheetOf(facts);
    const look = ({ state, mark, text, tip, locked }: GridCell) => ({ state, mark, text, tip, locked });
    for (const { row, sheet } of views) {
      expect(look(sheet.at(row, 'T06'))).toEqual(look(onForm.at('a', 'births~toDate')));
      expect(sheet.at(row, 'T06')).toMatchObject({ state: 'fallback', mark: 'partial' });
      sheet.type(row, 'T06', '160');
    }
    onForm.type('a', 'births~toDate', '160');
    for (const { row, sheet } of views) {
      expect(look(sheet.at(row, 'T06'))).toEqual(look(onForm.at('a', 'births~toDate')));
      expect(sheet.at(row, 'T06')).toMatchObject({ state: 'input', mark: 'reported' });
      expect(sheet.at(row, 'T06').locked).toBeUndefined();
    }
    // 合计 stays one.
    const county = sheetOf(facts, table, shownAs('months', june, table, 'county'));
    expect(county.at('births', 'T06').state).toBe('total');
  });
});
