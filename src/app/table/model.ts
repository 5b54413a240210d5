/** The grid's view of a table: captions, states and texts, read from the figures whenever a cell is painted. */
import { before, yearBefore } from '#compute/table/places';
import type { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import type { Indicator } from '#domain/indicator/indicator';
import { getPeriod, periodCode, type PeriodCode } from '#domain/period/period';
import { periodAtSlot } from '#domain/period/slot';
import {
  axisOf,
  besideOf,
  comparesIn,
  factOf,
  meaningOf,
  sameMeaning,
  type CellMeaning,
} from '#domain/table/cell';
import type { Axis, Layout, PeriodSlot } from '#domain/table/layout';
import type { Shown } from '#domain/table/pivot';
import { toTarget } from '#domain/table/comparison';
import { lights, type Light, type Standing } from '#domain/target/standing';
import { targetKey } from '#domain/target/target';
import { isAbsence, type Value } from '#value/value';
import { say } from '#text/say';
import type { GridCell, GridModel, GridPlace, GridRow, HeaderNode } from '#ui/grid/model';
import { headersOf, lineIdOf, linesOf, rowsOf, type Line } from './heads';
import { derivedCell, type DerivedCell } from './derived-cell';
import { excuseOf } from './excuse';
import { lockOf } from './lock';
import { nameOf } from './naming';
import type { Scaling } from './scaling';
import { isStatus, reasonOf, showValue } from './show-cell';
import { showComparison } from './show-comparison';

/** What a cell is marked with because of a finding, and what its tip says. */
export type AlarmAt = (
  meaning: CellMeaning,
) => { readonly alarm: NonNullable<GridCell['alarm']>; readonly tip?: string } | undefined;

export class CellModel implements GridModel {
  readonly key: string;
  readonly rowHead: GridModel['rowHead'];
  readonly columns: readonly HeaderNode[];
  readonly rows: readonly GridRow[];
  readonly #catalog: Catalog;
  readonly #shown: Shown;
  readonly #figures: Figures;
  readonly #alwaysBeside: () => boolean;
  readonly #isFresh: (fact: Fact) => boolean;
  readonly #alarmAt: AlarmAt;
  readonly #scaling: Scaling | undefined;
  /** Neither periods nor comparisons have columns of their own: last period and last year can stand beside a figure. */
  readonly besides: boolean;
  /** Cells change along with others without being told: what a figure is compared with. Asked for each cell that is worked out. */
  readonly compares: boolean;
  readonly #now: PeriodCode;
  readonly #rowLines: readonly Line[];
  readonly #columnLines: readonly Line[];
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #columnOf: ReadonlyMap<string, number>;

  /**
   * Blank cells always show last period and last year; the others when `alwaysBeside` says so. Views of one form with
   * another `name` are other grids.
   */
  constructor(
    catalog: Catalog,
    form: { readonly layout: Layout },
    shown: Shown,
    figures: Figures,
    alwaysBeside: () => boolean,
    name = '',
    isFresh: (fact: Fact) => boolean = () => false,
    alarmAt: AlarmAt = () => undefined,
    scaling?: Scaling,
  ) {
    this.#scaling = scaling;
    const { table, chosen } = shown;
    const { rows, columns } = table.layout;
    this.#alwaysBeside = alwaysBeside;
    this.#isFresh = isFresh;
    this.#alarmAt = alarmAt;
    this.#catalog = catalog;
    this.#shown = shown;
    this.#figures = figures;
    this.#now = periodCode(chosen);
    this.key = `${table.id}/${this.#now}/${editionOf(form.layout)}/${name}`;
    this.compares = comparesIn(table);
    this.besides = !axisOf(table, 'period') && !axisOf(table, 'comparison');
    this.#rowLines = linesOf(rows.members);
    this.#columnLines = linesOf(columns.members);
    this.#rowOf = new Map(this.#rowLines.map((line, i) => [line.id, i]));
    this.#columnOf = new Map(this.#columnLines.map((line, i) => [line.id, i]));
    this.columns = headersOf(catalog, shown);
    this.rows = rowsOf(catalog, shown, this.#rowLines);
    const codeHead = form.layout.rows === rows ? 'view.rowCode' : 'view.columnCode';
    this.rowHead = rowHeadOf(table.rowHead, this.columns, this.rows, say(codeHead));
  }

  meaningAt({ row, column }: GridPlace): CellMeaning | undefined {
    const rowLine = this.#rowLines[this.#rowOf.get(row) ?? -1];
    const columnLine = this.#columnLines[this.#columnOf.get(column) ?? -1];
    if (!rowLine || !columnLine) return undefined;
    return meaningOf(this.#shown.table, rowLine.member, columnLine.member, this.#shown.chosen);
  }

  /** Ids of the columns, as the form has them. */
  leafIds(): string[] {
    return this.#columnLines.map((line) => line.id);
  }

  /** What a row shows, column by column. */
  textsOf(row: string): string[] {
    return this.#columnLines.map((column) => this.cell(row, column.id).text);
  }

  /** The first cell of the form that shows a figure. */
  firstMeaning(): CellMeaning | undefined {
    for (const row of this.#rowLines) {
      for (const column of this.#columnLines) {
        const meaning = this.meaningAt({ row: row.id, column: column.id });
        if (meaning) return meaning;
      }
    }
    return undefined;
  }

  indicatorOf({ indicator }: CellMeaning): Indicator | undefined {
    return this.#catalog.indicators.get(indicator);
  }

  cell(row: string, column: string): GridCell {
    const meaning = this.meaningAt({ row, column });
    if (!meaning) return { text: '', state: 'heading', editText: '', locked: say('grid.heading') };
    const cell = { ...this.#figureCell(meaning), ...this.#traceOf(meaning) };
    const found = this.#alarmAt(meaning);
    if (!found) return cell;
    const tip = [found.tip, cell.tip].filter((text) => text !== undefined).join('\n');
    return { ...cell, alarm: found.alarm, ...(tip === '' ? {} : { tip }) };
  }

  #figureCell(meaning: CellMeaning): GridCell {
    const value = this.#figures.valueOf(meaning);
    const text = this.#textOf(meaning, value);
    const locked = this.isScaled(meaning) ? say('grid.scaled') : lockOf(this.#figures, meaning);
    if (locked !== undefined) return this.#lockedCell(meaning, value, text, locked);
    const cell = { text, editText: editTextOf(value, text) };
    if (this.#figures.isToDate(meaning)) return { ...cell, ...this.#derived(meaning, value, text) };
    if (isAbsence(value) && value.why === 'blank') {
      // A total need not be reported too.
      if (meaning.compare !== undefined) return { ...cell, state: 'input' };
      if (!this.#figures.isExcused(meaning))
        return { ...cell, ...this.#neighbours(meaning), state: 'missing' };
      return { ...cell, state: 'input', tip: excuseOf(this.#catalog, meaning) };
    }
    if (this.#alwaysBeside()) Object.assign(cell, this.#neighbours(meaning));
    if (!isAbsence(value)) return { ...cell, state: 'input' };
    const state = isStatus(value.why) ? 'status' : 'unread';
    const reason = this.#reasonOf(value);
    return { ...cell, state, ...(reason === undefined ? {} : { tip: reason }) };
  }

  /** Shown in another unit than it is stored in: it cannot be filled in. */
  isScaled(meaning: CellMeaning): boolean {
    return this.#scaling?.covers(meaning) === true;
  }

  /** What is said about the figure beside its value: 批注, and whether it stands over what a file brought. */
  #traceOf(meaning: CellMeaning): Pick<GridCell, 'note' | 'trace'> {
    const fact = this.#figures.factOf(meaning);
    if (!fact) return {};
    const changed = fact.source.kind === 'typed' && fact.source.over !== undefined;
    const imported = this.#isFresh(fact);
    return {
      ...(fact.note === undefined ? {} : { note: fact.note }),
      ...(imported ? { trace: 'imported' as const } : changed ? { trace: 'changed' as const } : {}),
    };
  }

  #textOf({ compare, indicator, unit, period }: CellMeaning, value: Value): string {
    const known = this.#catalog.indicators.get(indicator);
    if (compare === undefined) {
      return this.#scaling?.textOf({ indicator, unit, period }) ?? showValue(value, known);
    }
    const target = this.#catalog.targets.get(targetKey(indicator, unit, getPeriod(period).year));
    return showComparison(value, compare, known, target);
  }

  #reasonOf(value: Value): string | undefined {
    return reasonOf(value, (id) => nameOf(this.#catalog, id));
  }

  #lockedCell(meaning: CellMeaning, value: Value, text: string, locked: string): GridCell {
    const cell = { text, editText: editTextOf(value, text), locked };
    if (meaning.compare !== undefined) {
      const tip = this.#noComparison(meaning, value);
      const light = meaning.compare === 'standing' ? lightOf(value) : undefined;
      return {
        ...cell,
        state: 'computed',
        ...(tip === undefined ? {} : { tip }),
        ...(light ? { light } : {}),
      };
    }
    return { ...cell, ...this.#derived(meaning, value, text) };
  }

  #derived(meaning: CellMeaning, value: Value, text: string): DerivedCell {
    const scaling = this.isScaled(meaning) ? this.#scaling : undefined;
    const form = { now: this.#now, scaling };
    return derivedCell(this.#catalog, this.#figures, form, meaning, value, text);
  }

  /** Why nothing can be compared: most often last year's figure is not there. */
  #noComparison(meaning: CellMeaning, value: Value): string | undefined {
    if (!isAbsence(value) || value.why === 'blank') return undefined;
    if (meaning.compare !== undefined && toTarget.has(meaning.compare)) return this.#reasonOf(value);
    if (meaning.compare === 'apart') return say('compare.noApart');
    const was = this.#figures.valueOf({ ...factOf(meaning), period: yearBefore(meaning.period) });
    return isAbsence(was) ? say('compare.noYearBefore') : this.#reasonOf(value);
  }

  #neighbours(meaning: CellMeaning): Pick<GridCell, 'beside' | 'tip'> {
    if (!this.besides || this.isScaled(meaning)) return {};
    const indicator = this.indicatorOf(meaning);
    const last = showValue(this.#figures.valueOf({ ...meaning, period: before(meaning.period) }), indicator);
    const year = showValue(
      this.#figures.valueOf({ ...meaning, period: yearBefore(meaning.period) }),
      indicator,
    );
    if (last === '' && year === '') return {};
    return {
      beside: `${last || '—'} · ${year || '—'}`,
      tip: say('grid.beside', { last: last || '—', year: year || '—' }),
    };
  }

  /** The cell that shows a fact or a comparison; undefined when this view at this period does not show it. */
  findPlace(meaning: CellMeaning): GridPlace | undefined {
    const { rows, columns } = this.#shown.table.layout;
    const row = this.#lineId(rows.dimension, this.#rowLines, this.#rowOf, meaning);
    const column = this.#lineId(columns.dimension, this.#columnLines, this.#columnOf, meaning);
    if (row === undefined || column === undefined) return undefined;
    return sameMeaning(this.meaningAt({ row, column }), meaning) ? { row, column } : undefined;
  }

  namesOf({ indicator, unit }: CellMeaning): { indicator: string; unit: string } {
    return { indicator: nameOf(this.#catalog, indicator), unit: nameOf(this.#catalog, unit) };
  }

  showFact(fact: Fact | undefined): string {
    if (!fact) return '';
    return fact.text ?? showValue(fact.value ?? { why: fact.status ?? 'blank' }, this.indicatorOf(fact));
  }

  #lineId(
    dimension: Axis['dimension'],
    lines: readonly Line[],
    known: ReadonlyMap<string, number>,
    meaning: CellMeaning,
  ): string | undefined {
    if (dimension === 'comparison') {
      return meaning.compare ?? (meaning.period === this.#now ? 'now' : 'yearBefore');
    }
    if (dimension === 'unit' || dimension === 'indicator') {
      const id = meaning[dimension];
      const beside = besideOf(meaning, this.#shown.chosen);
      const own = beside && lineIdOf({ id, compare: beside });
      return own !== undefined && known.has(own) ? own : id;
    }
    return lines.find(
      ({ member }) =>
        member.id !== undefined &&
        periodAtSlot(member.id as PeriodSlot, this.#shown.chosen) === meaning.period,
    )?.id;
  }
}

function lightOf(value: Value): Light | undefined {
  return typeof value === 'string' ? lights[value as Standing] : undefined;
}

/** Rows that carry numbers of the form have a column for them. */
function rowHeadOf(
  caption: string,
  columns: readonly HeaderNode[],
  rows: readonly GridRow[],
  codeCaption: string,
): GridModel['rowHead'] {
  const coded = hasCode(columns) ? { code: '甲' } : {};
  return rows.some((row) => row.code !== undefined)
    ? { caption, ...coded, codeCaption }
    : { caption, ...coded };
}

function hasCode(nodes: readonly HeaderNode[]): boolean {
  return nodes.some(({ code, children }) => code !== undefined || hasCode(children ?? []));
}

const editions = new WeakMap<Layout, number>();
let lastEdition = 0;

/** Another layout of the same table is another form to the grid. */
function editionOf(layout: Layout): number {
  let edition = editions.get(layout);
  if (edition === undefined) editions.set(layout, (edition = lastEdition += 1));
  return edition;
}

/** The editor starts with full precision, not with what is shown. */
function editTextOf(value: unknown, shown: string): string {
  return typeof value === 'number' ? String(value) : shown;
}
