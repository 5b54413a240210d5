/** 以万元显示: amounts in 元 shown in 万元 so that they still add up (舍位平衡). What is stored stays in 元. */
import type { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import type { UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { balanced } from '#domain/table/balance';
import { axisOf, membersOf, type CellMeaning } from '#domain/table/cell';
import { leavesOf } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { showNumber } from '#value/decimal';
import { say } from '#text/say';

const factor = 10_000;
const decimals = 2;

/** Amounts that add up; what is per head stays in 元. */
function isAmount({ kind, rollup, countingUnit }: Indicator): boolean {
  return kind === 'input' && rollup === 'sum' && countingUnit === '元';
}

export function hasAmounts(catalog: Catalog, table: Table): boolean {
  const ids = new Set<string>(membersOf(table, 'indicator'));
  return [...catalog.indicators.values()].some((one) => ids.has(one.id) && isAmount(one));
}

export class Scaling {
  readonly #figures: Figures;
  /** Whose rows add up to the whole form. */
  readonly #total: UnitId | undefined;
  readonly #subtotals: ReadonlyMap<string, readonly UnitId[]>;
  #known = new Map<string, ReadonlyMap<string, number>>();
  #revision = -1;

  constructor(figures: Figures, shown: Table) {
    this.#figures = figures;
    const totals = leavesOf(axisOf(shown, 'unit')?.members ?? []).filter(({ total }) => total);
    this.#total = totals.find(({ over }) => over === undefined)?.id as UnitId | undefined;
    this.#subtotals = new Map(totals.flatMap(({ id, over }) => (over ? [[id as string, over]] : [])));
  }

  covers({ indicator }: Pick<CellMeaning, 'indicator'>): boolean {
    const known = this.#figures.findIndicator(indicator);
    return known !== undefined && isAmount(known);
  }

  /** undefined where a cell shows something else, or no number. */
  textOf(meaning: CellMeaning): string | undefined {
    if (!this.covers(meaning) || meaning.compare !== undefined) return undefined;
    const value = this.#figures.valueOf(meaning);
    if (typeof value !== 'number') return undefined;
    const balancedHere = this.#columnOf(meaning).get(meaning.unit);
    return balancedHere === undefined ? this.plain(value) : this.#show(balancedHere);
  }

  /** A figure that is not part of the form's sum. */
  plain(value: number): string {
    return this.#show(value / factor);
  }

  #show(value: number): string {
    return showNumber(value, decimals, { group: true });
  }

  /** All units of one indicator at one period, by unit. */
  #columnOf({ indicator, period }: CellMeaning): ReadonlyMap<string, number> {
    if (this.#revision !== this.#figures.revision) this.#known = new Map();
    this.#revision = this.#figures.revision;
    const key = `${period}|${indicator}`;
    let column = this.#known.get(key);
    if (!column) this.#known.set(key, (column = this.#balance(indicator, period)));
    return column;
  }

  #balance(indicator: CellMeaning['indicator'], period: CellMeaning['period']): ReadonlyMap<string, number> {
    const figures = this.#figures;
    const top = this.#total ?? [...this.#subtotals.keys()][0];
    if (top === undefined) return new Map();
    const total = { unit: top as UnitId, period };
    const sum = figures.valueOf({ indicator, ...total });
    const parts = figures.partsOf(total).flatMap(({ unit }) => {
      const value = figures.valueOf({ indicator, unit, period });
      return typeof value === 'number' ? [{ unit, value: value / factor }] : [];
    });
    if (typeof sum !== 'number') return new Map();
    const found = balanced(
      parts.map(({ value }) => value),
      sum / factor,
      decimals,
    );
    if (!found) return new Map();
    const column = new Map<string, number>(parts.map(({ unit }, i) => [unit, found.parts[i] as number]));
    // A subtotal is the sum of what its units show.
    for (const [id, over] of this.#subtotals) {
      column.set(
        id,
        over.reduce((all, unit) => all + (column.get(unit) ?? 0), 0),
      );
    }
    return column.set(top, found.total);
  }
}

/** The definitions as they are shown: captions say 万元. */
export function scaledCatalog(catalog: Catalog): Catalog {
  const unit = say('table.tenThousand');
  const indicators = [...catalog.indicators].map(([id, one]): [typeof id, Indicator] => [
    id,
    isAmount(one) ? { ...one, countingUnit: unit, decimals } : one,
  ]);
  return { ...catalog, indicators: new Map(indicators) };
}
