/** A table without a template → a workbook from nothing: the form's words, merged header, live formulas for rates and totals. */
import type { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { Period } from '#domain/period/period';
import { meaningOf, type CellMeaning } from '#domain/table/cell';
import { codesOf } from '#domain/table/codes';
import { leavesOf, type Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { isAbsence, type Value } from '#value/value';
import { cellName } from '#workbook/address';
import { placesOf } from '#workbook/build/places';
import type { CellSpec, HeaderSpec, RowSpec, SheetSpec, WorkbookSpec } from '#workbook/build/spec';
import { toDateValue } from '../fill/to-date';
import { lowerFormula } from './lower';

/** Texts of the form, and how a status is written into a cell. */
export interface OutlineWords {
  readonly reporter: string;
  readonly period: string;
  readonly countingUnit: string;
  statusText(value: Exclude<Value, number | string | boolean>): string;
  /** 正常, 滞后 …, where a figure stands. */
  standingText(standing: string): string;
}

export function outlineOf(
  catalog: Catalog,
  table: Table,
  chosen: Period,
  figures: Figures,
  words: OutlineWords,
): WorkbookSpec {
  const rows = leavesOf(table.layout.rows.members);
  const columns = leavesOf(table.layout.columns.members);
  const frame: Omit<SheetSpec, 'rows'> = {
    name: sheetName(table.name),
    title: [table.name],
    marks: table.marks.map(({ label, text }) => `${label}：${text}`),
    head: { left: words.reporter, middle: words.period, right: words.countingUnit },
    header: [{ caption: table.rowHead, align: 'left' }, ...headerOf(table.layout.columns.members, catalog)],
    ...(table.codeRow === false ? {} : { codeRow: ['甲', ...codesOf(columns)] }),
    notes: [...(table.relations ?? []), ...table.notes],
    signatures: table.signatures,
  };
  const places = placesOf({ ...frame, rows: [] });
  const rowOf = new Map(rows.flatMap((member, i) => figureAt(member, places.firstRow + i)));
  const columnOf = new Map(columns.flatMap((member, i) => figureAt(member, i + 2)));

  const cellSpec = (row: Member, column: Member): CellSpec => {
    const meaning = meaningOf(table, row, column, chosen);
    if (!meaning) return null;
    const value = cellValue(figures, meaning, words);
    const beside = isBeside(row) || isBeside(column) || meaning.compare !== undefined;
    const at = { row: rowOf.get(row.id) as number, column: columnOf.get(column.id) as number };
    // What stands beside a figure for comparison is worked out from figures of other periods: a value, no formula.
    const formula = beside ? undefined : liveFormula(meaning, at);
    const format = comparedFormat(meaning.compare) ?? formatOf(catalog.indicators.get(meaning.indicator));
    return { value, ...(formula === undefined ? {} : { formula }), ...(format ? { format } : {}) };
  };

  const liveFormula = (meaning: CellMeaning, at: { row: number; column: number }): string | undefined => {
    const indicator = catalog.indicators.get(meaning.indicator);
    if (indicator?.kind === 'computed' && indicator.formula !== null) {
      return lowerFormula(indicator.formula, (id) => {
        const row = table.layout.rows.dimension === 'indicator' ? rowOf.get(id as IndicatorId) : at.row;
        const column =
          table.layout.columns.dimension === 'indicator' ? columnOf.get(id as IndicatorId) : at.column;
        return row === undefined || column === undefined ? undefined : cellName(row, column);
      });
    }
    if (!figures.isTotal(meaning) || indicator?.rollup !== 'sum') return undefined;
    const parts = figures.partsOf(meaning);
    const isRow = table.layout.rows.dimension === 'unit';
    const lines = parts.map(({ unit }) => (isRow ? rowOf : columnOf).get(unit));
    if (lines.some((line) => line === undefined)) return undefined;
    const cells = runsOf(lines as number[]).map(([first, last]) =>
      isRow
        ? `${cellName(first, at.column)}:${cellName(last, at.column)}`
        : `${cellName(at.row, first)}:${cellName(at.row, last)}`,
    );
    return `SUM(${cells.join(',')})`;
  };

  const rowSpecs = rows.map((row): RowSpec => ({
    kind: row.total ? 'total' : row.id === undefined ? 'heading' : 'data',
    cells: [
      { value: row.caption, indent: row.depth ?? 0 },
      ...columns.map((column) => cellSpec(row, column)),
    ],
  }));
  return { sheets: [{ ...frame, rows: rowSpecs }] };
}

/** Formulas point at the figure of an indicator, never at what it is compared with. */
function figureAt(member: Member, line: number): [Member['id'], number][] {
  return isBeside(member) ? [] : [[member.id, line]];
}

function isBeside({ compare }: Member): boolean {
  return compare !== undefined && compare !== 'now';
}

/** 同比 and 完成率 are percent or points, to two decimals as they are shown. */
function comparedFormat(compare: CellMeaning['compare']): string | undefined {
  return compare === 'growth' || compare === 'progress' ? '0.00' : undefined;
}

function headerOf(members: readonly Member[], catalog: Catalog): HeaderSpec[] {
  return members.map((member) => {
    if (member.children) return { caption: member.caption, children: headerOf(member.children, catalog) };
    const format = formatOf(catalog.indicators.get(member.id as IndicatorId));
    return { caption: member.caption, align: 'right', ...(format === undefined ? {} : { format }) };
  });
}

function cellValue(figures: Figures, meaning: CellMeaning, words: OutlineWords): number | string | null {
  const value = figures.isToDate(meaning)
    ? toDateValue(figures, meaning)
    : (figures.factOf(meaning)?.text ?? figures.valueOf(meaning));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (meaning.compare === 'standing' && typeof value === 'string') return words.standingText(value);
  if (!isAbsence(value)) return value;
  return value.why === 'blank' ? null : words.statusText(value);
}

function formatOf(indicator: Indicator | undefined): string | undefined {
  if (!indicator) return undefined;
  const decimals = indicator.decimals ?? (indicator.kind === 'computed' ? 2 : null);
  if (decimals === null) return undefined;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** [3, 4, 5, 8] → [3, 5], [8, 8]. */
function runsOf(lines: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

/** What Excel allows in the name of a sheet. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet1';
}
