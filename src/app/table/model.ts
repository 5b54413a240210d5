/** The grid's view of a table: captions, states and texts, read from the figures whenever a cell is painted. */
import { before, yearBefore } from '#compute/table/places';
import type { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { periodCode, type Period } from '#domain/period/period';
import { meaningOf, type CellMeaning } from '#domain/table/cell';
import { periodAtSlot } from '#domain/period/slot';
import { leavesOf, type Dimension, type Layout, type Member, type PeriodSlot } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { isAbsence, type Value } from '#value/value';
import { say } from '#text/say';
import type { GridCell, GridModel, GridPlace, GridRow, HeaderNode } from '#ui/grid/model';
import { isStatus, reasonOf, showValue } from './show-cell';

interface Line {
  readonly id: string;
  readonly member: Member;
}

export class CellModel implements GridModel {
  readonly key: string;
  readonly rowHead: GridModel['rowHead'];
  readonly columns: readonly HeaderNode[];
  readonly rows: readonly GridRow[];
  readonly #catalog: Catalog;
  readonly #table: Table;
  readonly #period: Period;
  readonly #figures: Figures;
  readonly #alwaysBeside: () => boolean;
  readonly #rowLines: readonly Line[];
  readonly #columnLines: readonly Line[];
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #columnOf: ReadonlyMap<string, number>;

  /** Blank cells always show last period and last year; the others when `alwaysBeside` says so. */
  constructor(catalog: Catalog, table: Table, period: Period, figures: Figures, alwaysBeside: () => boolean) {
    this.#alwaysBeside = alwaysBeside;
    this.#catalog = catalog;
    this.#table = table;
    this.#period = period;
    this.#figures = figures;
    this.key = `${table.id}/${periodCode(period)}/${editionOf(table.layout)}`;
    this.#rowLines = linesOf(table.layout.rows.members);
    this.#columnLines = linesOf(table.layout.columns.members);
    this.#rowOf = new Map(this.#rowLines.map((line, i) => [line.id, i]));
    this.#columnOf = new Map(this.#columnLines.map((line, i) => [line.id, i]));
    this.rowHead = { caption: table.rowHead, code: '甲' };
    this.columns = this.#headers(table.layout.columns.members, { next: 0 });
    this.rows = this.#rowLines.map(({ id, member }) => ({
      id,
      caption: member.caption,
      depth: member.depth ?? 0,
      ...(member.code === undefined ? {} : { code: member.code }),
      kind: member.total ? 'total' : member.id === undefined ? 'heading' : 'data',
      ...(member.total ? { pinned: true } : {}),
    }));
  }

  meaningAt({ row, column }: GridPlace): CellMeaning | undefined {
    const rowLine = this.#rowLines[this.#rowOf.get(row) ?? -1];
    const columnLine = this.#columnLines[this.#columnOf.get(column) ?? -1];
    return rowLine && columnLine && meaningOf(this.#table, rowLine.member, columnLine.member, this.#period);
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
    const value = this.#figures.valueOf(meaning);
    const indicator = this.indicatorOf(meaning);
    const text = showValue(value, indicator);
    const reason = reasonOf(value, (id) => this.#nameOf(id));
    if (!this.#figures.isInput(meaning)) return this.#computedCell(meaning, value, text, reason);
    const cell = { text, editText: editTextOf(value, text) };
    const neighbours = this.#neighbours(meaning);
    if (isAbsence(value) && value.why === 'blank') return { ...cell, ...neighbours, state: 'missing' };
    if (this.#alwaysBeside()) Object.assign(cell, neighbours);
    if (!isAbsence(value)) return { ...cell, state: 'input' };
    const state = isStatus(value.why) ? 'status' : 'unread';
    return { ...cell, state, ...(reason === undefined ? {} : { tip: reason }) };
  }

  #computedCell(meaning: CellMeaning, value: Value, text: string, reason: string | undefined): GridCell {
    const total = this.#figures.isTotal(meaning);
    const computed = this.indicatorOf(meaning)?.kind === 'computed';
    const isNumber = !isAbsence(value);
    const lacking = isNumber ? this.#figures.lackingOf(meaning).map((unit) => this.#nameOf(unit)) : [];
    const reported = this.#reportedText(meaning, text);
    const tip =
      reported ??
      (lacking.length > 0
        ? say('grid.partial', { count: lacking.length, names: lacking.join(say('list.and')) })
        : reason);
    const locked = computed ? say('grid.computed') : say('grid.total');
    const mark = reported !== undefined ? 'differs' : lacking.length > 0 ? 'partial' : undefined;
    return {
      text,
      editText: text,
      state: total ? 'total' : 'computed',
      locked,
      ...(tip === undefined ? {} : { tip }),
      ...(mark ? { mark } : {}),
    };
  }

  /** A reported figure that is not what the table computes: «报 98.96,算 98.69». */
  #reportedText(meaning: CellMeaning, computed: string): string | undefined {
    const fact = this.#figures.factOf(meaning);
    if (!fact || fact.value === null) return undefined;
    const reported = showValue(fact.value, this.indicatorOf(meaning));
    return reported === computed ? undefined : say('grid.reported', { reported, computed: computed || '—' });
  }

  #neighbours(meaning: CellMeaning): Pick<GridCell, 'beside' | 'tip'> {
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

  /** The cell that shows a fact; undefined when this table at this period does not show it. */
  findPlace(meaning: CellMeaning): GridPlace | undefined {
    const { rows, columns } = this.#table.layout;
    const row = this.#lineId(rows.dimension, this.#rowLines, meaning);
    const column = this.#lineId(columns.dimension, this.#columnLines, meaning);
    if (row === undefined || column === undefined) return undefined;
    const at = this.meaningAt({ row, column });
    const same =
      at?.indicator === meaning.indicator && at.unit === meaning.unit && at.period === meaning.period;
    return same ? { row, column } : undefined;
  }

  /** The cells a pasted block covers, from a cell right and down, as far as the form goes. */
  *spread(
    from: GridPlace,
    block: readonly (readonly string[])[],
  ): Iterable<{ place: GridPlace; text: string }> {
    const top = this.#rowOf.get(from.row) ?? 0;
    const left = this.#columnOf.get(from.column) ?? 0;
    for (const [down, texts] of block.entries()) {
      for (const [right, text] of texts.entries()) {
        const row = this.#rowLines[top + down];
        const column = this.#columnLines[left + right];
        if (row && column) yield { place: { row: row.id, column: column.id }, text };
      }
    }
  }

  namesOf({ indicator, unit }: CellMeaning): { indicator: string; unit: string } {
    return { indicator: this.#nameOf(indicator), unit: this.#nameOf(unit) };
  }

  showFact(fact: Fact | undefined): string {
    if (!fact) return '';
    return fact.text ?? showValue(fact.value ?? { why: fact.status ?? 'blank' }, this.indicatorOf(fact));
  }

  #lineId(dimension: Dimension, lines: readonly Line[], meaning: CellMeaning): string | undefined {
    if (dimension !== 'period') return meaning[dimension];
    return lines.find(
      ({ member }) =>
        member.id !== undefined && periodAtSlot(member.id as PeriodSlot, this.#period) === meaning.period,
    )?.id;
  }

  #nameOf(id: string): string {
    return (
      this.#catalog.indicators.get(id as IndicatorId)?.name ??
      this.#catalog.units.get(id as never)?.name ??
      id
    );
  }

  #headers(members: readonly Member[], count: { next: number }): HeaderNode[] {
    return members.map((member, i): HeaderNode => {
      if (member.children) {
        return {
          id: `g${count.next}-${i}`,
          caption: member.caption,
          children: this.#headers(member.children, count),
        };
      }
      const line = this.#columnLines[count.next] as Line;
      count.next += 1;
      const indicator = this.#catalog.indicators.get(member.id as IndicatorId);
      return {
        id: line.id,
        caption: member.caption,
        code: member.code ?? String(count.next),
        ...(indicator?.kind === 'computed' ? { computed: true } : {}),
        ...(indicator ? { tip: indicator.name } : {}),
      };
    });
  }
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

function linesOf(members: readonly Member[]): Line[] {
  return leavesOf(members).map((member, i) => ({ id: member.id ?? `h${i}`, member }));
}
