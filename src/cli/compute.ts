/**
 * `compute --ledger L --table T --period P [--json|--csv]`: the table as it stands, totals and formulas computed. Every
 * partial total names the units it lacks (law 2). JSON tells figures in full, CSV as they are shown.
 */
import { Figures } from '#compute/table/figures';
import { indicatorsOf, placesFor } from '#compute/table/needs';
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId, UnitId } from '#domain/id';
import { periodCode, type Period } from '#domain/period/period';
import { meaningOf, type CellMeaning } from '#domain/table/cell';
import { leavesOf, type Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { signOf } from '#exchange/fill/signs';
import type { MemoryLedger } from '#store/memory-ledger';
import { showNumber } from '#value/decimal';
import { ProblemError } from '#value/problem';
import { isAbsence, type Value } from '#value/value';
import { writeCsv } from '#workbook/csv-write';
import { ledgerOptions, openLedger } from './ledger/file';
import { periodNamed, tableNamed } from './ledger/names';
import { optionsOf } from './options';

export interface Computed {
  readonly table: string;
  readonly period: string;
  readonly unit: string;
  readonly rowHead: string;
  readonly columns: readonly { readonly caption: string; readonly decimals: number | null }[];
  readonly rows: readonly {
    readonly caption: string;
    readonly total: boolean;
    /** null where a heading crosses. */
    readonly values: readonly (Value | null)[];
  }[];
  /** Cells whose total is partial, and whose blanks make it so. */
  readonly missing: readonly {
    readonly row: string;
    readonly column: string;
    readonly units: readonly string[];
  }[];
}

export const compute = {
  name: 'compute',
  usage: 'compute --ledger L [--passphrase-file F] --table T --period P [--json|--csv]',
  async run(args: readonly string[]): Promise<unknown> {
    const { rest, values, flags } = optionsOf(args, this.usage, {
      values: [...ledgerOptions, 'table', 'period'],
      flags: ['json', 'csv'],
    });
    const { ledger: path, table, period } = values;
    if (!path || !table || !period || rest.length > 0 || flags.size > 1)
      throw new ProblemError({ code: 'cli.usage', details: { usage: this.usage } });
    const ledger = await openLedger(path, values['passphrase-file']);
    const computed = computeTable(ledger, tableNamed(ledger.catalog, table), periodNamed(period));
    if (!flags.has('csv')) return computed;
    process.stdout.write(writeCsv(linesOf(computed)));
    return undefined;
  },
};

export function computeTable(ledger: MemoryLedger, table: Table, chosen: Period): Computed {
  const { catalog } = ledger;
  const { read } = placesFor(catalog, table, chosen);
  const ids = indicatorsOf(catalog, table).map(({ id }) => id);
  const figures = new Figures(catalog, table, chosen, ledger.readFacts(read, ids));
  const columns = leavesOf(table.layout.columns.members);
  const rows = leavesOf(table.layout.rows.members);
  const missing: { row: string; column: string; units: string[] }[] = [];
  const cellAt = (row: Member, column: Member): Value | null => {
    const meaning = meaningOf(table, row, column, chosen);
    if (!meaning) return null;
    const units = lacking(figures, meaning, catalog);
    if (units.length > 0) missing.push({ row: row.caption, column: column.caption, units });
    return figures.valueOf(meaning);
  };
  return {
    table: table.name,
    period: periodCode(chosen),
    unit: catalog.units.get(table.unit)?.name ?? '',
    rowHead: table.rowHead,
    columns: columns.map((column) => ({
      caption: column.caption,
      decimals: catalog.indicators.get(column.id as IndicatorId)?.decimals ?? null,
    })),
    rows: rows.map((row) => ({
      caption: row.caption,
      total: row.total === true,
      values: columns.map((column) => cellAt(row, column)),
    })),
    missing,
  };
}

/** Of a computed indicator's total nothing is missing but what its operands lack, and those are told themselves. */
function lacking(figures: Figures, meaning: CellMeaning, { units }: Catalog): string[] {
  if (figures.findIndicator(meaning.indicator)?.kind === 'computed') return [];
  const ids = new Set<UnitId>(figures.lackingOf(meaning).map(({ unit }) => unit));
  return [...ids].map((id) => units.get(id)?.name ?? id);
}

/** As the form has it, with what each total lacks behind its row. */
function linesOf({ rowHead, columns, rows, missing }: Computed): (string | number)[][] {
  const head = [rowHead, ...columns.map(({ caption }) => caption), ...(missing.length > 0 ? ['缺'] : [])];
  const lines = rows.map(({ caption, values }) => {
    const shown = values.map((value, i) => asShown(value, columns[i]?.decimals ?? null));
    const lacks = lacksOf(missing.filter(({ row }) => row === caption));
    return [caption, ...shown, ...(lacks === '' ? [] : [lacks])];
  });
  return [head, ...lines];
}

function asShown(value: Value | null, decimals: number | null): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return Number(showNumber(value, decimals, { group: false }));
  return isAbsence(value) ? (signOf(value) ?? '—') : String(value);
}

/** «缺 1 家：竹林乡卫生院(活产数、产妇数)»: the same units of several columns said once. */
function lacksOf(missing: Computed['missing']): string {
  const byUnits = new Map<string, { readonly count: number; readonly columns: string[] }>();
  for (const { column, units } of missing) {
    const names = units.join('、');
    const known = byUnits.get(names);
    if (known) known.columns.push(column);
    else byUnits.set(names, { count: units.length, columns: [column] });
  }
  return [...byUnits]
    .map(([names, { count, columns }]) => `缺 ${count} 家：${names}(${columns.join('、')})`)
    .join('；');
}
